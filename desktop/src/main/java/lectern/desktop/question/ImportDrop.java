package lectern.desktop.question;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Lets a part of the window take a dropped spreadsheet. */
final class ImportDrop {
    static final List<String> SUFFIXES = List.of(".csv", ".tsv", ".txt");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop");

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
    }

    private static Optional<Path> file(Dragboard board) {
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
