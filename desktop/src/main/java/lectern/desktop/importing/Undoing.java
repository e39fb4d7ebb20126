package lectern.desktop.importing;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ImportClient;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.UndoReport;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.WireError;

/** Takes imports back; that something was changed since is said on the page. */
record Undoing(ImportClient imports, TaskRunner tasks, Messages messages) {
    private record Undone(UndoReport report, ImportBatch batch) {}

    void undo(
            ImportBatch batch, BiConsumer<UndoReport, ImportBatch> then, Consumer<WireError> refused, Runnable lastly) {
        tasks.job(messages.text("importing.undoing", batch.fileName()), progress -> {
                    UndoReport report = imports.undo(batch.id());
                    return new Undone(report, imports.get(batch.id()));
                })
                .then(undone -> then.accept(undone.report(), undone.batch()))
                .refused(ErrorCode.CONFLICT, refusal -> refused.accept(refusal.error()))
                .lastly(lastly)
                .start();
    }
}
