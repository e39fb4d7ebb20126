package lectern.desktop.account;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.identity.SessionInfo;
import lectern.model.wire.ErrorCode;

/** Somebody's sign-ins that go on (001), each to be ended. */
public final class SessionsViewModel {
    private final SignIns signIns;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableList<SessionInfo> sessions = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper report = new ReadOnlyStringWrapper("");

    public SessionsViewModel(SignIns signIns, TaskRunner tasks, Messages messages) {
        this.signIns = signIns;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** The newest first; where they are one's own, this one among them. */
    public ObservableList<SessionInfo> sessions() {
        return sessions;
    }

    /** Whether they have come, so that none means that there is none. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
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
        tasks.job(messages.text("account.sessions.loading"), progress -> signIns.list())
                .quiet()
                .then(found -> {
                    sessions.setAll(found);
                    loaded.set(true);
                })
                .start();
    }

    /** Ends one; that it has ended already is as good. */
    public void end(SessionInfo session) {
        run(progress -> {
            signIns.end(session.id());
            return 1;
        });
    }

    /** Ends all but this one. */
    public void endOthers() {
        run(progress -> signIns.endOthers());
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
