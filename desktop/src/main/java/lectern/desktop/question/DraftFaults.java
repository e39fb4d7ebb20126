package lectern.desktop.question;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.wire.ErrorDetail;

/** What is wrong with the fields that a person has been at, as they write; with all of them, once they save. */
final class DraftFaults {
    private static final String LINE = "distractors[";

    private final ObservableMap<String, Fault> faults = FXCollections.observableHashMap();
    private final Set<String> touched = new HashSet<>();

    ObservableMap<String, Fault> shown() {
        return faults;
    }

    void forget() {
        touched.clear();
        faults.clear();
    }

    void touch(String field, QuestionText text) {
        touched.add(field);
        check(text);
    }

    /** Looks again at the fields that the person has been at. */
    void check(QuestionText text) {
        faults.clear();
        List<Integer> lines = text.writtenDistractors();
        for (Flaw flaw : DraftRules.check(text.draft())) {
            String field = place(flaw.field(), lines);
            if (touched.contains(field)) {
                faults.putIfAbsent(field, flaw.fault());
            }
        }
    }

    /** Shows all that is wrong; true where nothing is. */
    boolean none(QuestionText text) {
        List<Integer> lines = text.writtenDistractors();
        List<Flaw> flaws = DraftRules.check(text.draft());
        flaws.forEach(flaw -> touched.add(place(flaw.field(), lines)));
        check(text);
        return flaws.isEmpty();
    }

    /** Shows at the fields what the server has against a text. */
    void refused(ApiException refusal, QuestionText text, Messages messages) {
        List<Integer> lines = text.writtenDistractors();
        for (ErrorDetail detail : refusal.details()) {
            String field = detail.field() == null ? "stem.text" : detail.field();
            faults.putIfAbsent(place(field, lines), Fault.said(RefusalWords.of(detail, messages)));
        }
        if (refusal.details().isEmpty()) {
            faults.putIfAbsent("stem.text", Fault.said(RefusalWords.of(refusal, messages)));
        }
    }

    /** Blank lines are passed over, so the second wrong answer may stand in the third line. */
    private static String place(String field, List<Integer> lines) {
        if (!field.startsWith(LINE)) {
            return field;
        }
        int index = field.charAt(LINE.length()) - '0';
        return index < lines.size() ? LINE + lines.get(index) + "]" : field;
    }
}
