package lectern.desktop.activity;

import java.util.function.Consumer;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;

/** The pictures of questions. */
public final class QuestionPictures {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;

    QuestionPictures(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** Fetches a picture; what can't be had is left out. */
    void fetch(String url, Consumer<byte[]> then) {
        tasks.job(messages.text("activity.picture"), progress -> client.media().bytes(url))
                .quiet()
                .failed(missing -> {})
                .then(then)
                .start();
    }
}
