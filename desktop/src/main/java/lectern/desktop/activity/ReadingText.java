package lectern.desktop.activity;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.failure.Failure;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.activity.Activity;
import lectern.model.article.PublishedSentence;
import lectern.model.client.LecternClient;
import org.jspecify.annotations.Nullable;

/** The sentences of a shared reading, and how long a voice takes for them. */
public final class ReadingText {
    /** Letters of an alphabet that a calm voice reads in a second. */
    private static final double LETTERS_A_SECOND = 13;

    /** Characters of Chinese, Japanese and Korean that it reads in a second. */
    private static final double CHARACTERS_A_SECOND = 4;

    /** Breath between two sentences. */
    private static final double BREATH_SECONDS = 1;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableList<String> sentences = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private String articleId = "";

    ReadingText(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** In their order; empty until they have come. */
    public ObservableList<String> sentences() {
        return sentences;
    }

    /** Why they did not come; empty where they did, or are on their way. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Fetches what an activity reads, once. */
    void of(@Nullable Activity activity) {
        Activity.Reading reading = activity == null ? null : activity.reading();
        if (reading == null || reading.articleId().equals(articleId)) {
            return;
        }
        articleId = reading.articleId();
        sentences.clear();
        problem.set("");
        tasks.job(
                        messages.text("activity.reading.loading"),
                        progress -> client.articles().published(reading.articleId()))
                .quiet()
                .failed(this::missing)
                .then(article -> sentences.setAll(article.sentences().stream()
                        .map(PublishedSentence::content)
                        .toList()))
                .start();
    }

    /** It is asked for again with the next news of the reading. */
    private void missing(Exception cause) {
        articleId = "";
        problem.set(messages.get(
                "activity.reading.missing", Failure.of("", cause, messages).happened()));
    }

    /** Whether a voice that began the sentence when it was reached is through with it. */
    boolean isRead(Activity.Reading reading, Instant now) {
        if (reading.position() >= sentences.size()) {
            return false;
        }
        return Duration.between(reading.since(), now).compareTo(time(sentences.get(reading.position()), reading.rate()))
                >= 0;
    }

    /** How long a voice of that speed reads a sentence. */
    static Duration time(String sentence, double rate) {
        long ideographs = sentence.codePoints().filter(ReadingText::isSyllable).count();
        double seconds =
                ideographs / CHARACTERS_A_SECOND + (sentence.length() - ideographs) / LETTERS_A_SECOND + BREATH_SECONDS;
        return Duration.ofMillis(Math.round(seconds * 1000 / rate));
    }

    private static boolean isSyllable(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }
}
