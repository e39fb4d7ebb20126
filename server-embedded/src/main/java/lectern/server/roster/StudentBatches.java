package lectern.server.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lectern.model.roster.Student;
import lectern.model.roster.StudentBatch;
import lectern.model.roster.StudentBatchResult;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.classroom.Enrolment;
import lectern.server.http.Call;
import lectern.server.http.Caller;
import lectern.server.identity.StudentAccounts;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** One action on several students. Those whom it does not fit are named; it is done to the others. */
public final class StudentBatches {
    private final Database database;
    private final StudentAccounts accounts;
    private final Enrolment enrolment;
    private final AuditTrail audit;
    private final Clock clock;

    public StudentBatches(
            Database database, StudentAccounts accounts, Enrolment enrolment, AuditTrail audit, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does it, all in one transaction.
     *
     * @throws DomainException VALIDATION_ERROR where the classroom is missing; NOT_FOUND or FORBIDDEN for a classroom
     *     that the caller does not lead
     */
    public StudentBatchResult run(StudentBatch batch, Caller caller, Actor actor) {
        StudentService.check("group", batch.group());
        UUID classroomId = switch (batch.action()) {
            case ENROL, WITHDRAW -> enrolment.leading(caller, classroom(batch.classroomId()));
            case MOVE, RESET, ARCHIVE, RESTORE -> null;
        };
        return database.write(tx -> {
            List<String> succeeded = new ArrayList<>();
            List<StudentBatchResult.Failure> failed = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            for (String id : batch.studentIds().stream().distinct().toList()) {
                try {
                    changes.addAll(one(tx, Call.id(id, "Student"), batch, classroomId));
                    succeeded.add(id);
                } catch (DomainException e) {
                    failed.add(new StudentBatchResult.Failure(id, e.code(), String.valueOf(e.getMessage())));
                }
            }
            audit.record(tx, actor, changes);
            return new StudentBatchResult(succeeded, failed);
        });
    }

    private static UUID classroom(@Nullable String id) {
        if (id == null || id.isBlank()) {
            throw DomainException.invalid("classroomId", "is needed to enrol and to withdraw");
        }
        return Call.id(id, "Classroom");
    }

    /** Looks before it writes: a refusal must leave nothing half-done, for the others go on. */
    private List<Change> one(Tx tx, UUID id, StudentBatch batch, @Nullable UUID classroomId) {
        StudentDao dao = tx.dao(StudentDao.class);
        if (dao.lock(id) == null) {
            throw DomainException.notFound("Student");
        }
        StudentRow before = StudentService.required(tx, id);
        boolean changed = switch (batch.action()) {
            case ENROL -> {
                here(before);
                yield classroomId != null && enrolment.enrol(tx, classroomId, id, before.shownName());
            }
            case WITHDRAW -> classroomId != null && enrolment.withdraw(tx, classroomId, id);
            case MOVE -> move(tx, before, StudentService.group(batch.group()));
            case RESET -> {
                accounts.endSessions(tx, id, "reset");
                dao.setCard(id, null, null);
                dao.setPictures(id, null, null);
                yield true;
            }
            case ARCHIVE -> archive(tx, before);
            case RESTORE -> restore(tx, before);
        };
        if (!changed) {
            return List.of();
        }
        Student after = StudentService.required(tx, id).toStudent();
        String action = batch.action().name().toLowerCase(Locale.ROOT);
        return List.of(new Change(action, StudentService.KIND, id.toString(), before.toStudent(), after));
    }

    private static void here(StudentRow row) {
        if (row.archived()) {
            throw DomainException.conflict(row.shownName() + " is in the archive: restore the student first");
        }
    }

    private boolean move(Tx tx, StudentRow before, @Nullable String group) {
        here(before);
        if (Objects.equals(before.groupName(), group)) {
            return false;
        }
        StudentNo number = StudentNo.of(before.studentNo());
        tx.dao(StudentDao.class).update(before.id(), before.version(), number.shown(), number.key(), group, now());
        return true;
    }

    private boolean archive(Tx tx, StudentRow before) {
        if (before.archived()) {
            return false;
        }
        tx.dao(StudentDao.class).setArchived(before.id(), now(), now());
        accounts.setArchived(tx, before.id(), true);
        accounts.endSessions(tx, before.id(), "archived");
        return true;
    }

    private boolean restore(Tx tx, StudentRow before) {
        if (!before.archived()) {
            return false;
        }
        tx.dao(StudentDao.class).setArchived(before.id(), null, now());
        accounts.setArchived(tx, before.id(), false);
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
