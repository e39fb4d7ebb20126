package lectern.desktop.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.classroom.ChatHistory;
import lectern.model.client.LecternClient;
import lectern.model.realtime.ChatMessage;
import lectern.model.realtime.Payload;
import org.jspecify.annotations.Nullable;

/** What is said in a classroom (003). */
public final class ChatViewModel {
    private static final int PIECE = 100;

    private final String classroomId;
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final BiPredicate<Payload, String> send;
    private final ObservableList<ChatMessage> said = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private @Nullable String before;
    private boolean looking;

    /**
     * @param send says something into the room under an id, and says whether it went out
     */
    ChatViewModel(
            String classroomId,
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            BiPredicate<Payload, String> send) {
        this.classroomId = classroomId;
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.send = send;
    }

    /** The oldest first. */
    public ObservableList<ChatMessage> said() {
        return said;
    }

    /** How many came while nobody looked. */
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** Whether there are earlier ones. */
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** The chat came into sight, or went out of it. */
    public void look(boolean looks) {
        looking = looks;
        if (looks) {
            unread.set(0);
        }
    }

    /** Fetches the latest, as on coming in and after a break. */
    void fetch() {
        fetch(null);
    }

    /** Fetches what was said before that. */
    public void earlier() {
        if (before != null) {
            fetch(before);
        }
    }

    private void fetch(@Nullable String from) {
        tasks.job(
                        messages.text("classroom.chat.loading"),
                        progress -> client.classrooms().messages(classroomId, from, PIECE))
                .quiet()
                .then(piece -> fill(piece, from != null))
                .start();
    }

    private void fill(ChatHistory piece, boolean earlier) {
        if (earlier) {
            said.addAll(0, piece.messages());
        } else {
            List<ChatMessage> all = new ArrayList<>(piece.messages());
            said.stream()
                    .filter(known -> all.stream().noneMatch(each -> same(each, known)))
                    .forEach(all::add);
            said.setAll(all);
        }
        if (earlier || before == null) {
            before = piece.before();
            more.set(before != null);
        }
    }

    private static boolean same(ChatMessage one, ChatMessage other) {
        return one.messageId() != null && one.messageId().equals(other.messageId());
    }

    /** Takes what the channel says. */
    void note(ChatMessage message, String me) {
        if (said.stream().anyMatch(known -> same(known, message))) {
            return;
        }
        said.add(message);
        if (!looking && !me.equals(message.from())) {
            unread.set(unread.get() + 1);
        }
    }

    /**
     * Says something to everyone, or to one.
     *
     * @return whether it went out; else nothing was said
     */
    public boolean say(String text, @Nullable String to) {
        return !text.isBlank()
                && send.test(ChatMessage.of(text.strip(), to), UUID.randomUUID().toString());
    }
}
