package lectern.desktop.importing;

import java.util.function.Function;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Place;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import lectern.model.importing.StagedImport;

/** The ways out of an import, each to what belongs to the kind that is imported. */
public final class ImportExits {
    private final Navigator navigator;
    private final Function<ImportKind, Place> rooms;
    private final ImportFileViewModel file;
    private final ImportRunViewModel running;

    /** @param rooms where what was imported is to be found */
    ImportExits(
            Navigator navigator,
            Function<ImportKind, Place> rooms,
            ImportFileViewModel file,
            ImportRunViewModel running) {
        this.navigator = navigator;
        this.rooms = rooms;
        this.file = file;
        this.running = running;
    }

    /** Goes where what was imported is to be found. */
    public void openRoom() {
        navigator.open(rooms.apply(kind()));
    }

    /** Goes to the history. */
    public void openHistory() {
        navigator.open(new ImportsPlace(kind()));
    }

    private ImportKind kind() {
        StagedImport staged = file.staged();
        ImportBatch done = running.outcomeProperty().get();
        if (staged != null || done != null) {
            return (staged == null ? done : staged.batch()).kind();
        }
        return here();
    }

    /** The kind in whose room the wizard stands; a file that does not tell is taken for it. */
    ImportKind here() {
        return navigator.place() instanceof ImportPlace here ? here.kind() : ImportKind.QUESTIONS;
    }
}
