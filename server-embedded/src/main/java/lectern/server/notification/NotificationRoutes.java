package lectern.server.notification;

import lectern.model.notification.Notification;
import lectern.model.notification.NotificationStatus;
import lectern.model.notification.NotificationsRead;
import lectern.model.notification.Unread;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** Everyone's own notifications over HTTP (003). */
public final class NotificationRoutes implements RouteTable.Source {
    private static final String FEATURE = "notification";
    private static final String ONE = "/notifications/{notificationId}";

    private final NotificationService notifications;

    public NotificationRoutes(NotificationService notifications) {
        this.notifications = notifications;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.GET, "/notifications", Access.SIGNED_IN)
                .summary("The caller's notifications, newest first; old ones are archived and not shown (003).")
                .query("status", "string", "unread or read, both where absent")
                .paged()
                .returnsPage(Notification.class)
                .handle(call -> Reply.page(notifications.list(
                        call.caller().userId(),
                        call.queryEnum("status", NotificationStatus.class),
                        call.page(),
                        call.limit())));
        routes.route(FEATURE, Method.GET, "/notifications/unread", Access.SIGNED_IN)
                .summary("How many of the caller's notifications are unread (003).")
                .returns(Unread.class)
                .handle(call ->
                        Reply.ok(new Unread(notifications.unread(call.caller().userId()))));
        routes.route(FEATURE, Method.PUT, ONE + "/read", Access.SIGNED_IN)
                .summary("Marks a notification as read (003).")
                .returns(Notification.class)
                .handle(call -> Reply.ok(
                        notifications.read(call.caller().userId(), call.pathId("notificationId", "Notification"))));
        routes.route(FEATURE, Method.POST, "/notifications/read", Access.SIGNED_IN)
                .summary("Marks several as read, or all where no ids are sent; answers with how many are unread (001).")
                .returns(Unread.class)
                .handle(
                        NotificationsRead.class,
                        (call, which) -> Reply.ok(
                                new Unread(notifications.read(call.caller().userId(), which.ids()))));
        routes.route(FEATURE, Method.DELETE, "/notifications/clear", Access.SIGNED_IN)
                .summary("Deletes all notifications of the caller (003).")
                .handle(this::clear);
        routes.route(FEATURE, Method.DELETE, ONE, Access.SIGNED_IN)
                .summary("Deletes a notification (003).")
                .handle(call -> {
                    notifications.delete(call.caller().userId(), call.pathId("notificationId", "Notification"));
                    return Reply.ok(null);
                });
    }

    private Reply clear(Call call) {
        notifications.clear(call.caller().userId());
        return Reply.ok(null);
    }
}
