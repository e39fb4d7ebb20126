package lectern.desktop.card;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.StringProperty;
import lectern.desktop.edit.TextForm;
import lectern.model.question.CardUpdate;
import lectern.model.question.QuestionCard;
import lectern.model.question.QuestionRules;

/** The texts of a card as they are written, checked on the way. */
public final class CardForm extends TextForm {
    static final String SUMMARY = "summary";
    static final String DEEP_DIVE = "deepDive";
    static final String SOURCE_REF = "sourceRef";

    private static final Map<String, Integer> LONGEST = Map.of(
            SUMMARY, QuestionRules.LONGEST_SUMMARY,
            DEEP_DIVE, QuestionRules.LONGEST_DEEP_DIVE,
            SOURCE_REF, QuestionRules.LONGEST_SOURCE_REF);

    private final StringProperty summary = field(SUMMARY);
    private final StringProperty deepDive = field(DEEP_DIVE);
    private final StringProperty sourceRef = field(SOURCE_REF);

    public StringProperty summaryProperty() {
        return summary;
    }

    public StringProperty deepDiveProperty() {
        return deepDive;
    }

    public StringProperty sourceRefProperty() {
        return sourceRef;
    }

    void fill(QuestionCard card) {
        fill(Map.of(
                SUMMARY, Objects.requireNonNullElse(card.summary(), ""),
                DEEP_DIVE, Objects.requireNonNullElse(card.deepDive(), ""),
                SOURCE_REF, Objects.requireNonNullElse(card.sourceRef(), "")));
    }

    /** Emptying the last text is blamed on the first. */
    @Override
    protected Set<String> judged(String name) {
        return LONGEST.keySet();
    }

    @Override
    protected Map<String, String> check() {
        Map<String, String> texts =
                Map.of(SUMMARY, summary.get(), DEEP_DIVE, deepDive.get(), SOURCE_REF, sourceRef.get());
        Map<String, String> found = new HashMap<>();
        texts.forEach((name, text) -> {
            if (text.length() > LONGEST.getOrDefault(name, 0)) {
                found.put(name, "card.fault." + name);
            }
        });
        if (texts.values().stream().allMatch(String::isBlank)) {
            found.put(SUMMARY, "card.fault.blank");
        }
        return found;
    }

    CardUpdate update() {
        return new CardUpdate(
                summary.get().strip(), deepDive.get().strip(), sourceRef.get().strip(), null);
    }
}
