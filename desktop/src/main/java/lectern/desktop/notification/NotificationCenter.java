package lectern.desktop.notification;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.classroom.LiveWallPlace;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.notification.Notification;
import lectern.model.notification.NotificationStatus;
import lectern.model.notification.NotificationType;
import lectern.model.realtime.NotificationPush;
import lectern.model.realtime.Payload;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** My notifications, kept up by the personal channel (003). Used on the window's thread. */
public final class NotificationCenter {
    private static final int MOST = 100;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final Function<ClassroomChannel.Listener, AutoCloseable> channels;
    private final ObservableList<Notification> shown = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper unread = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

    /** @param channels opens the personal channel, until what it returns is closed */
    public NotificationCenter(
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            Navigator navigator,
            Function<ClassroomChannel.Listener, AutoCloseable> channels) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        this.channels = channels;
    }

    /** The newest hundred, newest first. */
    public ObservableList<Notification> shown() {
        return shown;
    }

    public ReadOnlyLongProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /**
     * Counts from now on.
     *
     * @return stops it
     */
    public Runnable start() {
        AutoCloseable channel = channels.apply(new ClassroomChannel.Listener() {
            @Override
            public void onMessage(Payload payload, @Nullable String id) {
                if (payload instanceof NotificationPush push) {
                    tasks.onWindow(() -> take(push));
                }
            }

            @Override
            public void onConnection(boolean connected) {
                if (connected) {
                    tasks.onWindow(NotificationCenter.this::count);
                }
            }
        });
        return () -> tasks.job(messages.text("notification.leaving"), progress -> {
                    channel.close();
                    return true;
                })
                .quiet()
                .start();
    }

    private void take(NotificationPush push) {
        unread.set(push.unread());
        Notification news = push.notification();
        if (news == null) {
            if (loaded.get()) {
                show();
            }
        } else if (shown.stream().noneMatch(each -> each.id().equals(news.id()))) {
            shown.addFirst(news);
        }
    }

    private void count() {
        tasks.job(
                        messages.text("notification.loading"),
                        progress -> client.notifications().unread())
                .quiet()
                .then(unread::set)
                .failed(silent -> {})
                .start();
    }

    /** Fetches the list again. */
    public void show() {
        tasks.job(
                        messages.text("notification.loading"),
                        progress -> client.notifications().list(null, 1, MOST))
                .quiet()
                .then(page -> {
                    shown.setAll(page.items());
                    loaded.set(true);
                })
                .start();
        count();
    }

    /** Marks one as read, and goes where it leads. */
    public void open(Notification notification) {
        if (notification.status() == NotificationStatus.UNREAD) {
            tasks.job(
                            messages.text("notification.reading"),
                            progress -> client.notifications().read(notification.id()))
                    .quiet()
                    .refused(ErrorCode.NOT_FOUND, gone -> shown.remove(notification))
                    .then(read -> {
                        shown.replaceAll(each -> each.id().equals(read.id()) ? read : each);
                        count();
                    })
                    .start();
        }
        if (notification.type() == NotificationType.CLASSROOM_APPLICATION && notification.targetId() != null) {
            navigator.open(new LiveWallPlace(notification.targetId()));
        }
    }

    /** Marks all as read. */
    public void readAll() {
        tasks.job(
                        messages.text("notification.reading"),
                        progress -> client.notifications().read((@Nullable List<String>) null))
                .then(left -> {
                    unread.set(left);
                    show();
                })
                .start();
    }

    public void delete(Notification notification) {
        tasks.job(messages.text("notification.deleting"), progress -> {
                    client.notifications().delete(notification.id());
                    return true;
                })
                .refused(ErrorCode.NOT_FOUND, gone -> forget(notification))
                .then(done -> forget(notification))
                .start();
    }

    private void forget(Notification notification) {
        shown.removeIf(each -> each.id().equals(notification.id()));
        count();
    }

    /** Deletes all. */
    public void clear() {
        tasks.job(messages.text("notification.deleting"), progress -> {
                    client.notifications().clear();
                    return true;
                })
                .then(done -> {
                    shown.clear();
                    unread.set(0);
                })
                .start();
    }
}
