package lectern.desktop.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ObservableList;
import lectern.desktop.network.StudentAddress;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;

/** What the frame around the pages knows: the server, the students, the work under way, who is signed in. */
public final class ShellViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ServerWatch watch;
    private final StudentAddress address;
    private final ObservableStringValue userName;
    private final Runnable signedOut;

    /**
     * @param userName who is signed in
     * @param signedOut leads back to the sign-in page
     */
    public ShellViewModel(
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            ServerWatch watch,
            StudentAddress address,
            ObservableStringValue userName,
            Runnable signedOut) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.watch = watch;
        this.address = address;
        this.userName = userName;
        this.signedOut = signedOut;
    }

    /** Who is signed in. */
    public ObservableStringValue userName() {
        return userName;
    }

    public ReadOnlyObjectProperty<ServerWatch.State> serverProperty() {
        return watch.stateProperty();
    }

    /** The server's state in words. */
    public StringBinding serverText() {
        return Bindings.createStringBinding(
                () -> switch (watch.stateProperty().get()) {
                    case UNKNOWN -> messages.get("shell.server.unknown");
                    case WELL -> messages.get("shell.server.well");
                    case SILENT -> messages.get("shell.server.silent");
                },
                watch.stateProperty(),
                messages.languageProperty());
    }

    public ReadOnlyStringProperty addressProperty() {
        return address.urlProperty();
    }

    public ReadOnlyIntegerProperty onlineProperty() {
        return watch.onlineProperty();
    }

    public StringBinding onlineText() {
        return Bindings.createStringBinding(
                () -> messages.count("shell.online", watch.onlineProperty().get()),
                watch.onlineProperty(),
                messages.languageProperty());
    }

    public ObservableList<RunningTask> running() {
        return tasks.running();
    }

    /** Whether closing the window would cut students off. */
    public boolean studentsAreOnline() {
        return watch.onlineProperty().get() > 0;
    }

    /** Ends the session here, and on the server if it answers. */
    public void signOut() {
        tasks.job(messages.text("shell.signingOut"), progress -> {
                    client.identity().logout();
                    return true;
                })
                .quiet()
                .failed(failure -> client.api().tokens().set(null))
                .lastly(signedOut)
                .start();
    }
}
