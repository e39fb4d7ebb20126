package lectern.desktop.classroom;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import lectern.model.classroom.Member;
import lectern.model.play.ChallengeState;
import lectern.model.realtime.Payload;
import lectern.model.realtime.ProgressSync;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.SessionUpdate;
import lectern.model.realtime.UserStatus;
import org.jspecify.annotations.Nullable;

/** The students of a classroom and what the channel said of each. */
public final class Roster {
    private final Clock clock;
    private final Map<String, Tile> byUser = new LinkedHashMap<>();
    /** Signs of those who are not known yet, as the channel may be quicker than the list. */
    private final Map<String, Signs> waiting = new HashMap<>();

    private final OpenQuestion question = new OpenQuestion();
    private final ClassWork work = new ClassWork();
    private int hands;

    public Roster(Clock clock) {
        this.clock = clock;
    }

    /** Everyone, in the order of the members. */
    public Collection<Tile> tiles() {
        return byUser.values();
    }

    /** Those who are connected, by name. */
    public List<Tile> here() {
        return byUser.values().stream()
                .filter(Tile::online)
                .sorted(Comparator.comparing(Tile::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Tile::userId))
                .toList();
    }

    /** One of them; null where there is no such student. */
    public @Nullable Tile get(String userId) {
        return byUser.get(userId);
    }

    /** Takes the members as the server lists them, without the host. */
    public void fill(List<Member> members) {
        Map<String, Tile> before = new LinkedHashMap<>(byUser);
        byUser.clear();
        members.stream().filter(member -> !member.role().equals("host")).forEach(member -> {
            Tile known = before.get(member.userId());
            Tile now = known == null
                    ? Tile.of(member).with(waiting.getOrDefault(member.userId(), Signs.NONE))
                    : known.listed(member);
            byUser.put(member.userId(), inClass(now));
        });
        waiting.clear();
    }

    private Tile inClass(Tile tile) {
        String userId = tile.userId();
        return tile.with(tile.signs().withClass(question.answeredBy(userId), work.of(userId, tile.online())));
    }

    void remove(@Nullable String userId) {
        byUser.remove(userId);
    }

    /** Notes what the channel said; false where that is not enough to go by. */
    public boolean note(Payload payload) {
        if (question.note(payload) | work.note(payload)) {
            byUser.replaceAll((id, tile) -> inClass(tile));
        }
        return switch (payload) {
            case SessionUpdate update -> {
                Integer unsent = update.unsent();
                if (unsent != null) {
                    sign(update.userId(), signs -> signs.withUnsent(unsent));
                }
                ChallengeState challenge = update.challenge();
                yield challenge == null || change(update.userId(), tile -> tile.with(challenge));
            }
            case UserStatus status -> {
                change(
                        status.userId(),
                        tile -> inClass(tile.with(status.presence(), status.nickname(), clock.instant())));
                // Of someone unknown it is the host's own, or followed by a word that someone joined.
                yield true;
            }
            case RoomEvent event -> happened(event);
            case ProgressSync sync -> {
                if (sync.userId() != null) {
                    change(sync.userId(), this::inClass);
                }
                yield true;
            }
            default -> true;
        };
    }

    private boolean happened(RoomEvent event) {
        return switch (event.event()) {
            case MEMBER_JOINED, CONFIG_CHANGED -> false;
            case RESYNC -> {
                byUser.replaceAll((id, tile) -> tile.with(tile.signs().withHand(0))); // those still up are told next
                yield false;
            }
            case MEMBER_LEFT, MEMBER_REMOVED -> {
                remove(event.userId());
                yield true;
            }
            case HAND_RAISED -> {
                sign(event.userId(), signs -> signs.hand() > 0 ? signs : signs.withHand(++hands));
                yield true;
            }
            case HAND_LOWERED -> {
                sign(event.userId(), signs -> signs.withHand(0));
                yield true;
            }
            default -> true;
        };
    }

    /** Notes how the class's quiz goes. */
    void mark(Map<String, QuizMarks.Mark> marks) {
        marks.forEach((userId, mark) -> sign(userId, signs -> signs.withQuiz(mark.last(), mark.streak())));
    }

    private void sign(@Nullable String userId, UnaryOperator<Signs> how) {
        if (userId != null && !change(userId, tile -> tile.with(how.apply(tile.signs())))) {
            waiting.merge(userId, how.apply(Signs.NONE), (known, fresh) -> how.apply(known));
        }
    }

    private boolean change(String userId, UnaryOperator<Tile> how) {
        return byUser.computeIfPresent(userId, (id, tile) -> how.apply(tile)) != null;
    }
}
