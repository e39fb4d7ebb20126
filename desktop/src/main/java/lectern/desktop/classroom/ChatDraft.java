package lectern.desktop.classroom;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lectern.desktop.text.Messages;
import lectern.model.realtime.ChatMessage;
import org.jspecify.annotations.Nullable;

/** What is being written to everyone, or to one; words that did not get through come back here, with the reason. */
public final class ChatDraft {
    /** So many characters the server takes. */
    public static final int MOST = 1000;

    private final @Nullable String to;
    private final Speaker speaker;
    private final Messages messages;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    /** Under which the words in the line came back, null where they were written since. */
    private @Nullable String backId;

    ChatDraft(@Nullable String to, Speaker speaker, Messages messages) {
        this.to = to;
        this.speaker = speaker;
        this.messages = messages;
        text.subscribe((before, now) -> backId = null);
    }

    public StringProperty textProperty() {
        return text;
    }

    /** Why the last words did not get through; empty where they did. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many characters would be sent. */
    public int length() {
        return text.get().strip().length();
    }

    /** Whether there is something to send, and not too much. */
    public boolean sendable() {
        return length() > 0 && length() <= MOST;
    }

    /** Says it, and is empty then; words that can't be sent stay. */
    public void say() {
        if (!sendable()) {
            return;
        }
        String words = text.get().strip();
        if (speaker.say(ChatMessage.of(words, to), backId, back -> giveBack(words, back))) {
            text.set("");
            problem.set("");
        } else {
            problem.set(messages.get("classroom.chat.unsent"));
        }
    }

    /** Into the line again, unless the next words stand there already. */
    private void giveBack(String words, NotTaken back) {
        if (text.get().isBlank()) {
            text.set(words);
            backId = back.id();
            problem.set(messages.get(back.unsure() ? "classroom.chat.unsure" : "classroom.chat.refused", back.why()));
        } else {
            problem.set(messages.get(
                    back.unsure() ? "classroom.chat.unsure.earlier" : "classroom.chat.refused.earlier",
                    words,
                    back.why()));
        }
    }
}
