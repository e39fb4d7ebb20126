package lectern.server.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lectern.model.activity.ActivityKind;
import lectern.model.realtime.PlayControl;
import lectern.model.realtime.ProgressSync;
import lectern.model.wire.DomainException;
import lectern.server.http.Call;
import lectern.server.realtime.Audience;
import lectern.server.realtime.Channels;
import lectern.server.realtime.Sender;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * A reading that the host leads sentence by sentence (003). Where it is stands in the database, for who comes late. The
 * words go to everyone; whether students are led or only told is the classroom's setting, which their pages know.
 */
final class SharedReading {
    private final Database database;
    private final Channels channels;
    private final Clock clock;

    SharedReading(Database database, Channels channels, Clock clock) {
        this.database = database;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * The host plays, pauses or moves.
     *
     * @throws DomainException NOT_FOUND, CONFLICT where no such reading goes on, VALIDATION_ERROR beyond its end
     */
    void control(Sender sender, PlayControl control) {
        Instant now = now();
        database.write(tx -> {
            ActivityRow row = underWay(tx, sender, control.activityId(), control.position(), true);
            boolean plays = switch (control.action()) {
                case PLAY -> true;
                case PAUSE -> false;
                case SEEK -> row.playing();
            };
            double rate = control.rate() == null ? row.rate() : control.rate();
            move(tx, row, row.stand().reading(control.position(), plays, rate, now));
            PlayControl told = new PlayControl(control.activityId(), control.action(), control.position(), rate, now);
            tx.afterCommit(() -> channels.publish(sender.channelId(), Audience.ALL, told, sender.id()));
            return row;
        });
    }

    /**
     * The host is at a sentence, and so is the class; or a student is, and the host sees it.
     *
     * @throws DomainException as {@link #control}
     */
    void progress(Sender sender, ProgressSync progress) {
        Instant now = now();
        ProgressSync told = new ProgressSync(
                progress.activityId(), progress.position(), sender.userId().toString(), now);
        if (sender.attendee().host()) {
            database.write(tx -> {
                ActivityRow row = underWay(tx, sender, progress.activityId(), progress.position(), true);
                move(tx, row, row.stand().reading(progress.position(), row.playing(), row.rate(), now));
                tx.afterCommit(() -> channels.publish(sender.channelId(), Audience.ALL, told, sender.id()));
                return row;
            });
            return;
        }
        ActivityRow row = database.read(tx -> underWay(tx, sender, progress.activityId(), progress.position(), false));
        boolean known = database.read(tx ->
                tx.dao(ParticipantDao.class).find(row.id(), sender.userId()).isPresent());
        if (!known) {
            Participant reader = Participant.fresh(
                    row.id(), sender.userId(), sender.attendee().nickname());
            database.write(tx -> tx.dao(ParticipantDao.class).insert(List.of(reader)));
        }
        channels.gather(sender.channelId(), Audience.HOST, told);
    }

    /**
     * Plays or pauses it where it is, on no host's word.
     *
     * @return the reading then; null where that changes nothing, or somebody moved it meanwhile
     */
    @Nullable
    ActivityRow play(ActivityRow row, boolean plays) {
        if (row.playing() == plays) {
            return null;
        }
        Instant now = now();
        return database.write(tx -> {
            ActivityRow after = row.at(row.stand().reading(row.position(), plays, row.rate(), now));
            if (tx.dao(ActivityDao.class).update(after, row.revision()) == 0) {
                return null;
            }
            PlayControl told = new PlayControl(
                    row.id().toString(),
                    plays ? PlayControl.Action.PLAY : PlayControl.Action.PAUSE,
                    row.position(),
                    row.rate(),
                    now);
            tx.afterCommit(() -> channels.publish(row.classroomId(), Audience.ALL, told, null));
            return after;
        });
    }

    private static ActivityRow underWay(Tx tx, Sender sender, String activityId, int position, boolean hold) {
        UUID id = Call.id(activityId, "Activity");
        ActivityRow row = ActivityService.find(tx, sender.channelId(), id);
        if (hold) {
            row = tx.dao(ActivityDao.class).lock(id).orElse(row);
        }
        if (!row.is(ActivityKind.SHARED_READING) || !row.stand().running()) {
            throw DomainException.conflict("There is no such reading under way");
        }
        if (position >= row.total()) {
            throw DomainException.invalid("position", "the article has " + row.total() + " sentences, counted from 0");
        }
        return row;
    }

    private static void move(Tx tx, ActivityRow row, Stand to) {
        tx.dao(ActivityDao.class).update(row.at(to), row.revision());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
