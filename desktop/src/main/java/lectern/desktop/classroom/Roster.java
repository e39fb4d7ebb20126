package lectern.desktop.classroom;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import lectern.model.classroom.Member;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.SessionUpdate;
import lectern.model.realtime.UserStatus;
import org.jspecify.annotations.Nullable;

/** The students of a classroom and what the channel said of each. */
public final class Roster {
    private final Clock clock;
    private final Map<String, Tile> byUser = new LinkedHashMap<>();

    public Roster(Clock clock) {
        this.clock = clock;
    }

    /** Everyone, in the order of the members. */
    public Collection<Tile> tiles() {
        return byUser.values();
    }

    /** One of them; null where there is no such student. */
    public @Nullable Tile get(String userId) {
        return byUser.get(userId);
    }

    /** Takes the members as the server lists them, without the host. */
    public void fill(List<Member> members) {
        byUser.clear();
        members.stream()
                .filter(member -> !member.role().equals("host"))
                .forEach(member -> byUser.put(member.userId(), Tile.of(member)));
    }

    void remove(@Nullable String userId) {
        byUser.remove(userId);
    }

    /** Notes what the channel said; false where that is not enough to go by. */
    public boolean note(Payload payload) {
        return switch (payload) {
            case SessionUpdate update ->
                update.challenge() == null || change(update.userId(), tile -> tile.with(update.challenge()));
            case UserStatus status -> {
                change(status.userId(), tile -> tile.with(status.presence(), status.nickname(), clock.instant()));
                // Of someone unknown it is the host's own, or followed by a word that someone joined.
                yield true;
            }
            case RoomEvent event -> happened(event);
            default -> true;
        };
    }

    private boolean happened(RoomEvent event) {
        return switch (event.event()) {
            case MEMBER_JOINED, RESYNC -> false;
            case MEMBER_LEFT, MEMBER_REMOVED -> {
                remove(event.userId());
                yield true;
            }
            default -> true;
        };
    }

    private boolean change(String userId, UnaryOperator<Tile> how) {
        return byUser.computeIfPresent(userId, (id, tile) -> how.apply(tile)) != null;
    }
}
