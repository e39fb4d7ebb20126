package lectern.desktop.importing;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.PagedList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.ImportClient;
import lectern.model.client.LecternClient;
import lectern.model.identity.Me;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportState;
import lectern.model.importing.UndoReport;
import lectern.model.wire.Page;
import lectern.model.wire.WireError;
import org.jspecify.annotations.Nullable;

/** The history of imports: what each did, what was found in it, and taking it back. */
public final class ImportHistoryViewModel {
    private final LecternClient client;
    private final ImportClient imports;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final Undoing undoing;
    private final FindingsViewModel findings;
    private final CategoryChoices categories;
    private final ObjectProperty<Optional<ImportKind>> kind;
    private final ObjectProperty<Optional<ImportState>> state = new SimpleObjectProperty<>(Optional.empty());
    private final PagedList<ImportBatch> batches;
    private final ReadOnlyObjectWrapper<@Nullable ImportBatch> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UndoReport> undone = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable WireError> refusal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Me> me = new ReadOnlyObjectWrapper<>();

    /**
     * @param first of which kind imports are shown first
     */
    public ImportHistoryViewModel(
            LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator, ImportKind first) {
        this.client = client;
        this.imports = client.imports();
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        undoing = new Undoing(imports, tasks, messages);
        findings = new FindingsViewModel(imports, tasks, messages);
        categories = new CategoryChoices(client, tasks, messages);
        kind = new SimpleObjectProperty<>(Optional.of(first));
        batches = new PagedList<>(tasks, messages.text("importing.history.loading"), this::ask, this::follow);
        kind.subscribe((before, now) -> batches.begin());
        state.subscribe((before, now) -> batches.begin());
    }

    /** Only imports of this kind; the list follows it. */
    public ObjectProperty<Optional<ImportKind>> kindProperty() {
        return kind;
    }

    /** Only imports in this state; the list follows it. */
    public ObjectProperty<Optional<ImportState>> stateProperty() {
        return state;
    }

    /** The newest first. */
    public PagedList<ImportBatch> batches() {
        return batches;
    }

    /** The one that is looked at; null for none. */
    public ReadOnlyObjectProperty<@Nullable ImportBatch> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The categories that there are. */
    public CategoryChoices categories() {
        return categories;
    }

    /** What was found in it. */
    public FindingsViewModel findings() {
        return findings;
    }

    /** What taking it back did; null where it was not taken back now. */
    public ReadOnlyObjectProperty<@Nullable UndoReport> undoneProperty() {
        return undone.getReadOnlyProperty();
    }

    /** Why it can't be taken back; null where that was not tried or did not fail. */
    public ReadOnlyObjectProperty<@Nullable WireError> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Who is signed in; null before that is known. */
    public ReadOnlyObjectProperty<@Nullable Me> meProperty() {
        return me.getReadOnlyProperty();
    }

    /** Whose import it is, in words; accounts without a name are not told apart. */
    public String by(ImportBatch batch) {
        if (batch.createdByName() != null) {
            return batch.createdByName();
        }
        Me who = me.get();
        if (batch.createdBy() == null || who == null) {
            return "";
        }
        boolean mine = batch.createdBy().equals(who.id());
        String name = who.nickname() != null ? who.nickname() : who.username();
        return mine && name != null ? name : messages.get("importing.by." + (mine ? "me" : "other"));
    }

    /** Fetches them again. */
    public void show() {
        if (navigator.knows(ImportPlace.of(ImportKind.QUESTIONS))) {
            categories.fetch();
        }
        if (me.get() == null) {
            tasks.job(
                            messages.text("importing.history.loading"),
                            progress -> client.identity().me())
                    .quiet()
                    .then(me::set)
                    .start();
        }
        batches.refresh();
    }

    private Work<Page<ImportBatch>> ask(int page) {
        ImportKind wantedKind = kind.get().orElse(null);
        ImportState wantedState = state.get().orElse(null);
        return progress -> imports.list(page, PagedList.PAGE, wantedKind, wantedState);
    }

    private void follow() {
        ImportBatch before = chosen.get();
        ImportBatch now = before == null
                ? null
                : batches.items().stream()
                        .filter(each -> each.id().equals(before.id()))
                        .findFirst()
                        .orElse(null);
        if (now == null || !now.equals(before)) {
            choose(now);
        }
    }

    /** Looks at one of them, and at what was found in it. */
    public void choose(@Nullable ImportBatch batch) {
        undone.set(null);
        refusal.set(null);
        look(batch);
    }

    private void look(@Nullable ImportBatch batch) {
        chosen.set(batch);
        if (batch != null && batch.counts().rows() > 0) {
            findings.open(batch);
        } else {
            findings.close();
        }
    }

    /** Takes the chosen one back. */
    public void undo() {
        ImportBatch batch = chosen.get();
        if (batch != null && Standing.undoable(batch)) {
            refusal.set(null);
            undoing.undo(
                    batch,
                    (report, now) -> {
                        replace(now);
                        look(now);
                        undone.set(report);
                    },
                    refusal::set,
                    () -> {});
        }
    }

    private void replace(ImportBatch now) {
        batches.items().replaceAll(each -> each.id().equals(now.id()) ? now : each);
    }

    /** Goes on with the chosen one in the wizard. */
    public void goOn() {
        ImportBatch batch = chosen.get();
        if (batch != null && Standing.open(batch)) {
            navigator.open(ImportPlace.of(batch));
        }
    }

    /** Throws the file of the chosen one away. */
    public void discard() {
        ImportBatch batch = chosen.get();
        if (batch != null && Standing.open(batch)) {
            tasks.job(messages.text("importing.discarding", batch.fileName()), progress -> {
                        imports.discard(batch.id());
                        return batch;
                    })
                    .then(gone -> show())
                    .start();
        }
    }

    /** Begins a new import. */
    public void begin() {
        navigator.open(ImportPlace.of(kind.get().orElse(ImportKind.QUESTIONS)));
    }
}
