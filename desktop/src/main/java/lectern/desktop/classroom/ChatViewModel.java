package lectern.desktop.classroom;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.task.Job;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.classroom.ChatHistory;
import lectern.model.client.LecternClient;
import lectern.model.realtime.ChatMessage;
import org.jspecify.annotations.Nullable;

/** What is said in a classroom (003). */
public final class ChatViewModel {
    private static final int PIECE = 100;
    private static final String EVERYONE = "";

    /** The server makes the ids, and they rise. */
    private static final Comparator<ChatMessage> BY_TIME =
            Comparator.comparing(ChatMessage::messageId, Comparator.nullsLast(Comparator.<String>naturalOrder()));

    private final String classroomId;
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Speaker speaker;
    private final Map<String, ChatDraft> drafts = new HashMap<>();
    private final ObservableList<ChatMessage> said = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    /** How many of each who spoke. */
    private final Map<String, Integer> unreadOf = new HashMap<>();
    /** Whose words are in sight; everyone's by {@link #EVERYONE}. */
    private final Set<String> inSight = new HashSet<>();

    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private @Nullable String before;
    private boolean fetched;
    private boolean fetchingEarlier;
    private String me = "";

    ChatViewModel(String classroomId, LecternClient client, TaskRunner tasks, Messages messages, Speaker speaker) {
        this.classroomId = classroomId;
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.speaker = speaker;
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

    /**
     * The chat came into sight, or went out of it.
     *
     * @param with the student whose words are seen, null for everyone's
     */
    public void look(@Nullable String with, boolean looks) {
        String whose = with == null ? EVERYONE : with;
        if (!looks) {
            inSight.remove(whose);
            return;
        }
        inSight.add(whose);
        if (with == null) {
            unreadOf.clear();
        } else {
            unreadOf.remove(with);
        }
        sum();
    }

    /** Fetches the latest, as on coming in and after a break. */
    void fetch() {
        job(null).then(this::fill).start();
    }

    /** Fetches what was said before that. */
    public void earlier() {
        if (before != null && !fetchingEarlier) {
            fetchingEarlier = true;
            job(before)
                    .then(piece -> {
                        said.addAll(0, unknown(piece));
                        goOnBefore(piece);
                    })
                    .lastly(() -> fetchingEarlier = false)
                    .start();
        }
    }

    private Job<ChatHistory> job(@Nullable String from) {
        return tasks.job(
                        messages.text("classroom.chat.loading"),
                        progress -> client.classrooms().messages(classroomId, from, PIECE))
                .quiet();
    }

    private void fill(ChatHistory latest) {
        List<ChatMessage> missed = unknown(latest);
        if (!missed.isEmpty()) {
            said.setAll(Stream.concat(said.stream(), missed.stream())
                    .sorted(BY_TIME)
                    .toList());
        }
        if (fetched) {
            missed.forEach(this::count);
        }
        fetched = true;
        if (before == null) {
            goOnBefore(latest);
        }
    }

    private void goOnBefore(ChatHistory piece) {
        before = piece.before();
        more.set(before != null);
    }

    private List<ChatMessage> unknown(ChatHistory piece) {
        return piece.messages().stream().filter(each -> !isKnown(each)).toList();
    }

    private boolean isKnown(ChatMessage message) {
        String id = message.messageId();
        return id != null && said.stream().anyMatch(known -> id.equals(known.messageId()));
    }

    /** Whose own words are never unread. */
    void me(String userId) {
        me = userId;
    }

    /** Takes what the channel says. */
    void note(ChatMessage message) {
        if (isKnown(message)) {
            return;
        }
        said.add(message);
        count(message);
    }

    private void count(ChatMessage message) {
        String from = message.from() == null ? EVERYONE : message.from();
        if (!inSight.contains(EVERYONE) && !inSight.contains(from) && !me.equals(from)) {
            unreadOf.merge(from, 1, Integer::sum);
            sum();
        }
    }

    private void sum() {
        unread.set(unreadOf.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** What is being written to everyone, null, or to one; it outlives the page on which it is written. */
    public ChatDraft draft(@Nullable String to) {
        return drafts.computeIfAbsent(to == null ? "" : to, key -> new ChatDraft(to, speaker, messages));
    }
}
