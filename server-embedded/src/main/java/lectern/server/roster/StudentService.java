package lectern.server.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.model.roster.Student;
import lectern.model.roster.StudentDraft;
import lectern.model.roster.StudentFilter;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.model.wire.StorableText;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.http.Call;
import lectern.server.identity.Nickname;
import lectern.server.identity.StudentAccounts;
import lectern.server.storage.Database;
import lectern.server.storage.LikePattern;
import lectern.server.storage.Tx;
import lectern.server.storage.Versions;
import org.jspecify.annotations.Nullable;

/** The students of the school, one by one. */
public final class StudentService {
    static final String KIND = "student";

    private final Database database;
    private final StudentAccounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    public StudentService(Database database, StudentAccounts accounts, AuditTrail audit, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page of students, by name. */
    public Page<Student> list(StudentFilter filter) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        conditions.add(filter.archived() ? "s.archived_at is not null" : "s.archived_at is null");
        String search = filter.search();
        if (search != null) {
            conditions.add("(a.nickname_key like :search escape '!' or s.student_no_key like :search escape '!')");
            parameters.put("search", LikePattern.containing(Nickname.key(search)));
        }
        String group = filter.group();
        if (group != null) {
            conditions.add("s.group_name = :group");
            parameters.put("group", group);
        }
        String classroom = filter.classroomId();
        if (classroom != null) {
            conditions.add("s.account_id in (select m.account_id from classroom_member m"
                    + " where m.classroom_id = :classroomId)");
            parameters.put("classroomId", Call.id(classroom, "Classroom"));
        }
        String importId = filter.importId();
        if (importId != null) {
            conditions.add("s.import_id = :importId");
            parameters.put("importId", Call.id(importId, "import"));
        }
        String where = "where " + String.join(" and ", conditions);
        return database.read(tx -> {
            StudentDao dao = tx.dao(StudentDao.class);
            long offset = (filter.page() - 1L) * filter.limit();
            List<Student> items = dao.page(where, parameters, filter.limit(), offset).stream()
                    .map(StudentRow::toStudent)
                    .toList();
            return new Page<>(items, Pagination.of(filter.page(), filter.limit(), dao.count(where, parameters)));
        });
    }

    /** The groups that students are in, by name. */
    public List<String> groups() {
        return database.read(tx -> tx.dao(StudentDao.class).groups());
    }

    /** @throws DomainException NOT_FOUND */
    public Student get(UUID id) {
        return database.read(tx -> required(tx, id)).toStudent();
    }

    /**
     * Takes a student in.
     *
     * @throws DomainException VALIDATION_ERROR for a name that can't be shown, CONFLICT for a number that another has
     */
    public Student create(StudentDraft draft, Actor actor) {
        Nickname name = Nickname.of("name", draft.name());
        check("studentNo", draft.studentNo());
        check("group", draft.group());
        return database.write(tx -> {
            UUID id = add(tx, name, StudentNo.of(draft.studentNo()), group(draft.group()), null);
            Student made = required(tx, id).toStudent();
            audit.record(tx, actor, Change.created(KIND, made.id(), made));
            return made;
        });
    }

    /** Makes account and student. */
    UUID add(Tx tx, Nickname name, StudentNo number, @Nullable String group, @Nullable UUID importId) {
        UUID id = accounts.add(tx, name);
        if (tx.dao(StudentDao.class).insert(id, number.shown(), number.key(), group, importId, now()) == 0) {
            throw numberTaken(number);
        }
        return id;
    }

    /**
     * Changes a student.
     *
     * @throws DomainException NOT_FOUND; VALIDATION_ERROR and CONFLICT as {@link #create}, and CONFLICT where somebody
     *     else changed the student meanwhile
     */
    public Student update(UUID id, StudentDraft draft, Actor actor) {
        Nickname name = Nickname.of("name", draft.name());
        check("studentNo", draft.studentNo());
        check("group", draft.group());
        return database.write(tx -> {
            StudentRow before = required(tx, id);
            Versions.check(draft.version(), before.version());
            change(tx, before, name, StudentNo.of(draft.studentNo()), group(draft.group()));
            Student after = required(tx, id).toStudent();
            audit.record(tx, actor, Change.updated(KIND, after.id(), before.toStudent(), after));
            return after;
        });
    }

    /** Writes the next version of a student. */
    void change(Tx tx, StudentRow before, Nickname name, StudentNo number, @Nullable String group) {
        StudentDao dao = tx.dao(StudentDao.class);
        boolean taken = number.key() != null
                && dao.withNumbers(List.of(number.key())).stream()
                        .anyMatch(row -> !row.id().equals(before.id()));
        if (taken) {
            throw numberTaken(number);
        }
        if (dao.update(before.id(), before.version(), number.shown(), number.key(), group, now()) == 0) {
            throw Versions.changed();
        }
        if (!name.shown().equals(before.name())) {
            accounts.rename(tx, before.id(), name);
        }
    }

    private static DomainException numberTaken(StudentNo number) {
        String message = "another student has the number " + number.shown();
        return new DomainException(
                ErrorCode.CONFLICT, "studentNo: " + message, List.of(ErrorDetail.of("studentNo", message)));
    }

    /** A group as it is kept; null for none. */
    static @Nullable String group(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** @throws DomainException VALIDATION_ERROR for a text that can't be kept or shown */
    static void check(String field, @Nullable String text) {
        if (text != null && (!StorableText.test(text) || text.chars().anyMatch(Character::isISOControl))) {
            throw DomainException.invalid(field, "holds characters that can't be shown; please type it again");
        }
    }

    static StudentRow required(Tx tx, UUID id) {
        StudentRow row = tx.dao(StudentDao.class).find(id);
        if (row == null) {
            throw DomainException.notFound("Student");
        }
        return row;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
