package lectern.desktop.question;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

/** Lets a page take a spreadsheet that is dropped on it, or that was copied in the file manager and is pasted. */
final class ImportDrop {
    static final List<String> SUFFIXES = List.of(".csv", ".tsv", ".txt");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop");

    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private ImportDrop() {}

    static void accept(Node place, Consumer<Path> action) {
        place.setOnDragOver(event -> {
            if (file(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        place.setOnDragEntered(event ->
                place.pseudoClassStateChanged(OVER, file(event.getDragboard()).isPresent()));
        place.setOnDragExited(event -> place.pseudoClassStateChanged(OVER, false));
        place.setOnDragDropped(event -> {
            Optional<Path> dropped = file(event.getDragboard());
            event.setDropCompleted(dropped.isPresent());
            dropped.ifPresent(action);
        });
        place.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Optional<Path> pasted = PASTE.match(event) ? file(Clipboard.getSystemClipboard()) : Optional.empty();
            if (pasted.isPresent()) {
                event.consume();
                action.accept(pasted.get());
            }
        });
    }

    private static Optional<Path> file(Clipboard board) {
        return board.getFiles().size() == 1
                ? board.getFiles().stream()
                        .filter(ImportDrop::known)
                        .map(File::toPath)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean known(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(name::endsWith);
    }
}
