package lectern.desktop.classroom;

import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Application;
import lectern.model.classroom.InviteRequest;
import lectern.model.classroom.Invited;
import lectern.model.client.LecternClient;
import lectern.model.wire.ErrorCode;

/** Who asks to be let into a classroom, and who is asked in (003). */
public final class DoorViewModel {
    private final String classroomId;
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableList<Application> applications = FXCollections.observableArrayList();

    DoorViewModel(String classroomId, LecternClient client, TaskRunner tasks, Messages messages) {
        this.classroomId = classroomId;
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** The first one first. */
    public ObservableList<Application> applications() {
        return applications;
    }

    /** Fetches them again. */
    void fetch() {
        tasks.job(
                        messages.text("classroom.door.loading"),
                        progress -> client.classrooms().applications(classroomId))
                .quiet()
                .refused(ErrorCode.FORBIDDEN, forTheHostAlone -> applications.clear())
                .then(applications::setAll)
                .start();
    }

    /** Lets someone in, or refuses. */
    public void decide(Application application, boolean approve) {
        tasks.job(messages.text("classroom.door.deciding", application.nickname()), progress -> {
                    client.classrooms().decide(classroomId, application.userId(), approve);
                    return true;
                })
                .refused(ErrorCode.NOT_FOUND, takenBack -> applications.remove(application))
                .then(done -> applications.remove(application))
                .start();
    }

    /**
     * Asks someone in by the name of their account.
     *
     * @param then hears what came of it
     */
    public void invite(String username, Consumer<Invited> then) {
        if (!username.isBlank()) {
            tasks.job(
                            messages.text("classroom.door.inviting", username),
                            progress ->
                                    client.classrooms().invite(new InviteRequest(classroomId, null, username.strip())))
                    .then(then)
                    .start();
        }
    }
}
