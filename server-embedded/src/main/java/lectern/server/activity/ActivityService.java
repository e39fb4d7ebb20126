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
import lectern.server.classroom.ClassRolls;
import lectern.server.classroom.ClassRolls.Someone;
import lectern.server.http.Caller;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** What a classroom does together (000): opened and moved on by its host, seen by its members. */
public final class ActivityService {
    private final Database database;
    private final ClassRolls rolls;
    private final ActivityMaker maker;
    private final ActivityMover mover;
    private final ActivityViews views;
    private final ActivityNews news;

    ActivityService(
            Database database,
            ClassRolls rolls,
            ActivityMaker maker,
            ActivityMover mover,
            ActivityViews views,
            ActivityNews news) {
        this.database = database;
        this.rolls = rolls;
        this.maker = maker;
        this.mover = mover;
        this.views = views;
        this.news = news;
    }

    /**
     * Opens an activity in its lobby.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN for who does not lead, CONFLICT where something else goes on,
     *     VALIDATION_ERROR that names what is wrong
     */
    public Activity create(Caller caller, UUID classroomId, ActivityDraft draft) {
        return database.write(tx -> {
            rolls.host(caller, classroomId);
            ActivityRow row = maker.open(tx, classroomId, draft);
            tx.afterCommit(() -> news.moved(row));
            return views.of(tx, row, true);
        });
    }

    /**
     * Takes a step on the host's word.
     *
     * @throws DomainException as {@link #create}, CONFLICT where the step has no sense now
     */
    public Activity command(Caller caller, UUID classroomId, UUID activityId, ActivityCommand command) {
        return database.write(tx -> {
            rolls.host(caller, classroomId);
            find(tx, classroomId, activityId);
            return views.of(tx, mover.move(activityId, command), true);
        });
    }

    /**
     * One page of all there were, newest first; of a dissolved classroom for who led it and who administers.
     *
     * @throws DomainException NOT_FOUND, or FORBIDDEN where the classroom is public, for who is no member
     */
    public Page<ActivitySummary> list(Caller caller, UUID classroomId, int page, int limit) {
        return database.read(tx -> {
            if (!rolls.looksBack(caller, classroomId)) {
                rolls.member(caller, classroomId);
            }
            ActivityDao dao = tx.dao(ActivityDao.class);
            List<ActivitySummary> items = dao.page(classroomId, limit, (long) (page - 1) * limit).stream()
                    .map(row -> summary(tx, row))
                    .toList();
            return new Page<>(items, Pagination.of(page, limit, dao.count(classroomId)));
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

    /** One activity, with the caller's own results in it. */
    public Activity get(Caller caller, UUID classroomId, UUID activityId) {
        return database.read(tx -> {
            Someone me = rolls.member(caller, classroomId);
            return shown(tx, find(tx, classroomId, activityId), me);
        });
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
