package lectern.server.identity;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import lectern.server.storage.Database;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

/** Traces straight in the database: those that take other people, other services or other servers. */
final class WrittenTraces {
    /** One statement a paragraph; {@code :person} left them. */
    private static final String ALL = """
            insert into foreign_identity (issuer, subject, account_id, created_at)
            values ('https://id.example', 'zq-subject', :person, :now)

            insert into sent_code (account_id, code_hash, sent_at, expires_at) values (:person, 'hash', :now, :later)

            insert into mfa_failure (account_id, failures, last_at) values (:person, 1, :now)

            insert into classroom_application (classroom_id, account_id, message, applied_at)
            values (:room, :person, 'ZQ begs', :now)

            insert into classroom_invitation (classroom_id, account_id, invited_at) values (:room, :person, :now)

            insert into classroom_message (id, classroom_id, from_id, to_id, nickname, text, sent_at)
            values (:one, :room, :person, null, 'Zenobia', 'ZQ chats', :now),
                (:two, :room, :other, :person, 'Head', 'Psst, ZQ chats', :now)

            insert into notification (id, account_id, type, content, parameters, about_id, created_at)
            values (:one, :person, 'MESSAGE', 'Hello Zenobia', '{}', null, :now),
                (:two, :other, 'MESSAGE', 'Zenobia asks', '{}', :person, :now)

            insert into activity (id, classroom_id, kind, pace, title, seconds, total, created_at, revision, phase,
                paused, position, playing, rate, ended_at)
            values (:one, :room, 'quiz', 'led', 'Quiz', 20, 1, :now, 1, 'ended', false, 0, false, 1.0, :now)

            insert into activity_participant (activity_id, account_id, nickname, chars, errors, elapsed_ms, finished)
            values (:one, :person, 'Zenobia', 0, 0, 0, true)

            insert into activity_answer (activity_id, position, account_id, request_id, option_id, correct, points,
                elapsed_ms, answered_at)
            values (:one, 0, :person, 'r1', 'a', true, 10, 900, :now)

            insert into quiz_answer (activity_id, question_id, account_id, correct, xp, time_ms, counted_at)
            values (:one, :question, :person, true, 10, 900, :now)

            insert into assignment (id, classroom_id, kind, target_id, title, everyone, assigned_at)
            values (:one, :room, 'track', 'history', 'History', false, :now)

            insert into assignment_student (assignment_id, account_id) values (:one, :person)

            insert into assignment_done (assignment_id, account_id, done_at) values (:one, :person, :now)

            insert into student (account_id, student_no, student_no_key, group_name, version, created_at, updated_at)
            values (:person, 'ZQ-4711', 'zq-4711', '7a', 1, :now, :now)

            insert into import_batch (id, kind, state, format, file_name, size_bytes, is_checked, row_count, created,
                updated, same, skipped, refused, categories, created_by, created_at, applied_at)
            values (:one, 'students', 'applied', 'csv', '7a.csv', 10, true, 1, 0, 1, 0, 0, 0, '[]', :person, :now, :now)

            insert into import_image (import_id, thing_id, version, state)
            values (:one, :person, 1, '{"name":"Zenobie","studentNo":"ZQ-4711","group":null}')

            insert into article (id, title, source_type, is_published, total_sentences, active_sentences, version,
                created_by, created_at, updated_at)
            values (:one, 'Essay', 'manual', false, 0, 0, 1, :person, :now, :now)

            update question set created_by = :person where id = :question

            update feedback set handled_by = :person

            insert into realtime_node (id, beat_at) values (:one, :later)

            insert into realtime_channel (id, seq, forgotten, used_at) values (:one, 1, 0, :now)

            insert into realtime_message (channel_id, seq, ref, audience, type, text, sent_at)
            values (:one, 1, :two, 'everyone', 'member_joined', :said, :now)

            insert into realtime_presence (channel_id, user_id, node_id, nickname)
            values (:one, :person, :one, 'Zenobia')

            insert into realtime_heard (channel_id, user_id, message_id, node_id, taken, heard_at)
            values (:one, :person, 'm1', :one, true, :now)

            insert into realtime_memory (channel_id, topic, name, note, place, put_at)
            values (:one, 'hand', :name, '{"nickname":"Zenobia"}', :two, :now)
            """;

    private WrittenTraces() {}

    /** Writes them all. */
    static void leave(Database database, UUID person) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        database.write(tx -> {
            UUID other = any(tx.handle(), "account where username = 'head'");
            UUID room = any(tx.handle(), "classroom");
            UUID question = any(tx.handle(), "question");
            for (String statement : ALL.split("\n\n")) {
                try (Update update = tx.handle().createUpdate(statement.strip())) {
                    update.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                            .bind("person", person)
                            .bind("name", person.toString())
                            .bind("said", "{\"userId\":\"" + person + "\",\"nickname\":\"Zenobia\"}")
                            .bind("other", other)
                            .bind("room", room)
                            .bind("question", question)
                            .bind("one", new UUID(7, 1))
                            .bind("two", new UUID(7, 2))
                            .bind("now", now)
                            .bind("later", now.plusHours(1))
                            .execute();
                }
            }
            return person;
        });
    }

    private static UUID any(org.jdbi.v3.core.Handle handle, String table) {
        return handle.createQuery("select id from " + table + " order by id limit 1")
                .mapTo(UUID.class)
                .one();
    }
}
