package lectern.server.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.server.question.QuestionRow.Origin;
import org.jspecify.annotations.Nullable;

/** Turns rows of cells into rows of the table, or into findings. */
final class CsvRows {
    private static final int FIRST_DISTRACTOR = CsvColumns.ALL.indexOf("distractor1");
    private static final int CARD = CsvColumns.ALL.indexOf(CsvColumns.CARD_SUMMARY);

    private final CsvColumns columns;
    private final Catalog catalog;
    private final boolean createCategories;
    private final Origin origin;
    private final CsvFindings findings;
    private final Set<String> made = new LinkedHashSet<>();

    CsvRows(CsvColumns columns, Catalog catalog, boolean createCategories, Origin origin, CsvFindings findings) {
        this.columns = columns;
        this.catalog = catalog;
        this.createCategories = createCategories;
        this.origin = origin;
        this.findings = findings;
    }

    /** Categories to be made, in the order in which the file names them. */
    Set<String> made() {
        return made;
    }

    /** The question of a row, null where the row is bad. */
    @Nullable
    QuestionRow read(long number, String[] cells) {
        int stray = columns.stray(cells);
        if (stray >= 0) {
            findings.bad(
                    number,
                    "column " + (stray + 1),
                    cells[stray],
                    "stands in a column without a name: remove it, or quote cells that hold the delimiter");
            return null;
        }
        ContentType type = contentType(number, columns.cell(cells, 1));
        int difficulty = difficulty(number, columns.cell(cells, 2));
        String category = columns.cell(cells, 0).strip();
        QuestionDraft draft = new QuestionDraft(
                new Stem(columns.cell(cells, 3), null),
                type == null ? ContentType.TEXT : type,
                columns.cell(cells, 4),
                distractors(cells),
                category,
                difficulty == 0 ? 1 : difficulty,
                card(cells));
        List<Flaw> flaws = DraftRules.check(draft);
        for (Flaw flaw : flaws) {
            findings.bad(number, column(flaw.field(), cells), flaw.value(), flaw.message());
        }
        String categoryId = categoryId(number, category);
        return flaws.isEmpty() && categoryId != null && type != null && difficulty > 0
                ? QuestionRow.draft(QuestionService.newId(), draft, categoryId, origin)
                : null;
    }

    private @Nullable String categoryId(long number, String name) {
        CategoryRow category = catalog.find(name);
        if (category != null) {
            if (category.active()) {
                return category.id();
            }
            findings.bad(number, CsvColumns.CATEGORY, name, "this category is archived: choose another");
        } else if (made.contains(name)) {
            return name;
        } else if (name.isEmpty() || name.length() > 64) {
            return null; // refused by the rules already
        } else if (!CategoryService.isSlug(name)) {
            findings.bad(
                    number,
                    CsvColumns.CATEGORY,
                    name,
                    "is no category and can't become one: write 1 to 64 small letters, digits, - or _");
        } else if (createCategories) {
            made.add(name);
            return name;
        } else {
            findings.unknownCategory(name);
        }
        return null;
    }

    private @Nullable ContentType contentType(long number, String cell) {
        if (cell.equals("text")) {
            return ContentType.TEXT;
        }
        for (ContentType type : ContentType.values()) {
            if (type.wireName().equalsIgnoreCase(cell.strip())) {
                return type;
            }
        }
        findings.bad(number, CsvColumns.CONTENT_TYPE, cell, "must be one of text, image, video, audio");
        return null;
    }

    /** 1 to 5, else 0. */
    private int difficulty(long number, String cell) {
        String digits = cell.length() == 1 ? cell : cell.strip();
        if (digits.length() == 1 && digits.charAt(0) >= '1' && digits.charAt(0) <= '5') {
            return digits.charAt(0) - '0';
        }
        findings.bad(number, CsvColumns.DIFFICULTY, cell, "must be a whole number from 1 (easy) to 5");
        return 0;
    }

    private List<String> distractors(String[] cells) {
        List<String> distractors = new ArrayList<>(CsvColumns.DISTRACTORS.size());
        for (int i = 0; i < CsvColumns.DISTRACTORS.size(); i++) {
            String cell = columns.cell(cells, FIRST_DISTRACTOR + i);
            if (!cell.isBlank()) {
                distractors.add(cell);
            }
        }
        return distractors;
    }

    private @Nullable KnowledgeCardDraft card(String[] cells) {
        String summary = columns.cell(cells, CARD);
        String deepDive = columns.cell(cells, CARD + 1);
        String sourceRef = columns.cell(cells, CARD + 2);
        return summary.isEmpty() && deepDive.isEmpty() && sourceRef.isEmpty()
                ? null
                : new KnowledgeCardDraft(summary, deepDive, sourceRef);
    }

    /** The column that a field of the draft came from. */
    private String column(String field, String[] cells) {
        return switch (field) {
            case "stem.text" -> CsvColumns.STEM;
            case "knowledgeCard.summary" -> CsvColumns.CARD_SUMMARY;
            case "knowledgeCard.deepDive" -> CsvColumns.CARD_DEEP_DIVE;
            case "knowledgeCard.sourceRef" -> CsvColumns.CARD_SOURCE_REF;
            case "distractors" -> CsvColumns.DISTRACTORS.getFirst();
            default -> field.startsWith("distractors[") ? distractorColumn(field.charAt(12) - '0', cells) : field;
        };
    }

    /** Empty cells are passed over, so the third distractor may stand in the fifth column. */
    private String distractorColumn(int index, String[] cells) {
        int left = index;
        for (int i = 0; i < CsvColumns.DISTRACTORS.size(); i++) {
            if (!columns.cell(cells, FIRST_DISTRACTOR + i).isBlank() && left-- == 0) {
                return CsvColumns.DISTRACTORS.get(i);
            }
        }
        return CsvColumns.DISTRACTORS.getFirst();
    }
}
