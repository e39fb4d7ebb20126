package lectern.desktop.network;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import org.jspecify.annotations.Nullable;

/** Whether students can reach this computer: the address, a call to itself, the announced name, the firewall. */
public final class ConnectionViewModel implements AutoCloseable {
    /** How the call to its own address went. */
    public enum Check {
        RUNNING,
        GOOD,
        FAILED,
        /** There is no network but this computer itself. */
        NO_NETWORK
    }

    private final TaskRunner tasks;
    private final Messages messages;
    private final StudentAddress address;
    private final SelfCheck selfCheck;
    private final Announcer announcer;
    private final OperatingSystem system;

    private final ReadOnlyObjectWrapper<Check> check = new ReadOnlyObjectWrapper<>(Check.RUNNING);
    private final ReadOnlyStringWrapper announced = new ReadOnlyStringWrapper("");
    private @Nullable RunningTask checking;
    private @Nullable RunningTask announcing;
    private Announcer.@Nullable Announcement announcement;

    public ConnectionViewModel(
            TaskRunner tasks,
            Messages messages,
            StudentAddress address,
            SelfCheck selfCheck,
            Announcer announcer,
            OperatingSystem system) {
        this.tasks = tasks;
        this.messages = messages;
        this.address = address;
        this.selfCheck = selfCheck;
        this.announcer = announcer;
        this.system = system;
        address.chosenProperty().subscribe(adapter -> {
            if (adapter != null) {
                check();
                announce(adapter);
            }
        });
    }

    public StudentAddress address() {
        return address;
    }

    public ReadOnlyObjectProperty<Check> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /** The address by name, for example {@code http://lectern.local:8080}; empty where there is none. */
    public ReadOnlyStringProperty announcedProperty() {
        return announced.getReadOnlyProperty();
    }

    /** The key of the advice on this computer's firewall. */
    public String firewallKey() {
        return "network.firewall." + system;
    }

    /** Looks at the adapters again and calls the address. */
    public void refresh() {
        address.refresh();
        check();
    }

    /** Calls the address that students use. */
    public void check() {
        Adapter adapter = address.chosenProperty().get();
        if (adapter == null || adapter.kind() == Adapter.Kind.SELF) {
            check.set(Check.NO_NETWORK);
            return;
        }
        check.set(Check.RUNNING);
        String url = address.urlProperty().get();
        checking = tasks.job(messages.text("network.checking"), progress -> {
                    selfCheck.call(url);
                    return url;
                })
                .quiet()
                .replacing(checking)
                .then(called -> check.set(Check.GOOD))
                .failed(failure -> check.set(Check.FAILED))
                .start();
    }

    private void announce(Adapter adapter) {
        takeBack();
        if (adapter.kind() == Adapter.Kind.SELF) {
            return;
        }
        announcing = tasks.job(messages.text("network.announcing"), progress -> {
                    var made = announcer.announce(adapter.address(), address.port());
                    if (progress.cancelled()) {
                        made.ifPresent(Announcer.Announcement::close);
                    }
                    return made;
                })
                .quiet()
                .replacing(announcing)
                .then(made -> made.ifPresent(this::keep))
                .failed(failure -> announced.set(""))
                .start();
    }

    private void keep(Announcer.Announcement made) {
        announcement = made;
        announced.set("http://" + made.host() + (address.port() == 80 ? "" : ":" + address.port()));
    }

    private void takeBack() {
        announced.set("");
        Announcer.Announcement standing = announcement;
        announcement = null;
        if (standing != null) {
            tasks.job(messages.text("network.announcing"), progress -> {
                        standing.close();
                        return true;
                    })
                    .quiet()
                    .start();
        }
    }

    /** Takes the announcement back. */
    @Override
    public void close() {
        if (announcing != null) {
            announcing.cancel();
        }
        takeBack();
    }
}
