package lectern.server.activity;

import java.util.UUID;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityKind;
import lectern.server.classroom.PauseListener;
import lectern.server.realtime.ChannelMemory;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/**
 * Holds what goes on while the pages of its classroom are covered: nobody can answer, type or follow then. Uncovering lets
 * it go on where it was the cover that held it, and nobody moved it meanwhile.
 */
final class HeldActivity implements PauseListener {
    private static final String HELD = "held";

    private final Database database;
    private final ChannelMemory memory;
    private final ActivityMover mover;
    private final SharedReading reading;

    HeldActivity(Database database, ChannelMemory memory, ActivityMover mover, SharedReading reading) {
        this.database = database;
        this.memory = memory;
        this.mover = mover;
        this.reading = reading;
    }

    @Override
    public void paused(UUID classroomId, boolean covered) {
        if (covered) {
            hold(classroomId);
        } else {
            memory.list(classroomId, HELD).forEach((id, revision) -> letGo(UUID.fromString(id), revision));
            memory.clear(classroomId, HELD);
        }
    }

    private void hold(UUID classroomId) {
        ActivityRow row = database.read(
                tx -> tx.dao(ActivityDao.class).current(classroomId).orElse(null));
        ActivityRow held = row == null || !row.stand().running() || row.paused() ? null : move(row, Action.PAUSE);
        if (held != null) {
            memory.put(classroomId, HELD, held.id().toString(), String.valueOf(held.revision()));
        }
    }

    private void letGo(UUID activityId, String revision) {
        ActivityRow row =
                database.read(tx -> tx.dao(ActivityDao.class).find(activityId).orElse(null));
        if (row != null && revision.equals(String.valueOf(row.revision()))) {
            move(row, Action.RESUME);
        }
    }

    /** Null where there was nothing to hold, or somebody was quicker. */
    private @Nullable ActivityRow move(ActivityRow row, Action action) {
        return row.is(ActivityKind.SHARED_READING)
                ? reading.play(row, action == Action.RESUME)
                : mover.attempt(row, action);
    }
}
