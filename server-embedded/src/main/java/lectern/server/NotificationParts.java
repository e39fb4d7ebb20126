package lectern.server;

import java.time.Clock;
import lectern.server.http.RouteTable;
import lectern.server.identity.PreferenceService;
import lectern.server.jobs.Rounds;
import lectern.server.notification.NotificationPersonalData;
import lectern.server.notification.NotificationRoutes;
import lectern.server.notification.NotificationService;
import lectern.server.notification.PersonalRoutes;
import lectern.server.privacy.PersonalData;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;

/** Notifications, put together. */
final class NotificationParts implements AutoCloseable {
    private final Channels channels;
    private final NotificationService notifications;
    private final Rounds archive;

    NotificationParts(Database database, Channels channels, Clock clock) {
        this.channels = channels;
        this.notifications = new NotificationService(database, channels, new PreferenceService(database, clock), clock);
        this.archive = new Rounds("notifications archived", NotificationService.ROUND, notifications::archive);
    }

    void register(RouteTable table) {
        new NotificationRoutes(notifications).register(table);
        new PersonalRoutes(notifications, channels).register(table);
    }

    /** By which features tell people something. */
    NotificationService service() {
        return notifications;
    }

    /** What is held about people. */
    PersonalData personalData() {
        return new NotificationPersonalData();
    }

    @Override
    public void close() {
        archive.close();
    }
}
