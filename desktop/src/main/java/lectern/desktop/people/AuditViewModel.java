package lectern.desktop.people;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.task.PagedList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.audit.AuditEntry;
import lectern.model.audit.AuditQuery;
import lectern.model.client.LecternClient;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** What staff did (001), the newest first, and how each thing was before and after. */
public final class AuditViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final StringProperty who = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final PagedList<AuditEntry> entries;
    private final ObjectProperty<@Nullable AuditEntry> shown = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public AuditViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        entries = new PagedList<>(tasks, messages.text("people.audit.loading"), this::ask, () -> {});
        who.subscribe((before, now) -> narrow());
        kind.subscribe((before, now) -> narrow());
        from.subscribe((before, now) -> narrow());
        to.subscribe((before, now) -> narrow());
    }

    /** Days the wrong way round are told here; the server need not be asked. */
    private void narrow() {
        LocalDate first = from.get();
        LocalDate last = to.get();
        boolean backwards = first != null && last != null && last.isBefore(first);
        problem.set(backwards ? messages.get("people.audit.backwards") : "");
        if (!backwards) {
            entries.begin();
        }
    }

    private Work<Page<AuditEntry>> ask(int page) {
        AuditQuery query = query(page);
        return progress -> client.admin().auditLog(query);
    }

    private AuditQuery query(int page) {
        LocalDate last = to.get();
        return new AuditQuery(
                page,
                PagedList.PAGE,
                kind.get().orElse(null),
                null,
                null,
                who.get().isBlank() ? null : who.get().strip(),
                beginning(from.get()),
                last == null ? null : beginning(last.plusDays(1)));
    }

    private static @Nullable Instant beginning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    /** Part of the name of who did it; the list follows it. */
    public StringProperty whoProperty() {
        return who;
    }

    /** The only kind of things to show; empty for all. */
    public ObjectProperty<Optional<String>> kindProperty() {
        return kind;
    }

    /** The first day to show; null for all before. */
    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /** The last day to show; null for all after. */
    public ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    public PagedList<AuditEntry> entries() {
        return entries;
    }

    /** The entry beside the list; null for none. */
    public ObjectProperty<@Nullable AuditEntry> shownProperty() {
        return shown;
    }

    /** What is wrong with the filters, or why an export was refused; empty where nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether a filter hides anything. */
    BooleanBinding narrowed() {
        return Bindings.createBooleanBinding(
                () -> !who.get().isBlank() || kind.get().isPresent() || from.get() != null || to.get() != null,
                who,
                kind,
                from,
                to);
    }

    /** Fetches the present page again. */
    public void show() {
        entries.refresh();
    }

    /** Shows everything again. */
    public void clear() {
        entries.change(() -> {
            who.set("");
            kind.set(Optional.empty());
            from.set(null);
            to.set(null);
        });
    }

    /** Saves what the filters leave as a table. */
    void export(Path file, Consumer<Path> then) {
        AuditQuery query = query(1);
        tasks.job(messages.text("people.audit.exporting"), progress -> {
                    client.admin().exportAuditLog(query, file);
                    return file;
                })
                .refused(
                        ErrorCode.VALIDATION_ERROR,
                        refusal -> problem.set(
                                RefusalWords.ofForm(refusal, messages).text(messages)))
                .then(then)
                .start();
    }
}
