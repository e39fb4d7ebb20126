package lectern.desktop.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lectern.desktop.task.Progress;
import lectern.model.client.LecternClient;
import lectern.model.question.BatchResult;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.wire.Page;

/** Publishes the questions of one import, a thousand at a time; other drafts of the same categories stay drafts. */
final class PublishRun {
    private static final int PAGE = 100;
    private static final int BATCH = 1_000;

    private final LecternClient client;
    private final ImportOutcome imported;
    private final Instant createdAt;
    private final Set<String> left = new HashSet<>();
    private final Map<String, Long> refused = new TreeMap<>();
    private long published;

    PublishRun(LecternClient client, ImportOutcome imported, Instant createdAt) {
        this.client = client;
        this.imported = imported;
        this.createdAt = createdAt;
    }

    /** Reports how many have been looked at. Cancelled, it keeps what it has done. */
    PublishOutcome run(Progress progress) {
        for (String category : imported.categories()) {
            List<String> batch = next(category);
            while (!batch.isEmpty() && !progress.cancelled()) {
                publish(batch);
                progress.report(published + left.size(), imported.created());
                batch = next(category);
            }
        }
        return new PublishOutcome(published, refused);
    }

    private void publish(List<String> batch) {
        BatchResult result = client.questions().publish(batch);
        published += result.succeeded().size();
        result.failed().forEach(failure -> {
            left.add(failure.id());
            refused.merge(failure.message(), 1L, Long::sum);
        });
    }

    /** The next drafts of the import, newest first; those that were refused are passed over. */
    private List<String> next(String category) {
        List<String> batch = new ArrayList<>();
        for (int page = 1; batch.size() + PAGE <= BATCH; page++) {
            Page<Question> read = client.questions()
                    .list(new QuestionFilter(
                            page, PAGE, QuestionStatus.DRAFT, category, null, null, "csv", "createdAt", "desc"));
            read.items().stream()
                    .filter(question -> question.createdAt().equals(createdAt) && !left.contains(question.id()))
                    .forEach(question -> batch.add(question.id()));
            boolean older = read.items().stream()
                    .anyMatch(question -> question.createdAt().isBefore(createdAt));
            if (older || !read.pagination().hasNext()) {
                break;
            }
        }
        return batch;
    }
}
