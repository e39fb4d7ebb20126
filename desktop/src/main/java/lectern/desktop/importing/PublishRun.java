package lectern.desktop.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lectern.desktop.importing.PublishOutcome.Reason;
import lectern.desktop.task.Progress;
import lectern.model.client.QuestionClient;
import lectern.model.importing.ImportBatch;
import lectern.model.question.BatchResult;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.wire.Page;

/** Publishes the questions that one import made, a thousand at a time; other drafts stay drafts. */
final class PublishRun {
    private static final int PAGE = 100;
    private static final int BATCH = 1_000;

    private final QuestionClient questions;
    private final ImportBatch imported;
    private final Set<String> left = new HashSet<>();
    private final Map<Reason, Long> refused = new TreeMap<>(Comparator.comparing(Reason::message));
    private long published;

    PublishRun(QuestionClient questions, ImportBatch imported) {
        this.questions = questions;
        this.imported = imported;
    }

    /** Reports how many have been looked at. Cancelled, it keeps what it has done. */
    PublishOutcome run(Progress progress) {
        List<String> batch = next();
        while (!batch.isEmpty() && !progress.cancelled()) {
            publish(batch);
            progress.report(published + left.size(), imported.counts().create());
            batch = next();
        }
        return new PublishOutcome(published, refused);
    }

    private void publish(List<String> batch) {
        BatchResult result = questions.publish(batch);
        published += result.succeeded().size();
        result.failed().forEach(failure -> {
            left.add(failure.id());
            refused.merge(new Reason(failure.code(), failure.message()), 1L, Long::sum);
        });
    }

    /** The next drafts of the import; those that were refused are passed over. */
    private List<String> next() {
        List<String> batch = new ArrayList<>();
        Page<Question> read;
        int page = 1;
        do {
            read = questions.list(drafts(page++));
            read.items().stream()
                    .map(Question::id)
                    .filter(id -> !left.contains(id))
                    .forEach(batch::add);
        } while (read.pagination().hasNext() && batch.size() + PAGE <= BATCH);
        return batch;
    }

    private QuestionFilter drafts(int page) {
        return new QuestionFilter(
                page,
                PAGE,
                QuestionStatus.DRAFT,
                null,
                null,
                null,
                null,
                null,
                null,
                imported.id(),
                "createdAt",
                "desc");
    }
}
