package lectern.desktop.people;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lectern.desktop.task.PagedList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.audit.AuditEntry;
import lectern.model.audit.AuditQuery;
import lectern.model.client.LecternClient;
import lectern.model.wire.Json;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What staff did (001), the newest first, and how each thing was before and after. */
public final class AuditViewModel {
    private static final JsonMapper JSON =
            Json.lenient().rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final PagedList<AuditEntry> entries;
    private final ObjectProperty<@Nullable AuditEntry> shown = new SimpleObjectProperty<>();

    public AuditViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        entries = new PagedList<>(tasks, messages.text("people.audit.loading"), this::ask, () -> {});
    }

    private Work<Page<AuditEntry>> ask(int page) {
        return progress -> client.admin().auditLog(new AuditQuery(page, PagedList.PAGE, null, null, null, null, null));
    }

    public PagedList<AuditEntry> entries() {
        return entries;
    }

    /** The entry beside the list; null for none. */
    public ObjectProperty<@Nullable AuditEntry> shownProperty() {
        return shown;
    }

    /** Fetches the present page again. */
    public void show() {
        entries.refresh();
    }

    /** A state as people can read it; empty where there was none. */
    static String text(@Nullable Object state) {
        return state == null ? "" : JSON.writeValueAsString(state);
    }

    /** Saves all of it as a table. */
    void export(Path file, Consumer<Path> then) {
        tasks.job(messages.text("people.audit.exporting"), progress -> {
                    client.admin().exportAuditLog(AuditQuery.all(), file);
                    return file;
                })
                .then(then)
                .start();
    }
}
