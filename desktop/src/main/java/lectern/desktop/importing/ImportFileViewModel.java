package lectern.desktop.importing;

import java.io.IOException;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lectern.desktop.task.CountingBody;
import lectern.desktop.task.Progress;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.ImportClient;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.StagedImport;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The file of an import: staged on the server, and how it is read there. */
public final class ImportFileViewModel {
    private final ImportClient imports;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable StagedImport> staged = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Remark> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper uploading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private @Nullable RunningTask upload;
    private @Nullable Origin origin;
    private @Nullable ImportOptions wanted;

    ImportFileViewModel(ImportClient imports, TaskRunner tasks, Messages messages) {
        this.imports = imports;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** The file as the server reads it; null before there is one. */
    public ReadOnlyObjectProperty<@Nullable StagedImport> stagedProperty() {
        return staged.getReadOnlyProperty();
    }

    public @Nullable StagedImport staged() {
        return staged.get();
    }

    /** Why the server does not take the file or the last change; null where it does. */
    public ReadOnlyObjectProperty<@Nullable Remark> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the file is on its way to the server. */
    public ReadOnlyBooleanProperty uploadingProperty() {
        return uploading.getReadOnlyProperty();
    }

    /** How much of it has gone, 0 to 1, or -1 while nobody knows. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** Whether the server knows all that the person has said of the file. */
    public ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    /** Where it came from; null where nobody knows any more. */
    @Nullable
    Origin origin() {
        return origin;
    }

    /** Whether it is a file that may have been mended meanwhile. */
    boolean mendable() {
        return staged.get() != null && origin != null && origin.source() instanceof ImportSource.OfFile;
    }

    /** A file on the server, and how it was found to be written there. */
    private record Sent(StagedImport staged, ImportOptions found) {}

    /**
     * Uploads a file.
     *
     * @param likely what it is taken for where it does not tell
     */
    void stage(ImportSource source, ImportKind likely, Runnable then) {
        forget();
        upload(
                source,
                progress -> {
                    StagedImport now = send(source, likely, progress);
                    return new Sent(Options.makingCategories(imports, now), Options.of(now));
                },
                then);
    }

    /** Uploads the same file again, after it was mended; what was said of it holds as far as it still fits. */
    void reread(Runnable then) {
        StagedImport before = staged.get();
        Origin from = origin;
        if (before != null && from != null) {
            upload(
                    from.source(),
                    progress -> {
                        StagedImport now = send(from.source(), before.batch().kind(), progress);
                        StagedImport carried = carry(before, from.found(), now);
                        discard(before.batch().id());
                        return new Sent(carried, Options.of(now));
                    },
                    then);
        }
    }

    private StagedImport send(ImportSource from, ImportKind likely, Progress progress) throws IOException {
        return imports.stage(new CountingBody(from.body(), progress), from.name(), null, likely);
    }

    private StagedImport carry(StagedImport before, ImportOptions foundBefore, StagedImport now) {
        String id = now.batch().id();
        StagedImport read = imports.configure(id, Options.reading(Options.of(before), foundBefore, Options.of(now)));
        ImportOptions carried = Options.carried(before, read);
        return carried.equals(Options.of(read)) ? read : imports.configure(id, carried);
    }

    /** What was imported meanwhile, or is gone, stays as it is. */
    private void discard(String importId) {
        try {
            imports.discard(importId);
        } catch (ApiException e) {
            if (e.code() != ErrorCode.NOT_FOUND && e.code() != ErrorCode.CONFLICT) {
                throw e;
            }
        }
    }

    private void upload(ImportSource source, Work<Sent> work, Runnable then) {
        problem.set(null);
        uploading.set(true);
        RunningTask task = tasks.job(messages.text("importing.sending", source.name()), work)
                .then(sent -> {
                    origin = new Origin(source, sent.found());
                    staged.set(sent.staged());
                    then.run();
                })
                .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                .refused(ErrorCode.CSV_PARSE_ERROR, this::refused)
                .refused(ErrorCode.UNSUPPORTED_MEDIA_TYPE, this::refused)
                .refused(ErrorCode.PAYLOAD_TOO_LARGE, this::refused)
                .lastly(() -> {
                    fraction.unbind();
                    fraction.set(-1);
                    uploading.set(false);
                })
                .start();
        if (uploading.get()) {
            upload = task;
            fraction.bind(task.fractionProperty());
        }
    }

    /** Ends the upload. */
    public void cancel() {
        if (upload != null) {
            upload.cancel();
        }
    }

    /** Goes on with an import that is on the server already. */
    void open(StagedImport known, @Nullable Origin from) {
        forget();
        origin = from;
        staged.set(known);
    }

    /** What the server knows by now of how the file is read. */
    void configured(StagedImport now) {
        staged.set(now);
    }

    /** Says something else of how the file is read. Changes that come while one is on its way follow it in one. */
    public void change(UnaryOperator<ImportOptions> change) {
        StagedImport now = staged.get();
        if (now == null) {
            return;
        }
        ImportOptions before = wanted == null ? Options.of(now) : wanted;
        ImportOptions next = change.apply(before);
        if (!next.equals(before)) {
            wanted = next;
            if (settled.get()) {
                configure(now.batch().id(), next);
            }
        }
    }

    private void configure(String importId, ImportOptions next) {
        settled.set(false);
        problem.set(null);
        tasks.job(messages.text("importing.configuring"), progress -> imports.configure(importId, next))
                .quiet()
                .then(staged::set)
                .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                .refused(ErrorCode.CSV_PARSE_ERROR, this::refused)
                .lastly(() -> configured(importId, next))
                .start();
    }

    private void configured(String importId, ImportOptions sent) {
        ImportOptions latest = wanted;
        settled.set(true);
        StagedImport now = staged.get();
        boolean same = now != null && now.batch().id().equals(importId);
        if (same && latest != null && !latest.equals(sent)) {
            configure(importId, latest);
        } else {
            wanted = null;
        }
    }

    private void refused(ApiException refusal) {
        wanted = null;
        problem.set(Remark.of(refusal.error()));
    }

    void forget() {
        cancel();
        upload = null;
        origin = null;
        wanted = null;
        staged.set(null);
        problem.set(null);
    }
}
