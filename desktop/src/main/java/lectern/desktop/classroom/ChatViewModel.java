package lectern.desktop.classroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
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
    private final BiPredicate<Payload, Consumer<String>> send;
    private final Map<String, ChatDraft> drafts = new HashMap<>();
    private final ObservableList<ChatMessage> said = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private @Nullable String before;
    private boolean looking;
    private boolean fetched;
    private String me = "";

    /** @param send as {@link OpenRoom#send} */
    ChatViewModel(
            String classroomId,
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            BiPredicate<Payload, Consumer<String>> send) {
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
            if (fetched) {
                all.stream()
                        .filter(each -> said.stream().noneMatch(known -> same(each, known)))
                        .forEach(this::count);
            }
            fetched = true;
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

    /** Whose own words are never unread. */
    void me(String userId) {
        me = userId;
    }

    /** Takes what the channel says. */
    void note(ChatMessage message) {
        if (said.stream().anyMatch(known -> same(known, message))) {
            return;
        }
        said.add(message);
        count(message);
    }

    private void count(ChatMessage message) {
        if (!looking && !me.equals(message.from())) {
            unread.set(unread.get() + 1);
        }
    }

    /** What is being written to everyone, null, or to one; it outlives the page on which it is written. */
    public ChatDraft draft(@Nullable String to) {
        return drafts.computeIfAbsent(to == null ? "" : to, key -> new ChatDraft(to, send, messages));
    }
}
