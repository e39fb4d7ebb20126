package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lectern.model.question.QuestionStatus;
import lectern.server.question.QuestionRow.Origin;
import lectern.server.storage.Database;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL; H2 belongs to one process. */
class SearchNodesIT {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final TestDatabase test = TestDatabase.open(Engine.POSTGRESQL);
    private final Database other = Database.open(test.config());
    private final SearchService search = new SearchService(other, new CatalogService(other));

    @BeforeEach
    void oneCategory() {
        test.database().write(tx -> {
            CategoryService.insert(tx, new CategoryRow("arts", "Arts", "arts", null, null, 0, CategoryRow.ACTIVE, NOW));
            return 0;
        });
    }

    @AfterEach
    void close() {
        search.close();
        other.close();
        test.close();
    }

    private static QuestionRow row(String stem) {
        return QuestionRow.draft(
                QuestionService.newId(), Samples.draft("arts", stem), "arts", new Origin("csv", null, NOW));
    }

    private void insert(QuestionRow row) {
        test.database().write(tx -> {
            QuestionWriter.insert(tx, List.of(row));
            return 0;
        });
    }

    private List<UUID> found(String keyword) {
        return search.find(
                        new Criteria(null, null, keyword, null, null, null, null, null),
                        ListOrder.Directed.of("createdAt", "asc"),
                        0,
                        9)
                .ids();
    }

    @Test
    void oneFindsWhatTheOtherChanged() {
        assertThat(found("lake")).isEmpty();
        QuestionRow row = row("one lake");
        insert(row);
        assertThat(found("lake")).containsExactly(row.id());
        QuestionRow next = row.edited(Samples.draft("arts", "one pond"), "arts", QuestionStatus.DRAFT, NOW);
        assertThat(test.database().<Boolean>write(tx -> QuestionStore.update(tx, next)))
                .isTrue();
        assertThat(found("lake")).isEmpty();
        assertThat(found("pond")).containsExactly(row.id());
    }

    @Test
    void aChangeThatBeganBeforeAnotherAndEndedAfterItIsFound() throws Exception {
        assertThat(found("lake")).isEmpty();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        QuestionRow slow = row("slow lake");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> test.database().write(tx -> {
                QuestionWriter.insert(tx, List.of(slow));
                written.countDown();
                await(go);
                return 0;
            }));
            QuestionRow quick = row("quick lake");
            try {
                written.await();
                insert(quick);
                assertThat(found("lake")).containsExactly(quick.id());
            } finally {
                go.countDown();
            }
            first.get();
            assertThat(found("lake")).containsExactlyInAnyOrder(slow.id(), quick.id());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
