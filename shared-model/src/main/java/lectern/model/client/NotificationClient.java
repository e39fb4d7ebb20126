package lectern.model.client;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lectern.model.notification.Notification;
import lectern.model.notification.NotificationStatus;
import lectern.model.notification.NotificationsRead;
import lectern.model.notification.Unread;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** The signed-in person's notifications (003). */
public final class NotificationClient {
    private final ApiClient api;

    NotificationClient(ApiClient api) {
        this.api = api;
    }

    /**
     * The newest first.
     *
     * @param status null for all
     */
    public Page<Notification> list(@Nullable NotificationStatus status, int page, int limit) {
        Map<String, Object> query = new TreeMap<>(Map.of("page", page, "limit", limit));
        if (status != null) {
            query.put("status", api.json().convertValue(status, String.class));
        }
        return api.getPage("/notifications" + ApiClient.query(query), Notification.class);
    }

    /** How many are unread. */
    public long unread() {
        return api.get("/notifications/unread", Unread.class).unread();
    }

    /** Marks one as read. */
    public Notification read(String id) {
        return api.send("PUT", "/notifications/" + ApiClient.segment(id) + "/read", null, Notification.class);
    }

    /**
     * Marks several as read.
     *
     * @param ids null for all
     * @return how many are unread afterwards
     */
    public long read(@Nullable List<String> ids) {
        return api.send("POST", "/notifications/read", new NotificationsRead(ids), Unread.class)
                .unread();
    }

    public void delete(String id) {
        api.send("DELETE", "/notifications/" + ApiClient.segment(id), null);
    }

    /** Deletes all. */
    public void clear() {
        api.send("DELETE", "/notifications/clear", null);
    }
}
