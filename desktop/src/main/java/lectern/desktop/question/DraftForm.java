package lectern.desktop.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCard;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import org.jspecify.annotations.Nullable;

/** The fields of a question as they stand in the editor. */
public final class DraftForm {
    /** As many wrong answers as a question may have. */
    public static final int MOST_DISTRACTORS = 5;

    private static final int USUAL_DISTRACTORS = 3;
    private static final int USUAL_DIFFICULTY = 3;

    final StringProperty stem = new SimpleStringProperty("");
    final ObjectProperty<ContentType> contentType = new SimpleObjectProperty<>(ContentType.TEXT);
    final StringProperty mediaUrl = new SimpleStringProperty("");
    final StringProperty answer = new SimpleStringProperty("");
    final ObservableList<StringProperty> distractors = FXCollections.observableArrayList();
    final StringProperty categoryId = new SimpleStringProperty("");
    final ObjectProperty<Integer> difficulty = new SimpleObjectProperty<>(USUAL_DIFFICULTY);
    final StringProperty summary = new SimpleStringProperty("");
    final StringProperty deepDive = new SimpleStringProperty("");
    final StringProperty source = new SimpleStringProperty("");

    public StringProperty stemProperty() {
        return stem;
    }

    public ObjectProperty<ContentType> contentTypeProperty() {
        return contentType;
    }

    /** Where the picture, sound or video is; only for those. */
    public StringProperty mediaUrlProperty() {
        return mediaUrl;
    }

    public StringProperty answerProperty() {
        return answer;
    }

    /** One to five lines; blank ones are passed over. */
    public ObservableList<StringProperty> distractors() {
        return distractors;
    }

    /** The id of a category, empty before one is chosen. */
    public StringProperty categoryIdProperty() {
        return categoryId;
    }

    /** 1 to 5. */
    public ObjectProperty<Integer> difficultyProperty() {
        return difficulty;
    }

    /** The knowledge card's gist. */
    public StringProperty summaryProperty() {
        return summary;
    }

    /** The knowledge card's long text. */
    public StringProperty deepDiveProperty() {
        return deepDive;
    }

    /** Where the knowledge card comes from. */
    public StringProperty sourceProperty() {
        return source;
    }

    /** Calls with the wire's name of each field that changes. */
    void onChange(Consumer<String> action) {
        stem.subscribe((before, now) -> action.accept("stem.text"));
        contentType.subscribe((before, now) -> action.accept("contentType"));
        mediaUrl.subscribe((before, now) -> action.accept("stem.mediaUrl"));
        answer.subscribe((before, now) -> action.accept("correctAnswer"));
        categoryId.subscribe((before, now) -> action.accept("categoryId"));
        difficulty.subscribe((before, now) -> action.accept("difficulty"));
        summary.subscribe((before, now) -> action.accept("knowledgeCard.summary"));
        deepDive.subscribe((before, now) -> action.accept("knowledgeCard.deepDive"));
        source.subscribe((before, now) -> action.accept("knowledgeCard.sourceRef"));
        distractors.addListener((ListChangeListener<StringProperty>) change -> {
            while (change.next()) {
                change.getAddedSubList()
                        .forEach(line -> line.subscribe(
                                (before, now) -> action.accept("distractors[" + distractors.indexOf(line) + "]")));
            }
            action.accept("distractors");
        });
    }

    void addDistractor(String text) {
        if (distractors.size() < MOST_DISTRACTORS) {
            distractors.add(new SimpleStringProperty(text));
        }
    }

    void clear(@Nullable String category) {
        stem.set("");
        contentType.set(ContentType.TEXT);
        mediaUrl.set("");
        answer.set("");
        categoryId.set(category == null ? "" : category);
        difficulty.set(USUAL_DIFFICULTY);
        summary.set("");
        deepDive.set("");
        source.set("");
        distractors.clear();
        for (int i = 0; i < USUAL_DISTRACTORS; i++) {
            addDistractor("");
        }
    }

    void fill(Question question) {
        stem.set(question.stem().text());
        contentType.set(question.contentType());
        mediaUrl.set(text(question.stem().mediaUrl()));
        answer.set(question.correctAnswer());
        categoryId.set(question.categoryId());
        difficulty.set(question.difficulty());
        KnowledgeCard card = question.knowledgeCard();
        summary.set(card == null ? "" : text(card.summary()));
        deepDive.set(card == null ? "" : text(card.deepDive()));
        source.set(card == null ? "" : text(card.sourceRef()));
        distractors.clear();
        question.distractors().forEach(this::addDistractor);
    }

    /** The lines that hold a wrong answer. */
    List<Integer> writtenDistractors() {
        List<Integer> written = new ArrayList<>();
        for (int i = 0; i < distractors.size(); i++) {
            if (!distractors.get(i).get().isBlank()) {
                written.add(i);
            }
        }
        return written;
    }

    QuestionDraft draft() {
        boolean plain = contentType.get() == ContentType.TEXT;
        KnowledgeCardDraft card = new KnowledgeCardDraft(blankless(summary), blankless(deepDive), blankless(source));
        boolean noCard = card.summary() == null && card.deepDive() == null && card.sourceRef() == null;
        return new QuestionDraft(
                new Stem(stem.get(), plain ? null : blankless(mediaUrl)),
                contentType.get(),
                answer.get(),
                writtenDistractors().stream().map(i -> distractors.get(i).get()).toList(),
                categoryId.get(),
                difficulty.get(),
                noCard ? null : card);
    }

    /** The answers as one student may see them. */
    List<String> shuffled(long seed) {
        List<String> options = new ArrayList<>(draft().distractors());
        if (!answer.get().isBlank()) {
            options.add(answer.get());
        }
        Collections.shuffle(options, new Random(seed));
        return options;
    }

    private static @Nullable String blankless(StringProperty property) {
        return property.get().isBlank() ? null : property.get();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
