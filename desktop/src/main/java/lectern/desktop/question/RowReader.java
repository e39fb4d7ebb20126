package lectern.desktop.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lectern.desktop.question.Fault.Kind;
import lectern.model.question.Category;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import org.jspecify.annotations.Nullable;

/** Reads a row of cells as a question, and says what is wrong with it. */
final class RowReader {
    private static final int USUAL_DIFFICULTY = 3;

    private final ColumnMapping mapping;
    private final CategoryNames categories;

    /**
     * A row that was read.
     *
     * @param category what the file writes
     * @param known the category that it means, null where there is none yet
     */
    record Read(
            QuestionDraft draft, String category, @Nullable Category known, List<BadCell> bad) {}

    RowReader(ColumnMapping mapping, CategoryNames categories) {
        this.mapping = mapping;
        this.categories = categories;
    }

    Read read(long number, String[] cells) {
        List<BadCell> bad = new ArrayList<>(0);
        int stray = mapping.stray(cells);
        if (stray >= 0) {
            bad.add(BadCell.of(number, letters(stray), cells[stray], Fault.of(Kind.STRAY_CELL)));
        }
        String written = category(cells);
        Category known = categories.find(written);
        QuestionDraft draft = new QuestionDraft(
                new Stem(mapping.cell(cells, Target.STEM), null),
                contentType(number, cells, bad),
                mapping.cell(cells, Target.ANSWER),
                distractors(cells),
                written,
                difficulty(number, cells, bad),
                card(cells));
        for (Flaw flaw : DraftRules.check(draft)) {
            bad.add(BadCell.of(number, column(flaw.field(), cells), flaw.value(), flaw.fault()));
        }
        if (known != null && known.status() == Category.Status.ARCHIVED) {
            Fault archived = Fault.of(Kind.ARCHIVED_CATEGORY);
            bad.add(BadCell.of(number, mapping.nameOf(Target.CATEGORY), written, archived));
        }
        return new Read(draft, written, known, bad);
    }

    private String category(String[] cells) {
        String fixed = mapping.fixedCategory();
        return fixed != null && !mapping.has(Target.CATEGORY)
                ? fixed
                : mapping.cell(cells, Target.CATEGORY).strip();
    }

    private ContentType contentType(long number, String[] cells, List<BadCell> bad) {
        if (!mapping.has(Target.CONTENT_TYPE)) {
            return ContentType.TEXT;
        }
        String cell = mapping.cell(cells, Target.CONTENT_TYPE);
        for (ContentType type : ContentType.values()) {
            if (type.wireName().equals(cell.strip().toLowerCase(Locale.ROOT))) {
                return type;
            }
        }
        bad.add(BadCell.of(number, mapping.nameOf(Target.CONTENT_TYPE), cell, Fault.of(Kind.CONTENT_TYPE)));
        return ContentType.TEXT;
    }

    private int difficulty(long number, String[] cells, List<BadCell> bad) {
        if (!mapping.has(Target.DIFFICULTY)) {
            return USUAL_DIFFICULTY;
        }
        String cell = mapping.cell(cells, Target.DIFFICULTY);
        String digit = cell.strip();
        if (digit.length() == 1 && digit.charAt(0) >= '1' && digit.charAt(0) <= '5') {
            return digit.charAt(0) - '0';
        }
        bad.add(BadCell.of(number, mapping.nameOf(Target.DIFFICULTY), cell, Fault.of(Kind.DIFFICULTY)));
        return USUAL_DIFFICULTY;
    }

    private List<String> distractors(String[] cells) {
        List<String> distractors = new ArrayList<>(5);
        for (Target target : Target.distractors()) {
            String cell = mapping.cell(cells, target);
            if (!cell.isBlank()) {
                distractors.add(cell);
            }
        }
        return distractors;
    }

    private @Nullable KnowledgeCardDraft card(String[] cells) {
        String summary = mapping.cell(cells, Target.CARD_SUMMARY);
        String deepDive = mapping.cell(cells, Target.CARD_DEEP_DIVE);
        String source = mapping.cell(cells, Target.CARD_SOURCE);
        return summary.isEmpty() && deepDive.isEmpty() && source.isEmpty()
                ? null
                : new KnowledgeCardDraft(summary, deepDive, source);
    }

    /** The file's column behind a field of the draft. */
    private String column(String field, String[] cells) {
        return switch (field) {
            case "stem.text" -> mapping.nameOf(Target.STEM);
            case "correctAnswer" -> mapping.nameOf(Target.ANSWER);
            case "categoryId" -> mapping.nameOf(Target.CATEGORY);
            case "distractors" -> mapping.nameOf(Target.DISTRACTOR_1);
            case "knowledgeCard.summary" -> mapping.nameOf(Target.CARD_SUMMARY);
            case "knowledgeCard.deepDive" -> mapping.nameOf(Target.CARD_DEEP_DIVE);
            case "knowledgeCard.sourceRef" -> mapping.nameOf(Target.CARD_SOURCE);
            default -> field.startsWith("distractors[") ? distractorColumn(field.charAt(12) - '0', cells) : field;
        };
    }

    /** Empty cells are passed over, so the third wrong answer may stand in the fifth column. */
    private String distractorColumn(int index, String[] cells) {
        int left = index;
        for (Target target : Target.distractors()) {
            if (!mapping.cell(cells, target).isBlank() && left-- == 0) {
                return mapping.nameOf(target);
            }
        }
        return mapping.nameOf(Target.DISTRACTOR_1);
    }

    /** A column as a spreadsheet names it: A, B, … Z, AA. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
