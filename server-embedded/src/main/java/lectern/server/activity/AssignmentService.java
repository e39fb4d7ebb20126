package lectern.server.activity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.model.activity.ActivityCommand;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.activity.AssignmentProgress;
import lectern.model.play.ChallengeState;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.classroom.ClassRolls;
import lectern.server.classroom.ClassRolls.Someone;
import lectern.server.http.Caller;
import lectern.server.play.ChallengeListener;
import lectern.server.storage.Database;
import lectern.server.storage.Kept;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Work that a teacher assigns in a classroom (000): reading an article, a challenge of a track, a quiz at one's own pace.
 * A track and a quiz notice by themselves that they are done.
 */
public final class AssignmentService implements ChallengeListener {
    private static final String FEATURE = "assignment";
    private static final String KIND = "assignment";
    private static final String WHAT = "Assignment";

    private final Database database;
    private final ClassRolls rolls;
    private final AssignmentTargets targets;
    private final WorkDone work;
    private final ActivityMover mover;
    private final AssignmentNews news;
    private final AuditTrail audit;
    private final Clock clock;
    private final Kept<Set<String>> tracks;

    AssignmentService(
            Database database,
            ClassRolls rolls,
            AssignmentTargets targets,
            WorkDone work,
            ActivityMover mover,
            AssignmentNews news,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.rolls = rolls;
        this.targets = targets;
        this.work = work;
        this.mover = mover;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
        this.tracks = new Kept<>(
                database, FEATURE, tx -> Set.copyOf(tx.dao(AssignmentDao.class).tracks()));
    }

    /**
     * Assigns work, and tells whom it concerns; what comes again under its request's id changes nothing.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN for who does not lead, VALIDATION_ERROR that names what is wrong,
     *     CONFLICT while the same request is still in hand
     */
    public Assigned assign(Caller caller, Actor actor, UUID classroomId, AssignmentDraft draft) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.write(tx -> {
            rolls.host(caller, classroomId);
            UUID id = idOf(classroomId, draft.clientRequestId());
            AssignmentDao dao = tx.dao(AssignmentDao.class);
            AssignmentRow before = dao.find(id, classroomId).orElse(null);
            if (before != null) {
                return work.names(tx, before, false).assigned();
            }
            Set<UUID> students = rolls.students(classroomId).keySet();
            List<UUID> concerned = AssignmentTargets.concerned(draft.userIds(), students);
            if (draft.dueAt() != null && draft.dueAt().isBefore(now)) {
                throw DomainException.invalid("dueAt", "is over already: choose a later time");
            }
            String wanted = draft.title() == null || draft.title().isBlank()
                    ? null
                    : draft.title().strip();
            AssignmentTargets.Target target = targets.target(tx, classroomId, draft, wanted);
            AssignmentRow row = new AssignmentRow(
                    id,
                    classroomId,
                    draft.kind().name().toLowerCase(Locale.ROOT),
                    target.id(),
                    wanted == null ? target.title() : wanted,
                    draft.userIds() == null,
                    draft.dueAt() == null ? null : draft.dueAt().truncatedTo(ChronoUnit.MICROS),
                    now);
            if (dao.insert(row) == 0) {
                throw DomainException.conflict("This is being assigned at this moment: look again");
            }
            if (draft.userIds() != null) {
                dao.concern(row.id(), concerned);
            }
            tx.touch(FEATURE);
            news.assigned(tx, row, concerned);
            Assigned made = row.toHost(0, concerned.size());
            audit.record(tx, actor, Change.created(KIND, made.id(), made));
            return made;
        });
    }

    /** One request makes one id, so that it can't be done twice. */
    private static UUID idOf(UUID classroomId, @Nullable String requestId) {
        return requestId == null
                ? UuidCreator.getTimeOrderedEpoch()
                : UUID.nameUUIDFromBytes((classroomId + " " + requestId).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * All that is assigned, newest first, to the host with how many did it; to a student what concerns them; of a
     * dissolved classroom to who led it and who administers.
     */
    public List<Assigned> list(Caller caller, UUID classroomId) {
        return database.read(tx -> {
            if (rolls.looksBack(caller, classroomId)) {
                return work.counts(tx, classroomId, true);
            }
            Someone me = rolls.member(caller, classroomId);
            if (me.host()) {
                return work.counts(tx, classroomId, false);
            }
            AssignmentDao dao = tx.dao(AssignmentDao.class);
            Set<UUID> done = dao.doneBy(me.userId()).stream()
                    .map(AssignmentDao.Done::assignmentId)
                    .collect(Collectors.toSet());
            return dao.ofStudent(classroomId, me.userId()).stream()
                    .map(row -> row.toStudent(done.contains(row.id())))
                    .toList();
        });
    }

    /**
     * Who has done one assignment, for the host, also of a dissolved classroom.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN for who does not lead
     */
    public AssignmentProgress progress(Caller caller, UUID classroomId, UUID assignmentId) {
        return database.read(tx -> {
            boolean past = rolls.looksBack(caller, classroomId);
            if (!past) {
                rolls.host(caller, classroomId);
            }
            return work.names(tx, find(tx, classroomId, assignmentId), past);
        });
    }

    /** Before a classroom is dissolved in this transaction: who did its work, and who did not, can be read afterwards. */
    void keep(Tx tx, UUID classroomId) {
        work.keep(tx, classroomId);
    }

    private static AssignmentRow find(Tx tx, UUID classroomId, UUID assignmentId) {
        return tx.dao(AssignmentDao.class)
                .find(assignmentId, classroomId)
                .orElseThrow(() -> DomainException.notFound(WHAT));
    }

    /**
     * A student has read the article; again it changes nothing.
     *
     * @throws DomainException NOT_FOUND for what does not concern the caller, CONFLICT for a track or quiz
     */
    public Assigned done(Caller caller, UUID classroomId, UUID assignmentId) {
        return database.write(tx -> {
            Someone me = rolls.member(caller, classroomId);
            AssignmentDao dao = tx.dao(AssignmentDao.class);
            AssignmentRow row = dao.ofStudent(classroomId, me.userId()).stream()
                    .filter(each -> !me.host() && each.id().equals(assignmentId))
                    .findFirst()
                    .orElseThrow(() -> DomainException.notFound(WHAT));
            if (row.kindOf() != AssignedKind.ARTICLE) {
                throw DomainException.conflict("This one is done by doing it: nobody has to say so");
            }
            dao.done(row.id(), me.userId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            return row.toStudent(true);
        });
    }

    /** The host takes it back, and whom it concerned is told. The answers to a quiz are kept among the classroom's activities. */
    public void withdraw(Caller caller, Actor actor, UUID classroomId, UUID assignmentId) {
        database.write(tx -> {
            rolls.host(caller, classroomId);
            AssignmentRow row = find(tx, classroomId, assignmentId);
            AssignmentDao dao = tx.dao(AssignmentDao.class);
            Assigned before = work.names(tx, row, false).assigned();
            news.withdrawn(tx, row, row.everyone() ? rolls.students(classroomId).keySet() : dao.concerned(row.id()));
            dao.delete(row.id());
            if (row.kindOf() == AssignedKind.QUIZ) {
                end(tx, UUID.fromString(row.targetId()));
            }
            tx.touch(FEATURE);
            audit.record(tx, actor, Change.deleted(KIND, before.id(), before));
            return row;
        });
    }

    private void end(Tx tx, UUID quizId) {
        boolean open = tx.dao(ActivityDao.class)
                .find(quizId)
                .filter(row -> row.stand().running())
                .isPresent();
        if (open) {
            mover.move(quizId, new ActivityCommand(ActivityCommand.Action.END, null, null));
        }
    }

    /** A challenge that is finished after it was assigned is the assigned one. */
    @Override
    public void moved(UUID userId, ChallengeState state) {
        if (state.answered() < state.total() || !tracks.get().contains(state.trackId())) {
            return;
        }
        List<UUID> classrooms = rolls.classroomsOf(userId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.write(tx -> {
            List<Integer> done = new ArrayList<>();
            classrooms.forEach(classroomId ->
                    done.add(tx.dao(AssignmentDao.class).doneOf(classroomId, state.trackId(), userId, now)));
            return done;
        });
    }
}
