package lectern.desktop.importing;

import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportState;

/** What can be done with an import where it stands. */
final class Standing {
    private Standing() {}

    /** Whether it can be taken back. */
    static boolean undoable(ImportBatch batch) {
        return batch.state() == ImportState.APPLIED;
    }

    /** Whether it is not written yet, so that one can go on with it or throw it away. */
    static boolean open(ImportBatch batch) {
        return switch (batch.state()) {
            case STAGED, CHECKING, CHECKED -> true;
            case APPLYING, APPLIED, UNDONE -> false;
        };
    }
}
