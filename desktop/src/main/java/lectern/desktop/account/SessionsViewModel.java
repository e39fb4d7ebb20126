package lectern.desktop.account;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.identity.SessionInfo;
import lectern.model.wire.ErrorCode;

/** One's own sign-ins that go on (001), each to be ended. */
public final class SessionsViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableList<SessionInfo> sessions = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper report = new ReadOnlyStringWrapper("");

    public SessionsViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** The newest first; this one among them. */
    public ObservableList<SessionInfo> sessions() {
        return sessions;
    }

    /** What was done last, in words; empty where nothing was. */
    public ReadOnlyStringProperty reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Fetches them again. */
    public void show() {
        report.set("");
        fetch();
    }

    private void fetch() {
        tasks.job(
                        messages.text("account.sessions.loading"),
                        progress -> client.identity().sessions())
                .quiet()
                .then(sessions::setAll)
                .start();
    }

    /** Ends one; that it has ended already is as good. */
    public void end(SessionInfo session) {
        run(progress -> {
            client.identity().endSession(session.id());
            return 1;
        });
    }

    /** Ends all but this one. */
    public void endOthers() {
        run(progress -> client.identity().endOtherSessions().ended());
    }

    private void run(Work<Integer> ending) {
        report.set("");
        tasks.job(messages.text("account.sessions.ending"), ending)
                .refused(ErrorCode.NOT_FOUND, refusal -> fetch())
                .then(ended -> {
                    report.set(messages.count("account.sessions.ended", ended));
                    fetch();
                })
                .start();
    }
}
