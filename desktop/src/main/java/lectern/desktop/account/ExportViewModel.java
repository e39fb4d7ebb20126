package lectern.desktop.account;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.wire.Json;

/** All that is held about oneself (000), as a file. */
public final class ExportViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyStringWrapper report = new ReadOnlyStringWrapper("");

    public ExportViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** Where it was written; empty before. */
    public ReadOnlyStringProperty reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Writes it to a file as JSON, feature by feature. */
    public void save(Path file) {
        report.set("");
        tasks.job(messages.text("account.data.saving"), progress -> {
                    byte[] all = Json.lenient()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(client.profile().export());
                    return Files.write(file, all);
                })
                .then(written -> report.set(messages.get("account.data.saved", written)))
                .start();
    }
}
