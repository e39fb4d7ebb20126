package lectern.server.activity;

import java.util.UUID;
import java.util.function.Function;
import lectern.model.activity.ActivityCommand;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityKind;
import lectern.model.wire.DomainException;
import lectern.server.classroom.Cover;
import lectern.server.classroom.PauseListener;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Holds what goes on while the pages of its classroom are covered: nobody can answer, type or follow then. Uncovering lets
 * it go on where it was the cover that held it, and nobody moved it meanwhile. That stands in the database, as the cover
 * does not outlive every restart.
 */
final class HeldActivity implements PauseListener {
    private final Database database;
    private final Channels channels;
    private final Cover cover;
    private final ActivityMover mover;
    private final SharedReading reading;

    HeldActivity(Database database, Channels channels, Cover cover, ActivityMover mover, SharedReading reading) {
        this.database = database;
        this.channels = channels;
        this.cover = cover;
        this.mover = mover;
        this.reading = reading;
    }

    @Override
    public void paused(UUID classroomId, boolean covered) {
        if (covered) {
            hold(classroomId);
        } else {
            letGo(classroomId);
        }
    }

    /** Lets go on what is held though nothing covers its pages any more, where somebody is there to see it. */
    void lookAgain() {
        database.read((Tx tx) -> tx.dao(HeldDao.class).classrooms()).stream()
                .filter(classroomId -> channels.pages(classroomId) > 0 && !cover.covers(classroomId))
                .forEach(this::letGo);
    }

    private void hold(UUID classroomId) {
        ActivityRow row = database.read(
                tx -> tx.dao(ActivityDao.class).current(classroomId).orElse(null));
        if (row != null && row.stand().running() && !row.paused()) {
            unlessOthersWereQuicker(tx -> {
                ActivityRow held = move(row, Action.PAUSE);
                tx.dao(HeldDao.class).clear(classroomId);
                return held == null ? 0 : tx.dao(HeldDao.class).insert(classroomId, held.id(), held.revision());
            });
        }
    }

    private void letGo(UUID classroomId) {
        ActivityRow row =
                database.read(tx -> tx.dao(HeldDao.class).held(classroomId).orElse(null));
        if (row != null) {
            unlessOthersWereQuicker(tx -> {
                move(row, Action.RESUME);
                return tx.dao(HeldDao.class).clear(classroomId);
            });
        }
    }

    /** The step and its note are one. */
    private void unlessOthersWereQuicker(Function<Tx, Integer> step) {
        try {
            database.write(step);
        } catch (DomainException e) {
            // Then it is theirs, and not the cover's.
        }
    }

    /** Null where there was nothing to hold. */
    private @Nullable ActivityRow move(ActivityRow row, Action action) {
        return row.is(ActivityKind.SHARED_READING)
                ? reading.play(row, action == Action.RESUME)
                : mover.move(row.id(), new ActivityCommand(action, row.revision(), null));
    }
}
