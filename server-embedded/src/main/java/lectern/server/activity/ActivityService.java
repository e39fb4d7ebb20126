package lectern.server.activity;

import java.util.List;
import java.util.UUID;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivitySummary;
import lectern.model.wire.DomainException;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.classroom.ClassRolls;
import lectern.server.classroom.ClassRolls.Someone;
import lectern.server.http.Caller;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** What a classroom does together (000): opened and moved on by its host, seen by its members. */
public final class ActivityService {
    private static final String KIND = "activity";

    private final Database database;
    private final ClassRolls rolls;
    private final ActivityMaker maker;
    private final ActivityMover mover;
    private final ActivityViews views;
    private final ActivityNews news;
    private final AuditTrail audit;

    ActivityService(
            Database database,
            ClassRolls rolls,
            ActivityMaker maker,
            ActivityMover mover,
            ActivityViews views,
            ActivityNews news,
            AuditTrail audit) {
        this.database = database;
        this.rolls = rolls;
        this.maker = maker;
        this.mover = mover;
        this.views = views;
        this.news = news;
        this.audit = audit;
    }

    /**
     * Opens an activity in its lobby.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN for who does not lead, CONFLICT where something else goes on,
     *     VALIDATION_ERROR that names what is wrong
     */
    public Activity create(Caller caller, Actor actor, UUID classroomId, ActivityDraft draft) {
        return database.write(tx -> {
            rolls.host(caller, classroomId);
            ActivityRow row = maker.open(tx, classroomId, draft);
            audit.record(tx, actor, Change.created(KIND, row.id().toString(), summary(tx, row)));
            tx.afterCommit(() -> news.moved(row));
            return views.of(tx, row, true);
        });
    }

    /**
     * Takes a step on the host's word.
     *
     * @throws DomainException as {@link #create}, CONFLICT where the step has no sense now
     */
    public Activity command(Caller caller, Actor actor, UUID classroomId, UUID activityId, ActivityCommand command) {
        return database.write(tx -> {
            rolls.host(caller, classroomId);
            find(tx, classroomId, activityId);
            ActivityRow row = mover.move(activityId, command);
            if (command.action() == ActivityCommand.Action.END) {
                audit.record(tx, actor, new Change("end", KIND, activityId.toString(), null, summary(tx, row)));
            }
            return views.of(tx, row, true);
        });
    }

    /**
     * One page of all there were, newest first, for a student without the assigned work of others; of a dissolved
     * classroom for who led it and who administers.
     *
     * @throws DomainException NOT_FOUND, or FORBIDDEN where the classroom is public, for who is no member
     */
    public Page<ActivitySummary> list(Caller caller, UUID classroomId, int page, int limit) {
        return database.read(tx -> {
            boolean all = rolls.looksBack(caller, classroomId)
                    || rolls.member(caller, classroomId).host();
            ActivityDao dao = tx.dao(ActivityDao.class);
            long offset = (long) (page - 1) * limit;
            List<ActivityRow> rows = all
                    ? dao.page(classroomId, limit, offset)
                    : dao.seenPage(classroomId, caller.userId(), limit, offset);
            long total = all ? dao.count(classroomId) : dao.seenCount(classroomId, caller.userId());
            return new Page<>(rows.stream().map(row -> summary(tx, row)).toList(), Pagination.of(page, limit, total));
        });
    }

    private static ActivitySummary summary(Tx tx, ActivityRow row) {
        return new ActivitySummary(
                row.id().toString(),
                row.kindOf(),
                row.title(),
                row.phaseNow(),
                tx.dao(ParticipantDao.class).count(row.id()),
                row.is(ActivityKind.QUIZ) ? row.total() : 0,
                row.createdAt(),
                row.endedAt());
    }

    /** What goes on now, null where nothing does. */
    public @Nullable Activity current(Caller caller, UUID classroomId) {
        return database.read(tx -> {
            Someone me = rolls.member(caller, classroomId);
            ActivityRow row = tx.dao(ActivityDao.class).current(classroomId).orElse(null);
            return row == null ? null : shown(tx, row, me);
        });
    }

    /**
     * One activity, with the caller's own results in it.
     *
     * @throws DomainException NOT_FOUND, also for assigned work that is not the student's
     */
    public Activity get(Caller caller, UUID classroomId, UUID activityId) {
        return database.read(tx -> {
            Someone me = rolls.member(caller, classroomId);
            ActivityRow row = find(tx, classroomId, activityId);
            if (!me.host()) {
                requireSeen(tx, row, me.userId());
            }
            return shown(tx, row, me);
        });
    }

    /** Work that was assigned to others is not there for a student. */
    static void requireSeen(Tx tx, ActivityRow row, UUID studentId) {
        if (row.aside()
                && tx.dao(ActivityDao.class)
                        .seen(row.id(), row.classroomId(), studentId)
                        .isEmpty()) {
            throw DomainException.notFound("Activity");
        }
    }

    private Activity shown(Tx tx, ActivityRow row, Someone me) {
        return me.host() ? views.of(tx, row, true) : views.of(tx, row, me.userId());
    }

    static ActivityRow find(Tx tx, UUID classroomId, UUID activityId) {
        return tx.dao(ActivityDao.class)
                .find(activityId, classroomId)
                .orElseThrow(() -> DomainException.notFound("Activity"));
    }
}
