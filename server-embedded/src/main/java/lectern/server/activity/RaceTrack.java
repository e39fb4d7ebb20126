package lectern.server.activity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.Runner;
import lectern.model.realtime.ActivityProgress;
import lectern.model.realtime.ActivityRace;
import lectern.model.wire.DomainException;
import lectern.server.http.Call;
import lectern.server.realtime.Audience;
import lectern.server.realtime.Channels;
import lectern.server.realtime.Sender;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/**
 * Takes the steps of a typing race's runners. What they are at is gathered and written a few times a second, a finish at
 * once; the race as it is told is read from the database, so that runners on several nodes see one another.
 */
final class RaceTrack {
    /** Between two steps of one runner that are taken; a finish always is. */
    private static final Duration EVERY = Duration.ofMillis(200);

    private final Database database;
    private final Channels channels;
    private final Consumer<ActivityRow> through;
    private final Clock clock;
    private final Cache<UUID, UnderWay> underWay =
            Caffeine.newBuilder().expireAfterAccess(RaceRules.LONGEST).build();

    /** How far runners are who say so to this node, and what of it is written: a class of hundreds moves ten times a second. */
    private record UnderWay(Map<UUID, Participant> at, Map<UUID, Participant> written) {
        UnderWay() {
            this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        List<Participant> unwritten() {
            return at.values().stream()
                    .filter(runner -> !runner.equals(written.get(runner.accountId())))
                    .toList();
        }
    }

    /** @param through ends a race in which all who are there have finished, unless another did */
    RaceTrack(Database database, Channels channels, Consumer<ActivityRow> through, Clock clock) {
        this.database = database;
        this.channels = channels;
        this.through = through;
        this.clock = clock;
    }

    /**
     * A runner says how far.
     *
     * @return whether there is something to {@link #tell}
     * @throws DomainException NOT_FOUND, CONFLICT for what can't be
     */
    boolean step(Sender sender, ActivityProgress progress) {
        if (sender.attendee().host()) {
            throw DomainException.forbidden("Who leads the race does not run");
        }
        Instant now = clock.instant();
        UUID activityId = Call.id(progress.activityId(), "Activity");
        ActivityRow row = database.read(tx -> ActivityService.find(tx, sender.channelId(), activityId));
        if (!row.is(ActivityKind.TYPING_RACE) || !row.stand().running()) {
            throw noRace();
        }
        String text = String.valueOf(row.raceText());
        Participant before = before(row, sender);
        if (before.finished()) {
            return false;
        }
        Duration since = RaceRules.sinceStart(row, now);
        Participant after = RaceRules.step(
                before, progress, text.length(), since, channels.roundTrip(row.classroomId(), sender.userId()));
        if (!after.finished() && after.elapsedMs() - before.elapsedMs() < EVERY.toMillis() && before.chars() > 0) {
            return false;
        }
        if (after.finished()) {
            database.write(tx -> run(tx, activityId, List.of(after)).orElseThrow(RaceTrack::noRace));
        }
        underWay.get(activityId, id -> new UnderWay()).at().put(sender.userId(), after);
        return true;
    }

    /** Writes steps while the race is held, as its end is: what is told at the end is all that there will ever be. */
    private Optional<ActivityRow> run(Tx tx, UUID activityId, List<Participant> steps) {
        Optional<ActivityRow> row = tx.dao(ActivityDao.class)
                .hold(activityId, database.engine())
                .filter(held -> held.stand().running());
        row.ifPresent(running -> tx.dao(ParticipantDao.class).run(steps));
        return row;
    }

    private static DomainException noRace() {
        return DomainException.conflict("There is no race under way");
    }

    private Participant before(ActivityRow row, Sender sender) {
        UnderWay runners = underWay.getIfPresent(row.id());
        Participant known = runners == null ? null : runners.at().get(sender.userId());
        if (known != null) {
            return known;
        }
        Participant fresh =
                Participant.fresh(row.id(), sender.userId(), sender.attendee().nickname());
        return database.write(tx -> {
            ParticipantDao dao = tx.dao(ParticipantDao.class);
            dao.insert(List.of(fresh));
            return dao.find(row.id(), sender.userId()).orElse(fresh);
        });
    }

    /** Writes what runners on this node are at and tells the race as it is; where all who are there have finished it ends. */
    void tell(UUID activityId) {
        UnderWay mine = underWay.get(activityId, id -> new UnderWay());
        List<Participant> steps = mine.unwritten();
        ActivityRow row = database.write(tx -> run(tx, activityId, steps)).orElse(null);
        if (row == null) {
            underWay.invalidate(activityId);
            return;
        }
        steps.forEach(step -> mine.written().put(step.accountId(), step));
        List<Participant> all =
                database.read((Tx tx) -> tx.dao(ParticipantDao.class).all(activityId));
        List<Runner> runners = RaceRules.runners(all);
        String id = activityId.toString();
        channels.gather(row.classroomId(), Audience.HOST, new ActivityRace(id, runners, runners.size()));
        Set<UUID> there = channels.present(row.classroomId());
        tellEach(row, runners, there);
        endWhereThrough(row, all, there);
    }

    /** Looks again though nobody has taken a step: who was missing may have left. */
    void lookAgain(ActivityRow row) {
        List<Participant> all =
                database.read((Tx tx) -> tx.dao(ParticipantDao.class).all(row.id()));
        endWhereThrough(row, all, channels.present(row.classroomId()));
    }

    /** Where nobody is there at all, the network may be gone, and the race waits for them. */
    private void endWhereThrough(ActivityRow row, List<Participant> all, Set<UUID> there) {
        boolean anyThrough = all.stream().anyMatch(runner -> runner.finished() && there.contains(runner.accountId()));
        if (anyThrough && all.stream().allMatch(runner -> runner.finished() || !there.contains(runner.accountId()))) {
            through.accept(row);
        }
    }

    /** The first five to all; to each of the others who is there where they are, worked out once. */
    private void tellEach(ActivityRow row, List<Runner> runners, Set<UUID> there) {
        String id = row.id().toString();
        int of = runners.size();
        int top = Math.min(Scoreboard.TOP, of);
        channels.gather(row.classroomId(), Audience.STUDENTS, new ActivityRace(id, runners.subList(0, top), of));
        List<Integer> ranks = RaceRules.ranks(runners);
        for (int i = top; i < of; i++) {
            UUID userId = UUID.fromString(runners.get(i).userId());
            if (there.contains(userId)) {
                ActivityRace own = new ActivityRace(id, List.of(), of, runners.get(i), ranks.get(i));
                channels.gather(row.classroomId(), Audience.only(userId), own);
            }
        }
    }
}
