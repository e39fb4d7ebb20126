package lectern.desktop.importing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import lectern.desktop.text.Messages;

/** Lets a part of the window take what is dropped on it, or was copied elsewhere and is pasted. */
public final class ImportDrop {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop");
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private ImportDrop() {}

    /** Takes files only, so that text can be pasted into fields. */
    public static void files(Node place, Consumer<ImportSource> action) {
        accept(place, ImportDrop::file, action);
    }

    /** Takes files, and cells or other text from the clipboard. */
    static void filesAndText(Node place, Messages messages, Consumer<ImportSource> action) {
        accept(place, board -> file(board).or(() -> text(board, messages)), action);
    }

    private interface Finder {
        Optional<ImportSource> in(Clipboard board);
    }

    private static void accept(Node place, Finder finder, Consumer<ImportSource> action) {
        place.setOnDragOver(event -> {
            if (finder.in(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        place.setOnDragEntered(event -> place.pseudoClassStateChanged(
                OVER, finder.in(event.getDragboard()).isPresent()));
        place.setOnDragExited(event -> place.pseudoClassStateChanged(OVER, false));
        place.setOnDragDropped(event -> {
            Optional<ImportSource> dropped = finder.in(event.getDragboard());
            event.setDropCompleted(dropped.isPresent());
            event.consume();
            dropped.ifPresent(action);
        });
        place.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Optional<ImportSource> pasted =
                    PASTE.match(event) ? finder.in(Clipboard.getSystemClipboard()) : Optional.empty();
            if (pasted.isPresent()) {
                event.consume();
                action.accept(pasted.get());
            }
        });
    }

    private static Optional<ImportSource> file(Clipboard board) {
        if (board.getFiles().size() != 1) {
            return Optional.empty();
        }
        Path file = board.getFiles().getFirst().toPath();
        return Optional.of(new ImportSource.OfFile(file));
    }

    /** What the clipboard holds: a file, or cells or other text. */
    static Optional<ImportSource> pasted(Messages messages) {
        Clipboard board = Clipboard.getSystemClipboard();
        return file(board).or(() -> text(board, messages));
    }

    private static Optional<ImportSource> text(Clipboard board, Messages messages) {
        String text = board.getString();
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of(new ImportSource.OfText(messages.get("importing.pasted"), text));
    }
}
