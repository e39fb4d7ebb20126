package lectern.desktop.question;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import lectern.model.question.ContentType;
import lectern.model.question.QuestionRules;

/** The fields of the editor, each for itself; {@link QuestionText} is what stands in all of them. */
public final class DraftForm {
    /** As many wrong answers as a question may have. */
    public static final int MOST_DISTRACTORS = QuestionRules.MOST_DISTRACTORS;

    private final StringProperty stem = new SimpleStringProperty("");
    private final ObjectProperty<ContentType> contentType = new SimpleObjectProperty<>(ContentType.TEXT);
    private final StringProperty mediaUrl = new SimpleStringProperty("");
    private final StringProperty answer = new SimpleStringProperty("");
    private final ObservableList<StringProperty> distractors = FXCollections.observableArrayList();
    private final StringProperty categoryId = new SimpleStringProperty("");
    private final ObjectProperty<Integer> difficulty = new SimpleObjectProperty<>(1);
    private final StringProperty summary = new SimpleStringProperty("");
    private final StringProperty deepDive = new SimpleStringProperty("");
    private final StringProperty source = new SimpleStringProperty("");

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

    /** Puts a text into the fields; those that hold it already are left alone. */
    void fill(QuestionText text) {
        stem.set(text.stem());
        contentType.set(text.contentType());
        mediaUrl.set(text.mediaUrl());
        answer.set(text.answer());
        categoryId.set(text.categoryId());
        difficulty.set(text.difficulty());
        summary.set(text.summary());
        deepDive.set(text.deepDive());
        source.set(text.source());
        List<String> lines = text.distractors();
        if (distractors.size() > lines.size()) {
            distractors.remove(lines.size(), distractors.size());
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i < distractors.size()) {
                distractors.get(i).set(lines.get(i));
            } else {
                addDistractor(lines.get(i));
            }
        }
    }

    /** What stands in the fields. */
    public QuestionText text() {
        return new QuestionText(
                stem.get(),
                contentType.get(),
                mediaUrl.get(),
                answer.get(),
                distractors.stream().map(StringProperty::get).toList(),
                categoryId.get(),
                difficulty.get(),
                summary.get(),
                deepDive.get(),
                source.get());
    }
}
