package lectern.server.question;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportOptions;
import lectern.model.question.ContentType;
import lectern.model.question.QuestionDraft;
import lectern.model.wire.ErrorDetail;
import lectern.server.exchange.QuestionFile;
import lectern.server.exchange.ReadQuestion;
import lectern.server.importing.FieldRows;
import lectern.server.importing.Item;
import lectern.server.importing.ItemReader;
import lectern.server.question.CategoryNames.Named;
import lectern.server.question.Incoming.Told;
import lectern.server.question.QuestionRow.Origin;
import org.jspecify.annotations.Nullable;

/** Turns what a file of another program says into rows of the table, or into what is wrong with it. */
final class FileReader implements ItemReader<Incoming> {
    private static final String MEDIA = "stem.mediaUrl";

    private final QuestionFile file;
    private final CategoryNames categories;
    private final Origin origin;
    private final boolean tellsAll;
    private final String fixedCategory;

    FileReader(QuestionFile file, CategoryNames categories, Origin origin, ImportOptions options) {
        this.file = file;
        this.categories = categories;
        this.origin = origin;
        this.tellsAll = options.format() == ImportFormat.JSON;
        this.fixedCategory = Objects.requireNonNullElse(options.fixed().get(CsvColumns.CATEGORY), "")
                .strip();
    }

    @Override
    public @Nullable Item<Incoming> next() {
        ReadQuestion read = file.next();
        if (read == null) {
            return null;
        }
        QuestionDraft draft = read.draft();
        if (read.skipped() != null) {
            return Item.skipped(read.number(), read.label(), read.skipped());
        }
        return draft == null
                ? Item.wrong(read.number(), read.label(), read.flaws())
                : good(read.number(), read.label(), draft);
    }

    private Item<Incoming> good(long number, String label, QuestionDraft read) {
        boolean told = read.categoryId() != null && !read.categoryId().isBlank();
        String category = told ? read.categoryId().strip() : fixedCategory;
        QuestionDraft draft = new QuestionDraft(
                read.stem(),
                read.contentType(),
                read.correctAnswer(),
                read.distractors(),
                category,
                read.difficulty(),
                read.knowledgeCard());
        List<ErrorDetail> flaws = new ArrayList<>(0);
        for (Flaw flaw : DraftRules.check(draft)) {
            String value = flaw.value();
            flaws.add(
                    new ErrorDetail(flaw.field(), flaw.message(), number, value == null ? null : FieldRows.cut(value)));
        }
        Named named = category.isEmpty() || category.length() > 64 ? null : categories.find(category);
        if (named != null && named.flaw() != null) {
            flaws.add(new ErrorDetail(CsvColumns.CATEGORY, named.flaw(), number, category));
        }
        CategoryRow target = named == null ? null : named.row();
        if (!flaws.isEmpty() || named == null || target == null) {
            return Item.wrong(number, label, flaws);
        }
        ErrorDetail archived =
                target.active() ? null : new ErrorDetail(CsvColumns.CATEGORY, CategoryNames.ARCHIVED, number, category);
        QuestionRow row = QuestionRow.draft(QuestionService.newId(), draft, target.id(), origin);
        Incoming incoming = new Incoming(number, row, named.made() ? target : null, archived, told(told, draft), MEDIA);
        return Item.good(number, label, incoming, weight(row));
    }

    /** Most formats have no place for type and difficulty: what is usual may just as well be left out. */
    private Set<Told> told(boolean category, QuestionDraft draft) {
        Set<Told> told = EnumSet.noneOf(Told.class);
        if (category) {
            told.add(Told.CATEGORY);
        }
        if (tellsAll || draft.contentType() != ContentType.TEXT) {
            told.add(Told.CONTENT_TYPE);
        }
        if (tellsAll || draft.difficulty() != QuestionDraft.USUAL_DIFFICULTY) {
            told.add(Told.DIFFICULTY);
        }
        return told;
    }

    private static int weight(QuestionRow row) {
        String deepDive = row.cardDeepDive();
        return row.stemText().length() + row.correctAnswer().length() + (deepDive == null ? 0 : deepDive.length());
    }

    @Override
    public double part() {
        return file.part();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
