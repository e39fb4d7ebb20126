package lectern.desktop.card;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import lectern.model.question.CardUpdate;
import lectern.model.question.QuestionCard;

/** The texts of a card as they are written, checked on the way. */
public final class CardForm {
    static final String SUMMARY = "summary";
    static final String DEEP_DIVE = "deepDive";
    static final String SOURCE_REF = "sourceRef";

    /** The rules are those of the server (004), which has the last word. */
    private static final Map<String, Integer> LONGEST = Map.of(SUMMARY, 2000, DEEP_DIVE, 8000, SOURCE_REF, 500);

    private final StringProperty summary = new SimpleStringProperty("");
    private final StringProperty deepDive = new SimpleStringProperty("");
    private final StringProperty sourceRef = new SimpleStringProperty("");
    private final Map<String, StringProperty> fields =
            Map.of(SUMMARY, summary, DEEP_DIVE, deepDive, SOURCE_REF, sourceRef);
    private final ObservableMap<String, String> faults = FXCollections.observableHashMap();
    private List<String> beginning = List.of();

    CardForm() {
        fields.values().forEach(field -> field.subscribe((before, now) -> check()));
    }

    public StringProperty summaryProperty() {
        return summary;
    }

    public StringProperty deepDiveProperty() {
        return deepDive;
    }

    public StringProperty sourceRefProperty() {
        return sourceRef;
    }

    /** What is wrong: the key of a text, by field. */
    public ObservableMap<String, String> faults() {
        return faults;
    }

    void fill(QuestionCard card) {
        summary.set(Objects.requireNonNullElse(card.summary(), ""));
        deepDive.set(Objects.requireNonNullElse(card.deepDive(), ""));
        sourceRef.set(Objects.requireNonNullElse(card.sourceRef(), ""));
        settle();
    }

    /** What is written is what the server holds. */
    void settle() {
        beginning = written();
        faults.clear();
    }

    private List<String> written() {
        return Stream.of(summary, deepDive, sourceRef).map(StringProperty::get).toList();
    }

    boolean dirty() {
        return !written().equals(beginning);
    }

    boolean valid() {
        check();
        return faults.isEmpty();
    }

    private void check() {
        faults.clear();
        fields.forEach((field, text) -> {
            if (text.get().length() > LONGEST.getOrDefault(field, 0)) {
                faults.put(field, "card.fault." + field);
            }
        });
        if (written().stream().allMatch(String::isBlank)) {
            faults.put(SUMMARY, "card.fault.blank");
        }
    }

    CardUpdate update() {
        return new CardUpdate(
                summary.get().strip(), deepDive.get().strip(), sourceRef.get().strip(), null);
    }
}
