package lectern.desktop.network;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.platform.HttpsChange;
import lectern.model.platform.HttpsState;
import org.jspecify.annotations.Nullable;

/** Whether the server is reached over HTTPS as well; a super_admin switches it. */
public final class HttpsViewModel {
    private static final int PAIRS_A_LINE = 8;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final StudentAddress address;
    private final boolean manager;
    private final ReadOnlyObjectWrapper<@Nullable HttpsState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper();
    private @Nullable RunningTask asking;

    /**
     * @param address under which students reach this computer
     * @param manager whether the person may switch it
     */
    public HttpsViewModel(
            LecternClient client, TaskRunner tasks, Messages messages, StudentAddress address, boolean manager) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.address = address;
        this.manager = manager;
        refresh();
    }

    /** Null until the server has answered. */
    public ReadOnlyObjectProperty<@Nullable HttpsState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether it is being switched at this moment; the certificate may take seconds. */
    public ReadOnlyBooleanProperty changingProperty() {
        return changing.getReadOnlyProperty();
    }

    public boolean on() {
        HttpsState shown = state.get();
        return shown != null && shown.port() != null;
    }

    /** Whether the person may switch it: not where the command line decided. */
    public boolean switchable() {
        HttpsState shown = state.get();
        return manager && shown != null && !shown.fixed();
    }

    /** The safe address that students open, for example {@code https://192.168.1.20:8443}; empty where it is off. */
    public String url() {
        HttpsState shown = state.get();
        Adapter adapter = address.chosenProperty().get();
        return shown == null || shown.port() == null || adapter == null
                ? ""
                : "https://" + adapter.address() + ":" + shown.port();
    }

    /** The certificate's fingerprint in lines that fit a card; empty where there is none. */
    public String fingerprint() {
        HttpsState shown = state.get();
        String whole = shown == null ? null : shown.fingerprint();
        if (whole == null) {
            return "";
        }
        List<String> pairs = List.of(whole.split(":"));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += PAIRS_A_LINE) {
            lines.add(String.join(":", pairs.subList(i, Math.min(pairs.size(), i + PAIRS_A_LINE))));
        }
        return String.join("\n", lines);
    }

    /** Asks the server anew. */
    public void refresh() {
        asking = tasks.job(
                        messages.text("network.https.loading"),
                        progress -> client.https().state())
                .quiet()
                .replacing(asking)
                .then(state::set)
                .failed(failure -> {})
                .start();
    }

    /** Switches it on where it is off, and off where it is on. */
    public void change() {
        HttpsChange change = new HttpsChange(!on());
        changing.set(true);
        tasks.job(
                        messages.text("network.https.changing"),
                        progress -> client.https().change(change))
                .then(state::set)
                .lastly(() -> changing.set(false))
                .start();
    }
}
