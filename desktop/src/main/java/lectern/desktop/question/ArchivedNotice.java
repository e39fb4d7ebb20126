package lectern.desktop.question;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import lectern.desktop.edit.UndoNotice;
import lectern.desktop.text.Messages;
import lectern.model.question.Question;
import org.jspecify.annotations.Nullable;

/** Says what was archived last, and takes it back. */
final class ArchivedNotice {
    private ArchivedNotice() {}

    /**
     * @param told hears which could not be taken back, and why
     */
    static UndoNotice of(BatchViewModel batch, Messages messages, Consumer<BatchOutcome> told) {
        return new UndoNotice(
                batch.archivedProperty().isNotNull(),
                Bindings.createStringBinding(
                        () -> words(batch.archivedProperty().get(), messages),
                        batch.archivedProperty(),
                        messages.languageProperty()),
                () -> batch.undoArchive(told),
                batch::forgetArchived,
                messages);
    }

    private static String words(@Nullable List<Question> gone, Messages messages) {
        if (gone == null) {
            return "";
        }
        return gone.size() == 1
                ? messages.get("question.archived.named", gone.getFirst().stem().text())
                : messages.get("question.archived", gone.size());
    }
}
