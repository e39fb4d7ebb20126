package lectern.server.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.model.activity.ActivityKind;
import lectern.model.realtime.ActivityResult;
import lectern.model.realtime.ActivityState;
import lectern.model.realtime.Payload;
import lectern.server.realtime.Attendee;
import lectern.server.realtime.ChannelMessages;
import lectern.server.storage.Database;

/** Tells who comes, or comes back, where the activity stands and what the own answers came to. */
final class ActivityGreeter implements ChannelMessages.Greeter {
    private final Database database;
    private final ActivityViews views;
    private final QuizPulse pulse;

    ActivityGreeter(Database database, ActivityViews views, QuizPulse pulse) {
        this.database = database;
        this.views = views;
        this.pulse = pulse;
    }

    @Override
    public List<Payload> greeting(UUID channelId, Attendee who) {
        return database.read(tx -> {
            List<Payload> words = new ArrayList<>();
            tx.dao(ActivityDao.class).current(channelId).ifPresent(row -> {
                words.add(new ActivityState(views.of(tx, row, who.host())));
                QuizPulse.Tallied tallied = who.host() ? pulse.tally(tx, row) : null;
                if (tallied != null) {
                    words.add(tallied.tally());
                }
                if (!who.host() && row.is(ActivityKind.QUIZ)) {
                    views.mine(tx, row, who.userId())
                            .forEach(result ->
                                    words.add(new ActivityResult(row.id().toString(), result)));
                }
            });
            return words;
        });
    }
}
