package lectern.desktop.feedback;

import java.time.Duration;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Ticker;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.FeedbackFilter;
import lectern.model.question.FeedbackState;
import org.jspecify.annotations.Nullable;

/** How many reports nobody has looked at, asked for regularly. */
public final class OpenReports {
    private static final Duration OFTEN = Duration.ofMinutes(1);

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private @Nullable RunningTask asking;

    public OpenReports(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
    }

    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /**
     * Asks now and from time to time.
     *
     * @return stops it
     */
    public Runnable start(Ticker ticker) {
        refresh();
        return ticker.every(OFTEN, this::refresh);
    }

    /** Asks now. Where no answer comes, the number stays: the status bar tells of a silent server. */
    public void refresh() {
        asking = tasks.job(
                        messages.text("feedback.loading"),
                        progress -> client.feedback()
                                .list(new FeedbackFilter(1, 1, FeedbackState.NEW, null, null))
                                .pagination()
                                .total())
                .quiet()
                .replacing(asking)
                .then(total -> count.set(total.intValue()))
                .failed(failure -> {})
                .start();
    }
}
