package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.Pace;
import lectern.server.activity.AssignmentDao.Done;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ActivityDaoIT {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456Z");

    private final TestDatabase test;
    private final UUID room;
    private final UUID ann = UuidCreator.getTimeOrderedEpoch();
    private final UUID ben = UuidCreator.getTimeOrderedEpoch();

    ActivityDaoIT(Engine engine) {
        test = TestDatabase.open(engine);
        UUID host = UuidCreator.getTimeOrderedEpoch();
        room = UuidCreator.getTimeOrderedEpoch();
        test.database().write(tx -> {
            tx.handle().createUpdate("""
                            insert into account (id, username, username_key, role, tier, status, created_at, updated_at)
                            values (:id, 'host', 'host', 'teacher', 'free', 'active', :now, :now)
                            """).bind("id", host).bind("now", NOW).execute();
            return tx.handle()
                    .createUpdate("""
                            insert into classroom (id, name, host_id, join_code, is_public, approval_required, keep_chat,
                                synchronised, created_at, code_until)
                            values (:id, 'Room', :host, '123456', false, false, true, true, :now, :now)
                            """)
                    .bind("id", room)
                    .bind("host", host)
                    .bind("now", NOW)
                    .execute();
        });
    }

    @AfterEach
    void close() {
        test.close();
    }

    private ActivityRow quiz(boolean current, int later) {
        Stand open = Stand.running(1, NOW).closing(NOW.plusSeconds(20), NOW.plusSeconds(21 + later));
        return ActivityRow.of(
                UuidCreator.getTimeOrderedEpoch(),
                room,
                current,
                ActivityKind.QUIZ,
                Pace.LIVE,
                "Quiz",
                20,
                2,
                null,
                null,
                NOW.plusSeconds(later),
                open);
    }

    private static QuestionAt question(UUID activityId, int position) {
        return new QuestionAt(activityId, position, UUID.randomUUID(), "c", "{}", false, false);
    }

    private static AnswerAt answer(UUID activityId, int position, UUID who, String requestId, String option) {
        return new AnswerAt(activityId, position, who, requestId, option, true, 700, 12, NOW);
    }

    @Test
    void aClassroomDoesOneThingAtATimeAndEachStepIsTakenOnce() {
        ActivityRow first = quiz(true, 0);
        test.database().write(tx -> {
            ActivityDao dao = tx.dao(ActivityDao.class);
            assertThat(dao.insert(first)).isEqualTo(1);
            assertThat(dao.find(first.id())).contains(first);
            assertThat(dao.current(room)).contains(first);
            assertThat(dao.insert(quiz(true, 1))).as("something goes on").isZero();
            ActivityRow beside = quiz(false, 2);
            assertThat(dao.insert(beside)).isEqualTo(1);
            assertThat(dao.insert(quiz(false, 3))).as("any number beside it").isEqualTo(1);
            assertThat(dao.due(NOW.plusSeconds(20))).isEmpty();
            assertThat(dao.due(NOW.plusSeconds(22))).containsExactly(first);
            ActivityRow shown = first.at(first.stand().revealed());
            assertThat(dao.update(shown, first.revision())).isEqualTo(1);
            assertThat(dao.update(shown, first.revision()))
                    .as("by another node")
                    .isZero();
            ActivityRow ended = shown.at(shown.stand().ended(NOW));
            assertThat(dao.update(ended, shown.revision())).isEqualTo(1);
            assertThat(dao.lock(first.id())).contains(ended);
            assertThat(dao.current(room)).isEmpty();
            assertThat(dao.insert(quiz(true, 4))).isEqualTo(1);
            assertThat(dao.count(room)).isEqualTo(4);
            assertThat(dao.page(room, 1, 3)).containsExactly(ended);
            return dao;
        });
    }

    @Test
    void anAnswerIsKeptOnceAndARunNeverGoesBack() {
        ActivityRow row = quiz(true, 0);
        UUID id = row.id();
        test.database().write(tx -> {
            tx.dao(ActivityDao.class).insert(row);
            QuizDao quiz = tx.dao(QuizDao.class);
            List<QuestionAt> questions = List.of(question(id, 1), question(id, 2));
            quiz.insert(questions);
            assertThat(quiz.questions(id)).isEqualTo(questions);
            AnswerAt given = answer(id, 1, ann, "r1", "a");
            assertThat(quiz.insert(given)).isEqualTo(1);
            assertThat(quiz.insert(answer(id, 1, ann, "r2", "b"))).isZero();
            assertThat(quiz.insert(answer(id, 2, ann, "r1", "b")))
                    .as("the request id is used")
                    .isZero();
            assertThat(quiz.insert(answer(id, 1, ben, "r1", "b"))).isEqualTo(1);
            assertThat(quiz.answer(id, 1, ann)).contains(given);
            assertThat(quiz.answersOf(id, ann)).containsExactly(given);
            assertThat(quiz.counts(id, 1))
                    .containsExactlyInAnyOrder(new QuizDao.OptionCount("a", 1), new QuizDao.OptionCount("b", 1));
            assertThat(quiz.answeredBy(id, 1)).containsExactlyInAnyOrder(ann, ben);
            quiz.mark(id, 2, true, true);
            assertThat(quiz.question(id, 2).orElseThrow().skipped()).isTrue();
            quiz.deleteAnswers(id, 1);
            quiz.replace(question(id, 1));
            assertThat(quiz.answers(id)).isEmpty();

            ParticipantDao dao = tx.dao(ParticipantDao.class);
            dao.insert(List.of(Participant.fresh(id, ann, "Ann"), Participant.fresh(id, ann, "Twice")));
            Participant half = new Participant(id, ann, "Ann", 50, 1, 9_000, false);
            assertThat(dao.run(List.of(half))).containsExactly(1);
            assertThat(dao.run(List.of(new Participant(id, ann, "Ann", 49, 1, 9_500, false))))
                    .containsExactly(0);
            Participant home = new Participant(id, ann, "Ann", 100, 2, 20_000, true);
            assertThat(dao.run(List.of(home))).containsExactly(1);
            assertThat(dao.run(List.of(new Participant(id, ann, "Ann", 100, 2, 30_000, true))))
                    .as("the first finish counts")
                    .containsExactly(0);
            assertThat(dao.all(id)).containsExactly(home);
            dao.rename(ann, "—");
            assertThat(dao.of(ann)).extracting(Participant::nickname).containsExactly("—");
            return dao;
        });
    }

    @Test
    void workIsDoneByWhomItConcernsAfterItWasAssigned() {
        test.database().write(tx -> {
            AssignmentDao dao = tx.dao(AssignmentDao.class);
            AssignmentRow all = new AssignmentRow(
                    UuidCreator.getTimeOrderedEpoch(), room, "track", "history", "History", true, null, NOW);
            AssignmentRow bens = new AssignmentRow(
                    UuidCreator.getTimeOrderedEpoch(),
                    room,
                    "track",
                    "history",
                    "Again",
                    false,
                    NOW.plusSeconds(9),
                    NOW.plusSeconds(1));
            dao.insert(all);
            dao.insert(bens);
            dao.concern(bens.id(), List.of(ben));
            assertThat(dao.of(room)).containsExactly(bens, all);
            assertThat(dao.ofStudent(room, ann)).containsExactly(all);
            assertThat(dao.ofStudent(room, ben)).containsExactly(bens, all);
            assertThat(dao.tracks()).containsExactly("history");
            assertThat(dao.doneOf(room, "history", ben, NOW.minusSeconds(1)))
                    .as("before")
                    .isZero();
            assertThat(dao.doneOf(room, "history", ben, NOW.plusSeconds(2))).isEqualTo(2);
            assertThat(dao.doneOf(room, "history", ben, NOW.plusSeconds(3))).isZero();
            assertThat(dao.doneOf(room, "history", ann, NOW.plusSeconds(3))).isEqualTo(1);
            assertThat(dao.doneIn(room)).hasSize(3);
            assertThat(dao.doneOf(all.id()))
                    .containsExactlyInAnyOrder(
                            new Done(all.id(), ben, NOW.plusSeconds(2)), new Done(all.id(), ann, NOW.plusSeconds(3)));
            assertThat(dao.done(all.id(), ann, NOW)).isZero();
            dao.unconcern(ben);
            assertThat(dao.concerned(bens.id())).isEmpty();
            dao.delete(all.id());
            assertThat(dao.doneBy(ann)).isEmpty();
            return dao;
        });
    }
}
