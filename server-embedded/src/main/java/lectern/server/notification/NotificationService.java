package lectern.server.notification;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.model.notification.Notification;
import lectern.model.notification.NotificationStatus;
import lectern.model.notification.NotificationType;
import lectern.model.realtime.Payload;
import lectern.model.wire.DomainException;
import lectern.model.wire.Json;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.server.http.Call;
import lectern.server.http.Caller;
import lectern.server.identity.PreferenceService;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what people are told, and tells it at once to who is there, on all pages they have open (003). Who does not want
 * to be told at once finds it in the list; but a page that waits at the door of a class goes on by the answer, which is
 * therefore told in any case.
 */
public final class NotificationService {
    /** A notification that was read is archived after this. */
    static final Duration READ_KEPT = Duration.ofDays(30);
    /** One that nobody read is archived after this. */
    static final Duration UNREAD_KEPT = Duration.ofDays(90);
    /** Archived ones are deleted at this age. */
    static final Duration ARCHIVE_KEPT = Duration.ofDays(365);

    /** How often old ones are looked for. */
    public static final Duration ROUND = Duration.ofHours(6);

    private static final Set<NotificationType> AWAITED = Set.of(
            NotificationType.APPLICATION_APPROVED,
            NotificationType.APPLICATION_REFUSED,
            NotificationType.CLASSROOM_DISSOLVED);

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final Database database;
    private final Channels channels;
    private final PreferenceService preferences;
    private final Clock clock;
    private final Bell bell;
    private final JsonMapper json = Json.strict();

    public NotificationService(Database database, Channels channels, PreferenceService preferences, Clock clock) {
        this.database = database;
        this.channels = channels;
        this.preferences = preferences;
        this.clock = clock;
        this.bell = new Bell(database, channels);
    }

    /** Keeps a notification with the transaction, and pushes it when that is on disk. */
    public Notification notify(Tx tx, UUID userId, NotificationDraft draft) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = now();
        String parameters = json.writeValueAsString(draft.parameters());
        tx.dao(NotificationDao.class)
                .insert(id, userId, draft.type(), draft.content(), parameters, draft.targetId(), draft.aboutId(), now);
        Notification notification = new Notification(
                id.toString(),
                draft.type(),
                draft.content(),
                draft.parameters(),
                draft.targetId(),
                NotificationStatus.UNREAD,
                now);
        if (AWAITED.contains(draft.type()) || preferences.wantsNotifications(tx, userId)) {
            tx.afterCommit(() -> bell.ring(userId, notification));
        }
        return notification;
    }

    /** Tells someone something on the personal channel after the commit, unless they don't want to be told. */
    public void push(Tx tx, UUID userId, Payload payload) {
        if (preferences.wantsNotifications(tx, userId)) {
            tx.afterCommit(() -> channels.publish(userId, payload));
        }
    }

    /**
     * Deletes what was told of something that is no more, for everyone.
     *
     * @param since when it was told first
     */
    public void takeBack(Tx tx, UUID targetId, Instant since) {
        NotificationDao dao = tx.dao(NotificationDao.class);
        List<UUID> told = dao.toldOf(targetId.toString(), since);
        dao.deleteOf(targetId.toString(), since);
        told.forEach(userId -> recount(tx, userId, 1));
    }

    /**
     * The newest first.
     *
     * @param status null for all
     */
    public Page<Notification> list(UUID userId, @Nullable NotificationStatus status, int page, int limit) {
        Boolean read = status == null ? null : status == NotificationStatus.READ;
        return database.read(tx -> {
            NotificationDao dao = tx.dao(NotificationDao.class);
            List<Notification> items = dao.list(userId, read, limit, (long) (page - 1) * limit).stream()
                    .map(this::shown)
                    .toList();
            return new Page<>(items, Pagination.of(page, limit, dao.count(userId, read)));
        });
    }

    /**
     * The name of who connects to be told.
     *
     * @throws DomainException UNAUTHORIZED for a sign-in that ended meanwhile
     */
    String nameOf(Caller caller) {
        return database.read(tx -> tx.dao(NotificationDao.class).signedIn(caller.sessionId()))
                .orElseThrow(() -> DomainException.unauthorized("This sign-in has ended; sign in again"));
    }

    /** How many are unread. */
    public long unread(UUID userId) {
        return database.read(tx -> tx.dao(NotificationDao.class).count(userId, false));
    }

    /**
     * Marks one as read.
     *
     * @throws DomainException NOT_FOUND for one that is not the reader's
     */
    public Notification read(UUID userId, UUID id) {
        return database.write(tx -> {
            NotificationDao dao = tx.dao(NotificationDao.class);
            recount(tx, userId, dao.read(userId, List.of(id), now()));
            return shown(dao.find(userId, id).orElseThrow(NotificationService::unknown));
        });
    }

    /**
     * Marks several as read; ids that are not the reader's are passed over, as they may have been deleted on another
     * page.
     *
     * @param ids null for all
     * @return how many are unread afterwards
     */
    public long read(UUID userId, @Nullable List<String> ids) {
        List<UUID> some = ids == null
                ? List.of()
                : ids.stream().map(id -> Call.id(id, "Notification")).toList();
        return database.write(tx -> {
            NotificationDao dao = tx.dao(NotificationDao.class);
            if (ids == null) {
                recount(tx, userId, dao.readAll(userId, now()));
            } else if (!some.isEmpty()) {
                recount(tx, userId, dao.read(userId, some, now()));
            }
            return dao.count(userId, false);
        });
    }

    /** @throws DomainException NOT_FOUND for one that is not the reader's */
    public void delete(UUID userId, UUID id) {
        database.write(tx -> {
            if (tx.dao(NotificationDao.class).delete(userId, id) == 0) {
                throw unknown();
            }
            recount(tx, userId, 1);
            return null;
        });
    }

    /** Deletes all that the reader can see. */
    public void clear(UUID userId) {
        database.write(tx -> {
            recount(tx, userId, tx.dao(NotificationDao.class).clear(userId));
            return null;
        });
    }

    /** Tells the other pages of what one did. */
    private void recount(Tx tx, UUID userId, int changed) {
        if (changed > 0) {
            tx.afterCommit(() -> bell.ring(userId, null));
        }
    }

    /**
     * Archives what is old and deletes what was archived long ago; several nodes may do so at the same time.
     *
     * @return how many left the lists
     */
    public int archive() {
        Instant now = now();
        return database.write(tx -> {
            NotificationDao dao = tx.dao(NotificationDao.class);
            dao.purge(now.minus(ARCHIVE_KEPT));
            return dao.archive(now, now.minus(READ_KEPT), now.minus(UNREAD_KEPT));
        });
    }

    private Notification shown(NotificationRow row) {
        return new Notification(
                row.id().toString(),
                row.type(),
                row.content(),
                json.readValue(row.parameters(), PARAMETERS),
                row.targetId(),
                row.readAt() == null ? NotificationStatus.UNREAD : NotificationStatus.READ,
                row.createdAt());
    }

    private static DomainException unknown() {
        return DomainException.notFound("Notification");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
