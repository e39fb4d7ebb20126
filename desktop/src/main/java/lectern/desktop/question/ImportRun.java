package lectern.desktop.question;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import lectern.desktop.sheet.SheetFile;
import lectern.desktop.task.Progress;
import lectern.model.client.LecternClient;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ImportReport;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import org.jspecify.annotations.Nullable;

/**
 * Sends a checked file to the server: all or nothing. Only categories whose names the server can't make from a file are
 * made before, and stay if the rest is cancelled.
 *
 * @param made the categories that the person agreed to
 */
record ImportRun(
        LecternClient client,
        SheetFile sheet,
        ColumnMapping mapping,
        CategoryNames categories,
        Set<String> known,
        List<NewCategory> made) {

    /** Reports the bytes sent; when all are, the server is at work and nothing stops it. */
    ImportOutcome run(Upload upload) throws Exception {
        Instant begin = Instant.now();
        Path file = SheetConversion.convert(sheet, mapping, categories, upload);
        try {
            List<String> named = nameCategories(upload);
            upload.begin(Files.size(file));
            CountingBody body = new CountingBody(BodyPublishers.ofFile(file), upload);
            ImportReport report = client.questions().importCsv(body, !made.isEmpty());
            List<String> allMade = new ArrayList<>(named);
            allMade.addAll(report.categoriesCreated());
            Set<String> all = new LinkedHashSet<>(known);
            made.forEach(category -> all.add(category.slug()));
            return new ImportOutcome(
                    sheet.file(),
                    sheet.encoding().standardName(),
                    report.created(),
                    allMade,
                    all,
                    Duration.between(begin, Instant.now()),
                    time());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private List<String> nameCategories(Progress progress) {
        List<String> named = new ArrayList<>();
        for (NewCategory category : made) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            if (!category.name().equals(category.slug())) {
                client.questions()
                        .createCategory(
                                new CategoryDraft(category.slug(), category.name(), category.slug(), null, null, null));
                named.add(category.name());
            }
        }
        return named;
    }

    /** The questions of an import are the newest that came from a file. */
    private @Nullable Instant time() {
        QuestionFilter newest =
                new QuestionFilter(1, 1, QuestionStatus.DRAFT, null, null, null, "csv", "createdAt", "desc");
        return client.questions().list(newest).items().stream()
                .map(Question::createdAt)
                .findFirst()
                .orElse(null);
    }
}
