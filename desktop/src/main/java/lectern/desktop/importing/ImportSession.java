package lectern.desktop.importing;

import lectern.desktop.importing.ImportViewModel.Step;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ImportClient;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportState;
import lectern.model.importing.StagedImport;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Leaving the wizard and coming back to it. */
final class ImportSession {
    private final ImportClient imports;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ImportDesk desk;
    private final ImportViewModel model;

    ImportSession(ImportClient imports, TaskRunner tasks, Messages messages, ImportDesk desk, ImportViewModel model) {
        this.imports = imports;
        this.tasks = tasks;
        this.messages = messages;
        this.desk = desk;
        this.model = model;
    }

    /** Begins with what the place names, or goes on where the person left. */
    void show(ImportPlace place) {
        ImportDesk.Held held = desk.held();
        ImportSource source = place.source();
        String named = place.importId();
        if (source != null && desk.take(source)) {
            model.choose(source);
        } else if (named != null && (held == null || !held.importId().equals(named))) {
            open(new ImportDesk.Held(named, null, false));
        } else if (held != null) {
            open(held);
        }
    }

    /** Remembers what the person is at. */
    void hide() {
        StagedImport staged = model.file().staged();
        if (staged == null || model.running().outcomeProperty().get() != null) {
            desk.hold(null);
        } else {
            boolean columns = model.stepProperty().get() != Step.FILE;
            desk.hold(new ImportDesk.Held(staged.batch().id(), model.file().origin(), columns));
        }
    }

    /** One as the server knows it; its layout is null where it is over. */
    private record Known(ImportBatch batch, @Nullable StagedImport staged) {}

    private void open(ImportDesk.Held held) {
        tasks.job(messages.text("importing.opening"), progress -> known(held.importId()))
                .then(known -> resume(known, held))
                .refused(ErrorCode.NOT_FOUND, gone -> desk.hold(null))
                .start();
    }

    private Known known(String importId) {
        ImportBatch batch = imports.get(importId);
        boolean over = batch.state() == ImportState.APPLIED || batch.state() == ImportState.UNDONE;
        if (over) {
            return new Known(batch, null);
        }
        StagedImport staged = imports.layout(importId);
        return new Known(staged.batch(), staged);
    }

    private void resume(Known known, ImportDesk.Held held) {
        ImportBatch batch = known.batch();
        if (known.staged() == null) {
            model.at(Step.RESULT);
            model.running().show(batch);
            return;
        }
        model.file().open(known.staged(), held.origin());
        switch (batch.state()) {
            case CHECKING -> {
                model.at(Step.CHECK);
                model.check().follow(batch, model::toColumns);
            }
            case CHECKED -> {
                model.at(Step.CHECK);
                model.check().show(batch);
            }
            case APPLYING -> {
                model.at(Step.RESULT);
                model.running().follow(batch, model::unfinished);
            }
            case STAGED, APPLIED, UNDONE -> model.at(held.columns() ? Step.COLUMNS : Step.FILE);
        }
    }
}
