package lectern.desktop.classroom;

import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.ActivityResults;
import lectern.model.classroom.Classroom;
import lectern.model.client.LecternClient;
import lectern.model.realtime.ActivityState;
import lectern.model.realtime.ChatMessage;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** All that belongs to a live classroom beside its students: chat, door, settings, and what goes on (003, 000). */
public final class RoomDesk {
    private final String classroomId;
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<Map<String, QuizMarks.Mark>> marked;
    private final ChatViewModel chat;
    private final DoorViewModel door;
    private final ClassSettings settings;
    private final RoomActions actions;
    private final ReadOnlyObjectWrapper<@Nullable Activity> activity = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ActivityResults> results = new ReadOnlyObjectWrapper<>();

    /**
     * @param marked gets how the quiz goes for each student, after every question
     * @param changed gets the classroom with its new settings
     * @param refresh fetches the classroom again
     */
    RoomDesk(
            String classroomId,
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            OpenRoom room,
            Consumer<Map<String, QuizMarks.Mark>> marked,
            Consumer<Classroom> changed,
            Runnable refresh) {
        this.classroomId = classroomId;
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.marked = marked;
        chat = new ChatViewModel(classroomId, client, tasks, messages, room::send);
        door = new DoorViewModel(classroomId, client, tasks, messages);
        settings = new ClassSettings(classroomId, client, tasks, messages, changed, refresh);
        actions = new RoomActions(room::send);
    }

    public ChatViewModel chat() {
        return chat;
    }

    public DoorViewModel door() {
        return door;
    }

    public ClassSettings settings() {
        return settings;
    }

    public RoomActions actions() {
        return actions;
    }

    /** What the class does together now; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** What came of the class's quiz so far, after every question; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable ActivityResults> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** The connection stands, or more was missed than is held: that is fetched. */
    void connected() {
        chat.fetch();
        door.fetch();
        Activity known = activity.get();
        if (known != null) { // that it ended may be what was missed
            tasks.job(
                            messages.text("activity.loading"),
                            progress -> client.activities(classroomId).get(known.id()))
                    .quiet()
                    .then(this::take)
                    .start();
        }
    }

    void note(Payload payload) {
        switch (payload) {
            case ChatMessage message -> chat.note(message);
            case ActivityState state -> take(state.activity());
            case RoomEvent event -> {
                actions.note(event);
                if (event.event() == RoomEvent.Kind.APPLICATION) {
                    door.fetch();
                } else if (event.event() == RoomEvent.Kind.WELCOME && event.userId() != null) {
                    chat.me(event.userId());
                } else if (event.event() == RoomEvent.Kind.RESYNC) {
                    connected();
                }
            }
            default -> {}
        }
    }

    private void take(Activity told) {
        Activity known = activity.get();
        boolean ended = told.phase() == ActivityPhase.ENDED;
        if (known != null && (known.id().equals(told.id()) ? told.revision() < known.revision() : ended)) {
            return; // older than what is known, or the end of something else
        }
        activity.set(ended ? null : told);
        if (told.kind() == ActivityKind.QUIZ && (told.phase() == ActivityPhase.REVEAL || ended)) {
            fetchMarks(told.id());
        }
    }

    private void fetchMarks(String activityId) {
        tasks.job(
                        messages.text("activity.results.loading"),
                        progress -> client.activities(classroomId).results(activityId))
                .quiet()
                .refused(ErrorCode.FORBIDDEN, forTheHostAlone -> {})
                .then(told -> {
                    results.set(told);
                    marked.accept(QuizMarks.of(told));
                })
                .start();
    }
}
