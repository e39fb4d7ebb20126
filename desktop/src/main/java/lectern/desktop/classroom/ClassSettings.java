package lectern.desktop.classroom;

import java.util.function.Consumer;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ConfigChange;
import lectern.model.client.LecternClient;

/** Changes a classroom's settings (003). */
public final class ClassSettings {
    private final String classroomId;
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<Classroom> changed;
    private final Runnable refused;

    /**
     * @param changed gets the classroom as it is afterwards
     * @param refused called where a change failed, so that what is shown goes back
     */
    ClassSettings(
            String classroomId,
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            Consumer<Classroom> changed,
            Runnable refused) {
        this.classroomId = classroomId;
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.changed = changed;
        this.refused = refused;
    }

    /** Changes what the change names. */
    public void change(ConfigChange change) {
        tasks.job(
                        messages.text("classroom.settings.saving"),
                        progress -> client.classrooms().configure(classroomId, change))
                .then(changed)
                .lastly(refused)
                .start();
    }

    /** Makes a new join code; the old one opens nothing any more. */
    public void renewCode() {
        tasks.job(
                        messages.text("classroom.settings.renewing"),
                        progress -> client.classrooms().renewCode(classroomId))
                .then(changed)
                .start();
    }

    /**
     * Ends the classroom for good.
     *
     * @param then called once it is no more
     */
    public void dissolve(Runnable then) {
        tasks.job(messages.text("classroom.settings.dissolving"), progress -> {
                    client.classrooms().dissolve(classroomId);
                    return true;
                })
                .then(done -> then.run())
                .start();
    }
}
