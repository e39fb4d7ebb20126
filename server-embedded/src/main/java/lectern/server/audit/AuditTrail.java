package lectern.server.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.model.wire.Json;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records who did what to which thing (001), in the transaction that does it: what is kept is recorded, and what is rolled
 * back is not.
 */
public final class AuditTrail {
    /** The widest state that is kept, in characters of JSON; a larger one is told by its size. */
    static final int LARGEST_STATE = 200_000;

    private final Clock clock;
    private final JsonMapper json = Json.strict();

    public AuditTrail(Clock clock) {
        this.clock = clock;
    }

    /** Stands in the place of a state that is too large to be kept. */
    private record TooLarge(int omittedCharacters) {}

    /** Records one change. */
    public void record(Tx tx, Actor actor, Change change) {
        record(tx, actor, List.of(change));
    }

    /** Records several changes of one actor, in their order; none where there are none. */
    public void record(Tx tx, Actor actor, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        AuditDao dao = tx.dao(AuditDao.class);
        UUID accountId = actor.accountId();
        String name = accountId == null ? null : dao.nameOf(accountId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<AuditRow> rows = new ArrayList<>(changes.size());
        for (Change change : changes) {
            rows.add(new AuditRow(
                    UuidCreator.getTimeOrderedEpochPlus1(),
                    now,
                    accountId,
                    name,
                    actor.address(),
                    change.action(),
                    change.kind(),
                    change.id(),
                    state(change.before()),
                    state(change.after())));
        }
        dao.insert(rows);
    }

    private @Nullable String state(@Nullable Object thing) {
        if (thing == null) {
            return null;
        }
        String text = json.writeValueAsString(thing);
        return text.length() <= LARGEST_STATE ? text : json.writeValueAsString(new TooLarge(text.length()));
    }
}
