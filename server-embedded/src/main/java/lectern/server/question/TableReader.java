package lectern.server.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.wire.ErrorDetail;
import lectern.server.importing.FieldRows;
import lectern.server.importing.Item;
import lectern.server.importing.RowReader;
import lectern.server.question.CategoryNames.Named;
import lectern.server.question.Incoming.Told;
import lectern.server.question.QuestionRow.Origin;
import org.jspecify.annotations.Nullable;

/** Turns rows of cells into rows of the table, or into what is wrong with them. */
final class TableReader extends RowReader<Incoming> {
    private static final int CATEGORY = 0;
    private static final int CONTENT_TYPE = 1;
    private static final int DIFFICULTY = 2;
    private static final int STEM = 3;
    private static final int ANSWER = 4;
    private static final int FIRST_DISTRACTOR = CsvColumns.ALL.indexOf("distractor1");
    private static final int CARD = CsvColumns.ALL.indexOf(CsvColumns.CARD_SUMMARY);
    private static final int MEDIA = CsvColumns.ALL.size();
    private static final Set<Told> EVERYTHING = EnumSet.allOf(Told.class);

    private final CategoryNames categories;
    private final Origin origin;
    private List<ErrorDetail> flaws = new ArrayList<>(0);

    TableReader(FieldRows rows, CategoryNames categories, Origin origin) {
        super(rows);
        this.categories = categories;
        this.origin = origin;
    }

    @Override
    public @Nullable Item<Incoming> next() {
        return rows.next() ? read() : null;
    }

    private Item<Incoming> read() {
        flaws = new ArrayList<>(0);
        long number = rows.row();
        ErrorDetail stray = rows.stray();
        if (stray != null) {
            return Item.wrong(number, label(rows.get(STEM)), List.of(stray));
        }
        ContentType type = contentType(rows.get(CONTENT_TYPE));
        int difficulty = difficulty(rows.get(DIFFICULTY));
        String category = rows.get(CATEGORY).strip();
        QuestionDraft draft = new QuestionDraft(
                new Stem(rows.get(STEM), media()),
                type == null ? ContentType.TEXT : type,
                rows.get(ANSWER),
                distractors(),
                category,
                difficulty == 0 ? QuestionDraft.USUAL_DIFFICULTY : difficulty,
                card());
        for (Flaw flaw : DraftRules.check(draft)) {
            flaws.add(rows.flaw(field(flaw.field()), flaw.message(), flaw.value()));
        }
        Named named = category.isEmpty() || category.length() > 64 ? null : categories.find(category);
        if (named != null && named.flaw() != null) {
            flaws.add(rows.flaw(CATEGORY, named.flaw(), category));
        }
        CategoryRow target = named == null ? null : named.row();
        if (!flaws.isEmpty() || named == null || target == null) {
            return Item.wrong(number, label(draft.stem().text()), flaws);
        }
        Incoming incoming = new Incoming(
                number,
                QuestionRow.draft(QuestionService.newId(), draft, target.id(), origin),
                named.made() ? target : null,
                target.active() ? null : rows.flaw(CATEGORY, CategoryNames.ARCHIVED, category),
                told(),
                rows.column(MEDIA));
        return Item.good(number, label(draft.stem().text()), incoming, rows.weight());
    }

    private static String label(String stem) {
        return FieldRows.label(stem);
    }

    private Set<Told> told() {
        boolean category = rows.told(CATEGORY);
        boolean type = rows.told(CONTENT_TYPE);
        boolean difficulty = rows.told(DIFFICULTY);
        if (category && type && difficulty) {
            return EVERYTHING;
        }
        Set<Told> told = EnumSet.noneOf(Told.class);
        if (category) {
            told.add(Told.CATEGORY);
        }
        if (type) {
            told.add(Told.CONTENT_TYPE);
        }
        if (difficulty) {
            told.add(Told.DIFFICULTY);
        }
        return told;
    }

    private @Nullable ContentType contentType(String cell) {
        if (cell.equals("text")) {
            return ContentType.TEXT;
        }
        for (ContentType type : ContentType.values()) {
            if (type.wireName().equalsIgnoreCase(cell.strip())) {
                return type;
            }
        }
        flaws.add(rows.flaw(CONTENT_TYPE, "must be one of text, image, video, audio", cell));
        return null;
    }

    /** 1 to 5, else 0. */
    private int difficulty(String cell) {
        String digits = cell.length() == 1 ? cell : cell.strip();
        if (digits.length() == 1 && digits.charAt(0) >= '1' && digits.charAt(0) <= '5') {
            return digits.charAt(0) - '0';
        }
        flaws.add(rows.flaw(DIFFICULTY, "must be a whole number from 1 (easy) to 5", cell));
        return 0;
    }

    private @Nullable String media() {
        String cell = rows.get(MEDIA).strip();
        return cell.isEmpty() ? null : cell;
    }

    private List<String> distractors() {
        List<String> distractors = new ArrayList<>(CsvColumns.DISTRACTORS.size());
        for (int i = 0; i < CsvColumns.DISTRACTORS.size(); i++) {
            String cell = rows.get(FIRST_DISTRACTOR + i);
            if (!cell.isBlank()) {
                distractors.add(cell);
            }
        }
        return distractors;
    }

    private @Nullable KnowledgeCardDraft card() {
        String summary = rows.get(CARD);
        String deepDive = rows.get(CARD + 1);
        String sourceRef = rows.get(CARD + 2);
        return summary.isEmpty() && deepDive.isEmpty() && sourceRef.isEmpty()
                ? null
                : new KnowledgeCardDraft(summary, deepDive, sourceRef);
    }

    /** The field of the table that a field of the draft came from. */
    private int field(String field) {
        return switch (field) {
            case "stem.text" -> STEM;
            case "stem.mediaUrl" -> MEDIA;
            case "knowledgeCard.summary" -> CARD;
            case "knowledgeCard.deepDive" -> CARD + 1;
            case "knowledgeCard.sourceRef" -> CARD + 2;
            case "distractors" -> FIRST_DISTRACTOR;
            default ->
                field.startsWith("distractors[") ? distractor(field.charAt(12) - '0') : CsvColumns.ALL.indexOf(field);
        };
    }

    /** Empty cells are passed over, so the third distractor may stand in the fifth column. */
    private int distractor(int index) {
        int left = index;
        for (int i = 0; i < CsvColumns.DISTRACTORS.size(); i++) {
            if (!rows.get(FIRST_DISTRACTOR + i).isBlank() && left-- == 0) {
                return FIRST_DISTRACTOR + i;
            }
        }
        return FIRST_DISTRACTOR;
    }
}
