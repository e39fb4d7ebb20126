package lectern.server.identity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.JoinRequest;
import lectern.model.client.LecternClient;
import lectern.model.identity.GuestRequest;
import lectern.model.identity.MfaPhone;
import lectern.model.identity.Preferences;
import lectern.model.identity.ProfileUpdate;
import lectern.model.identity.Role;
import lectern.model.identity.SignUpRequest;
import lectern.model.identity.StudyTime;
import lectern.model.play.AnswerRequest;
import lectern.model.play.Challenge;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.FeedbackDraft;
import lectern.model.question.FeedbackReason;
import lectern.model.question.FeedbackState;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.server.storage.Database;
import org.jdbi.v3.core.Handle;

/** Somebody who left traces in every feature that there is. */
final class Traces {
    static final String PHONE = "+4917000004711";
    /** In small letters: what must be nowhere once the person is forgotten. */
    static final List<String> TELLING = List.of(
            "zenobia",
            "quillfeather",
            "zenobie",
            "zq-tablet",
            "zq-phone",
            "zq@secret.example",
            "zq told us",
            "zq begs",
            "zq chats",
            "zq-4711",
            "zq-subject",
            PHONE,
            "…711",
            "archnames");

    private Traces() {}

    /** Does what can be done over HTTP; the client stays signed in, with a second factor. */
    static LecternClient leave(People people) {
        people.head.questions().createCategory(new CategoryDraft("history", "History", null, null, null, 1));
        people.head
                .questions()
                .publish(IntStream.range(0, 5)
                        .mapToObj(i -> people.head.questions().create(draft(i)).id())
                        .toList());
        Classroom classroom = people.head.classrooms().create(new ClassroomDraft("Room", ClassroomConfig.initial()));
        Classroom left = people.head.classrooms().create(new ClassroomDraft("Other", ClassroomConfig.initial()));
        LecternClient person = people.server.client();
        person.identity().guest(new GuestRequest("zq-tablet", "Zenobie", classroom.joinCode()));
        person.identity()
                .signUp(new SignUpRequest(
                        "Zenobia",
                        "zq@secret.example",
                        People.PASSWORD,
                        null,
                        "Zenobia",
                        "Quillfeather",
                        null,
                        StudyTime.NIGHT,
                        "zq-tablet"));
        String id = person.identity().me().id();
        person.profile().setPreferences(Preferences.initial());
        person.classrooms().join(new JoinRequest(left.joinCode(), null));
        people.head.classrooms().remove(left.id(), id);
        Challenge challenge = Objects.requireNonNull(person.play().next("history"));
        String question = challenge.questions().getFirst().question().id();
        person.play().answer(new AnswerRequest(challenge.challengeId(), question, "a", 90_000, 0, "r1"));
        String report = person.feedback()
                .send(new FeedbackDraft("f1", question, FeedbackReason.TYPO, "ZQ told us"))
                .id();
        people.head.feedback().setState(report, FeedbackState.SEEN);
        people.head.users().suspend(id, "Quillfeather shouted");
        people.head.users().unban(id);
        people.head.users().setRole(id, Role.TEACHER);
        LecternClient again = people.signIn("zenobia", People.PASSWORD);
        again.profile().update(ProfileUpdate.names(null, "Archnames", null, null));
        again.classrooms().create(new ClassroomDraft("Hers", ClassroomConfig.initial()));
        people.head.users().setRole(id, Role.STUDENT);
        LecternClient last = people.signIn("zenobia", People.PASSWORD);
        last.mfa().setPhone(new MfaPhone(PHONE, People.PASSWORD));
        Authenticator codes = new Authenticator(last.mfa().setup(People.PASSWORD).secret(), Clock.systemUTC());
        last.mfa().enable(codes.code());
        return last;
    }

    private static QuestionDraft draft(int number) {
        return new QuestionDraft(
                new Stem("Question " + number, null),
                ContentType.TEXT,
                "right " + number,
                List.of("wrong x", "wrong y"),
                "history",
                3,
                null);
    }

    /** Does straight in the database what takes other people, other services or other servers. */
    static void write(Database database, UUID person) {
        database.write(tx -> {
            new Written(tx.handle(), person).all();
            return person;
        });
    }

    private record Written(Handle handle, UUID person) {
        void all() {
            signIn();
            classroom();
            activity();
            work();
            channel();
        }

        private void put(String table, String columns, @org.jspecify.annotations.Nullable Object... values) {
            String places = String.join(", ", java.util.Collections.nCopies(values.length, "?"));
            handle.execute("insert into " + table + " (" + columns + ") values (" + places + ")", values);
        }

        private static java.time.OffsetDateTime now() {
            return java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC);
        }

        private UUID any(String table) {
            return handle.createQuery("select id from " + table + " order by id limit 1")
                    .mapTo(UUID.class)
                    .one();
        }

        private UUID another() {
            return handle.createQuery("select id from account where id <> ? order by id limit 1")
                    .bind(0, person)
                    .mapTo(UUID.class)
                    .one();
        }

        private void signIn() {
            put(
                    "foreign_identity",
                    "issuer, subject, account_id, created_at",
                    "https://id.example",
                    "zq-subject",
                    person,
                    now());
            put(
                    "sent_code",
                    "account_id, code_hash, sent_at, expires_at",
                    person,
                    "hash",
                    now(),
                    now().plusMinutes(10));
            put("mfa_failure", "account_id, failures, last_at", person, 1, now());
        }

        private void classroom() {
            UUID room = any("classroom");
            put(
                    "classroom_application",
                    "classroom_id, account_id, message, applied_at",
                    room,
                    person,
                    "ZQ begs",
                    now());
            put("classroom_invitation", "classroom_id, account_id, invited_at", room, person, now());
            String columns = "id, classroom_id, from_id, to_id, nickname, text, sent_at";
            put("classroom_message", columns, UUID.randomUUID(), room, person, null, "Zenobia", "ZQ chats", now());
            put(
                    "classroom_message",
                    columns,
                    UUID.randomUUID(),
                    room,
                    another(),
                    person,
                    "Head",
                    "Psst, ZQ chats",
                    now());
            String news = "id, account_id, type, content, parameters, about_id, created_at";
            put("notification", news, UUID.randomUUID(), person, "MESSAGE", "Hello Zenobia", "{}", null, now());
            put("notification", news, UUID.randomUUID(), another(), "MESSAGE", "Zenobia asks", "{}", person, now());
        }

        private void activity() {
            UUID activity = UUID.randomUUID();
            put(
                    "activity",
                    "id, classroom_id, kind, pace, title, seconds, total, created_at, revision, phase, paused, position,"
                            + " playing, rate, ended_at",
                    activity,
                    any("classroom"),
                    "quiz",
                    "led",
                    "Quiz",
                    20,
                    1,
                    now(),
                    1L,
                    "ended",
                    false,
                    0,
                    false,
                    1.0,
                    now());
            put(
                    "activity_participant",
                    "activity_id, account_id, nickname, chars, errors, elapsed_ms, finished",
                    activity,
                    person,
                    "Zenobia",
                    0,
                    0,
                    0L,
                    true);
            put(
                    "activity_answer",
                    "activity_id, position, account_id, request_id, option_id, correct, points, elapsed_ms, answered_at",
                    activity,
                    0,
                    person,
                    "r1",
                    "a",
                    true,
                    10,
                    900L,
                    now());
            put(
                    "quiz_answer",
                    "activity_id, question_id, account_id, correct, xp, time_ms, counted_at",
                    activity,
                    any("question"),
                    person,
                    true,
                    10,
                    900L,
                    now());
            UUID assignment = UUID.randomUUID();
            put(
                    "assignment",
                    "id, classroom_id, kind, target_id, title, everyone, assigned_at",
                    assignment,
                    any("classroom"),
                    "track",
                    "history",
                    "History",
                    false,
                    now());
            put("assignment_student", "assignment_id, account_id", assignment, person);
            put("assignment_done", "assignment_id, account_id, done_at", assignment, person, now());
        }

        private void work() {
            put(
                    "student",
                    "account_id, student_no, student_no_key, group_name, version, created_at, updated_at",
                    person,
                    "ZQ-4711",
                    "zq-4711",
                    "7a",
                    1,
                    now(),
                    now());
            UUID batch = UUID.randomUUID();
            put(
                    "import_batch",
                    "id, kind, state, format, file_name, size_bytes, is_checked, row_count, created, updated, same,"
                            + " skipped, refused, categories, created_by, created_at, applied_at",
                    batch,
                    "student",
                    "applied",
                    "csv",
                    "7a.csv",
                    10L,
                    true,
                    1L,
                    0L,
                    1L,
                    0L,
                    0L,
                    0L,
                    "[]",
                    person,
                    now(),
                    now());
            String before = "{\"name\":\"Zenobie\",\"studentNo\":\"ZQ-4711\",\"group\":null}";
            put("import_image", "import_id, thing_id, version, state", batch, person, 1, before);
            put(
                    "article",
                    "id, title, source_type, is_published, total_sentences, active_sentences, version, created_by,"
                            + " created_at, updated_at",
                    UUID.randomUUID(),
                    "Essay",
                    "manual",
                    false,
                    0,
                    0,
                    1,
                    person,
                    now(),
                    now());
            handle.execute("update question set created_by = ? where id = ?", person, any("question"));
            handle.execute("update feedback set handled_by = ?", person);
        }

        private void channel() {
            UUID node = UUID.randomUUID();
            UUID channel = UUID.randomUUID();
            put("realtime_node", "id, beat_at", node, now().plusHours(1));
            put("realtime_channel", "id, seq, forgotten, used_at", channel, 1L, 0L, now());
            put(
                    "realtime_message",
                    "channel_id, seq, ref, audience, type, text, sent_at",
                    channel,
                    1L,
                    UUID.randomUUID(),
                    "everyone",
                    "member_joined",
                    "{\"userId\":\"" + person + "\",\"nickname\":\"Zenobia\"}",
                    now());
            put("realtime_presence", "channel_id, user_id, node_id, nickname", channel, person, node, "Zenobia");
            put(
                    "realtime_heard",
                    "channel_id, user_id, message_id, node_id, taken, heard_at",
                    channel,
                    person,
                    "m1",
                    node,
                    true,
                    now());
            put(
                    "realtime_memory",
                    "channel_id, topic, name, note, place, put_at",
                    channel,
                    "hand",
                    person.toString(),
                    "{\"nickname\":\"Zenobia\"}",
                    UUID.randomUUID(),
                    now());
        }
    }
}
