package lectern.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lectern.model.article.ArticleDraft;
import lectern.server.article.ArticleService;
import lectern.server.article.BinSweep;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.storage.Database;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL that do the same rounds: what is to be done is done, and once. */
class RoundsIT {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final int ARTICLES = 45;

    private final TestDatabase test = TestDatabase.open(Engine.POSTGRESQL);
    private final Database other = Database.open(test.config());
    private final Node here = new Node(test.database());
    private final Node there = new Node(other);

    @AfterEach
    void close() {
        here.rounds.close();
        there.rounds.close();
        other.close();
        test.close();
    }

    /** A server's rounds, far more often than they are: each time one ends, the next begins. */
    private static final class Node {
        final AtomicInteger done = new AtomicInteger();
        final AtomicInteger times = new AtomicInteger();
        final Rounds rounds;

        Node(Database database) {
            BinSweep bin = new BinSweep(database, Clock.fixed(NOW, ZoneOffset.UTC));
            rounds = new Rounds("test", Duration.ZERO, Duration.ofMillis(1), () -> {
                int gone = bin.sweep();
                done.addAndGet(gone);
                if (times.incrementAndGet() % 3 == 0) {
                    throw new IllegalStateException("a round that fails is not the last");
                }
                return gone;
            });
        }

        void goRound() {
            int before = times.get();
            await().until(() -> times.get() > before + 4);
        }
    }

    private void binArticles() {
        Clock then = Clock.fixed(NOW.minus(Duration.ofDays(31)), ZoneOffset.UTC);
        ArticleService articles = new ArticleService(test.database(), new AuditTrail(then), then);
        IntStream.range(0, ARTICLES).forEach(i -> {
            var draft = new ArticleDraft("Article " + i, null, null, null, null, null, false, null);
            articles.delete(UUID.fromString(articles.create(draft, Actor.SERVER).articleId()), Actor.SERVER);
        });
    }

    @Test
    void eachThingIsDoneOnceAlsoWhenTheOtherNodeIsGone() {
        binArticles();
        await().until(() -> here.done.get() + there.done.get() >= ARTICLES);
        here.goRound();
        there.goRound();
        assertThat(here.done.get() + there.done.get()).isEqualTo(ARTICLES);

        here.rounds.close();
        int last = here.done.get();
        binArticles();
        await().until(() -> last + there.done.get() >= 2 * ARTICLES);
        there.goRound();
        assertThat(last + there.done.get()).isEqualTo(2 * ARTICLES);
    }
}
