package lectern.server.activity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.OwnResult;
import lectern.model.activity.Standing;
import lectern.model.realtime.ActivityResult;
import lectern.model.realtime.ActivityState;
import lectern.model.realtime.LeaderboardUpdate;
import lectern.server.realtime.Audience;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/** Tells a classroom where its activity stands: the same to everyone, and to each one what is theirs alone. */
final class ActivityNews {
    private final Database database;
    private final Channels channels;
    private final ActivityViews views;

    ActivityNews(Database database, Channels channels, ActivityViews views) {
        this.database = database;
        this.channels = channels;
        this.views = views;
    }

    /** An activity took a step, and that is on disk. */
    void moved(ActivityRow row) {
        database.read(tx -> {
            tell(tx, row);
            return row;
        });
    }

    private void tell(Tx tx, ActivityRow row) {
        ActivityPhase phase = row.phaseNow();
        if (phase == ActivityPhase.ENDED) {
            channels.publish(row.classroomId(), Audience.HOST, new ActivityState(views.of(tx, row, true)));
            channels.publish(row.classroomId(), Audience.STUDENTS, new ActivityState(views.of(tx, row, false)));
        } else {
            channels.publish(row.classroomId(), new ActivityState(views.of(tx, row, false)));
        }
        boolean counted = phase == ActivityPhase.ENDED || phase == ActivityPhase.REVEAL;
        if (counted && row.is(ActivityKind.QUIZ) && row.together()) {
            tellEach(row, Sheet.read(tx, row.id()));
        }
    }

    /**
     * Worked out once; each gets a slice. On the personal channel too, for who is elsewhere; the last one for everyone,
     * as it is part of what a student came to.
     */
    private void tellEach(ActivityRow row, Sheet sheet) {
        Scoreboard board = sheet.board();
        String id = row.id().toString();
        UUID room = row.classroomId();
        boolean last = row.phaseNow() == ActivityPhase.ENDED;
        Set<UUID> here = last ? Set.of() : channels.present(room);
        channels.publish(room, Audience.HOST, new LeaderboardUpdate(id, board.top(), null, board.size()));
        for (Standing standing : board.ranking()) {
            UUID userId = UUID.fromString(standing.userId());
            Audience one = Audience.only(userId);
            if (!last) {
                List<OwnResult> mine = views.mine(row, sheet, userId);
                if (!mine.isEmpty()) {
                    channels.publish(room, one, new ActivityResult(id, mine.getLast()));
                }
            }
            LeaderboardUpdate ranks = new LeaderboardUpdate(id, board.slice(userId), standing, board.size());
            channels.publish(room, one, ranks);
            if (!here.contains(userId) && channels.mayBeHeard(userId)) {
                channels.publish(userId, ranks);
            }
        }
    }
}
