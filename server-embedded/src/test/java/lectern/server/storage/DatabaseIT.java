package lectern.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import lectern.model.wire.DomainException;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class DatabaseIT {
    public enum Colour {
        RED,
        BLUE
    }

    public record Note(UUID id, String shortText, @Nullable Instant writtenAt, Colour colour, int weight) {}

    interface NoteDao {
        @SqlUpdate("create table note (id uuid primary key, short_text varchar(100) not null,"
                + " written_at timestamp with time zone, colour varchar(10) not null, weight integer not null)")
        void createTable();

        @SqlUpdate("""
                insert into note (id, short_text, written_at, colour, weight)
                values (:id, :shortText, :writtenAt, :colour, :weight)
                """)
        int insert(@BindMethods Note note);

        @SqlQuery("select id, short_text, written_at, colour, weight from note where id = :id")
        Optional<Note> find(UUID id);

        @SqlQuery("select id from note order by short_text")
        List<UUID> ids();

        @SqlQuery("select written_at from note where id = :id")
        Optional<Instant> writtenAt(UUID id);
    }

    private final Engine engine;
    private final TestDatabase test;
    private final Database database;

    DatabaseIT(Engine engine) {
        this.engine = engine;
        test = TestDatabase.open(engine);
        database = test.database();
    }

    @BeforeEach
    void createTable() {
        database.write(tx -> {
            tx.dao(NoteDao.class).createTable();
            return null;
        });
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static Note note(String text) {
        return new Note(UUID.randomUUID(), text, Instant.parse("2026-03-01T10:00:00.123456Z"), Colour.BLUE, 7);
    }

    private List<UUID> ids() {
        return database.read(tx -> tx.dao(NoteDao.class).ids());
    }

    @Test
    void rowsComeBackAsTheyWent() {
        Note full = note("full");
        Note sparse = new Note(UUID.randomUUID(), "sparse", null, Colour.RED, 0);
        database.write(
                tx -> tx.dao(NoteDao.class).insert(full) + tx.dao(NoteDao.class).insert(sparse));

        database.read(tx -> {
            NoteDao notes = tx.dao(NoteDao.class);
            assertThat(notes.find(full.id())).contains(full);
            assertThat(notes.find(sparse.id())).contains(sparse);
            assertThat(notes.writtenAt(full.id())).contains(Instant.parse("2026-03-01T10:00:00.123456Z"));
            assertThat(notes.writtenAt(sparse.id())).isEmpty();
            return null;
        });
    }

    @Test
    void anExceptionLeavesNothingBehind() {
        List<String> ran = new ArrayList<>();
        long before = database.revisions().current("note");

        assertThatThrownBy(() -> database.write(tx -> {
                    tx.dao(NoteDao.class).insert(note("lost"));
                    tx.touch("note");
                    tx.afterCommit(() -> ran.add("ran"));
                    throw DomainException.conflict("no");
                }))
                .isInstanceOf(DomainException.class)
                .hasMessage("no");

        assertThat(ids()).isEmpty();
        assertThat(ran).isEmpty();
        assertThat(database.revisions().current("note")).isEqualTo(before);
    }

    @Test
    void aFailedStatementRollsBackAndTheConnectionServesOn() {
        Note twice = note("twice");
        for (int round = 0; round < 30; round++) {
            assertThatThrownBy(() -> database.write(tx -> tx.dao(NoteDao.class).insert(twice)
                            + tx.dao(NoteDao.class).insert(twice)))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(ids()).isEmpty();
        database.write(tx -> tx.dao(NoteDao.class).insert(twice));
        assertThat(ids()).containsExactly(twice.id());
    }

    @Test
    void aStepIsKeptWhateverFollowsWhereTheEngineGainsByIt() {
        List<String> ran = new ArrayList<>();
        long before = database.revisions().current("note");
        assertThatThrownBy(() -> database.write(tx -> {
                    tx.touch("note");
                    tx.afterCommit(() -> ran.add("after"));
                    tx.dao(NoteDao.class).insert(note("kept"));
                    tx.step(() -> ran.add("noted"));
                    tx.dao(NoteDao.class).insert(note("lost"));
                    throw DomainException.conflict("no");
                }))
                .hasMessage("no");
        boolean keeps = engine == Engine.H2;
        assertThat(database.keepsSteps()).isEqualTo(keeps);
        assertThat(ids()).hasSize(keeps ? 1 : 0);
        assertThat(ran).isEqualTo(keeps ? List.of("noted") : List.of());
        assertThat(database.revisions().current("note")).isEqualTo(before);

        database.write(tx -> {
            tx.touch("note");
            tx.dao(NoteDao.class).insert(note("first"));
            tx.step(() -> {});
            return tx.dao(NoteDao.class).insert(note("second"));
        });
        assertThat(ids()).hasSize(keeps ? 3 : 2);
        assertThat(database.revisions().current("note")).isNotEqualTo(before);
    }

    @Test
    void whoJoinedOrOnlyReadsCannotKeepAStep() {
        assertThatThrownBy(() -> database.write(outer -> {
                    outer.dao(NoteDao.class).insert(note("outer"));
                    return database.write(inner -> {
                        inner.step(() -> {});
                        return 0;
                    });
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> database.read(tx -> {
                    tx.step(() -> {});
                    return 0;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ids()).isEmpty();
    }

    @Test
    void innerWritesJoinTheOuterOne() {
        assertThatThrownBy(() -> database.write(outer -> {
                    database.write(inner -> inner.dao(NoteDao.class).insert(note("inner")));
                    assertThat(ids())
                            .as("a read inside sees what is not committed yet")
                            .hasSize(1);
                    throw DomainException.conflict("outer");
                }))
                .hasMessage("outer");
        assertThat(ids()).isEmpty();

        database.write(outer -> {
            outer.dao(NoteDao.class).insert(note("a"));
            return database.write(inner -> inner.dao(NoteDao.class).insert(note("b")));
        });
        assertThat(ids()).hasSize(2);
    }

    @Test
    void aFailedInnerWriteDoomsTheOuterOneEvenWhenCaught() {
        assertThatThrownBy(() -> database.write(outer -> {
                    outer.dao(NoteDao.class).insert(note("outer"));
                    assertThatThrownBy(() -> database.write(inner -> {
                                throw DomainException.conflict("inner");
                            }))
                            .hasMessage("inner");
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ids()).isEmpty();
    }

    @Test
    void aReadKeepsNothingAndRefusesToWrite() {
        database.read(tx -> tx.dao(NoteDao.class).insert(note("thrown away")));
        assertThat(ids()).isEmpty();

        assertThatThrownBy(() -> database.read(tx -> database.write(inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> database.read(tx -> {
                    tx.touch("note");
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSnapshotSeesOneMomentAndTheNextReadSeesTheLast() {
        database.write(tx -> tx.dao(NoteDao.class).insert(note("before")));
        database.snapshot(tx -> {
            NoteDao dao = tx.dao(NoteDao.class);
            assertThat(dao.ids()).hasSize(1);
            CompletableFuture.runAsync(() ->
                            database.write(other -> other.dao(NoteDao.class).insert(note("after"))))
                    .join();
            assertThat(dao.ids()).hasSize(1);
            assertThatThrownBy(() -> tx.touch("x")).isInstanceOf(IllegalStateException.class);
            return null;
        });
        List<UUID> now = database.snapshot(tx -> tx.dao(NoteDao.class).ids());
        assertThat(now).hasSize(2);
        // With no snapshot, each statement sees what is there by then, also on the connection that had one.
        for (int i = 0; i < 20; i++) {
            String text = "later " + i;
            int more = database.read(tx -> {
                int before = tx.dao(NoteDao.class).ids().size();
                CompletableFuture.runAsync(() ->
                                database.write(other -> other.dao(NoteDao.class).insert(note(text))))
                        .join();
                return tx.dao(NoteDao.class).ids().size() - before;
            });
            assertThat(more).isEqualTo(1);
        }
    }

    @Test
    void aSnapshotInsideATransactionIsRefused() {
        assertThatThrownBy(() -> database.read(tx -> database.snapshot(inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTransactionIsUselessAfterItsEnd() {
        Tx kept = database.write(tx -> tx);
        assertThatThrownBy(() -> kept.dao(NoteDao.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(kept::handle).isInstanceOf(IllegalStateException.class);

        NoteDao dao = database.write(tx -> tx.dao(NoteDao.class));
        assertThatThrownBy(dao::ids).isInstanceOf(RuntimeException.class);
    }

    @Test
    void actionsRunAfterTheCommitInOrderAndCannotUndoIt() {
        List<String> ran = new ArrayList<>();
        String answer = database.write(tx -> {
            tx.afterCommit(() -> ran.add("rows seen: " + ids().size()));
            tx.afterCommit(() -> {
                throw new IllegalStateException("a listener's own trouble");
            });
            tx.afterCommit(() -> ran.add("on " + Thread.currentThread().threadId()));
            tx.dao(NoteDao.class).insert(note("kept"));
            ran.add("work");
            return "answer";
        });
        assertThat(answer).isEqualTo("answer");
        assertThat(ran)
                .containsExactly(
                        "work", "rows seen: 1", "on " + Thread.currentThread().threadId());
    }

    @Test
    void revisionsRiseWithTheCommitOfWhatTheyStandFor() {
        Revisions revisions = database.revisions();
        long note = revisions.current("note");
        long other = revisions.current("other");

        database.write(tx -> {
            tx.touch("note");
            tx.touch("note");
            assertThat(elsewhere(() -> revisions.current("note"))).isEqualTo(note);
            return null;
        });
        assertThat(revisions.current("note")).isEqualTo(note + 1);
        database.write(tx -> {
            tx.touch("note");
            tx.touch("other");
            return null;
        });
        assertThat(revisions.current("note")).isEqualTo(note + 2);
        assertThat(revisions.current("other")).isEqualTo(other + 1);
    }

    private static <T> T elsewhere(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question).join();
    }

    @Test
    void aRevisionNeverShowsBeforeItsChange() throws InterruptedException {
        Revisions revisions = database.revisions();
        long start = revisions.current("note");
        Thread writer = Thread.startVirtualThread(() -> {
            for (int i = 0; i < 200; i++) {
                database.write(tx -> {
                    tx.touch("note");
                    return tx.dao(NoteDao.class).insert(note("n"));
                });
            }
        });
        while (writer.isAlive()) {
            long revision = revisions.current("note");
            assertThat((long) ids().size()).isGreaterThanOrEqualTo(revision - start);
        }
        writer.join();
        assertThat(revisions.current("note")).isEqualTo(start + 200);
    }

    @Test
    void anInterruptedThreadHarmsNobody() throws InterruptedException {
        Thread thread = Thread.startVirtualThread(() -> {
            Thread.currentThread().interrupt();
            for (int i = 0; i < 50; i++) {
                try {
                    database.write(tx -> tx.dao(NoteDao.class).insert(note("interrupted")));
                } catch (RuntimeException refusedIsFine) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        thread.join();
        int before = ids().size();
        database.write(tx -> tx.dao(NoteDao.class).insert(note("after")));
        assertThat(ids()).hasSize(before + 1);
        List<UUID> again = test.reopen().read(tx -> tx.dao(NoteDao.class).ids());
        assertThat(again).hasSize(before + 1);
    }

    @Test
    void moreCallersThanConnectionsAreServedInTurn() {
        List<CompletableFuture<Integer>> callers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            callers.add(CompletableFuture.supplyAsync(
                    () -> database.write(tx -> tx.dao(NoteDao.class).insert(note("one of many"))),
                    Thread::startVirtualThread));
        }
        assertThat(callers).allSatisfy(caller -> assertThat(caller.join()).isEqualTo(1));
        assertThat(ids()).hasSize(200);
    }

    @Test
    void everythingIsThereAfterARestart() {
        Note kept = note("kept");
        database.write(tx -> tx.dao(NoteDao.class).insert(kept));
        Database again = test.reopen();
        Optional<Note> found = again.read(tx -> tx.dao(NoteDao.class).find(kept.id()));
        assertThat(found).contains(kept);
        assertThat(again.engine()).isEqualTo(engine);
        assertThat(again.answers()).isTrue();
        again.close();
        assertThat(again.answers()).isFalse();
        assertThatThrownBy(() -> again.write(tx -> 1)).isInstanceOf(RuntimeException.class);
    }
}
