package lectern.desktop.widget;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks where a file is to be written. */
@FunctionalInterface
public interface FileSaver {
    /**
     * @param name the file's, as it is proposed
     * @param kind what sort of file it is
     * @return empty where the person chose none
     */
    Optional<Path> ask(String name, ExtensionFilter kind, Window window);

    /** The system's own window. */
    static FileSaver ofSystem() {
        return (name, kind, window) -> {
            FileChooser chooser = new FileChooser();
            chooser.setInitialFileName(name);
            chooser.getExtensionFilters().setAll(kind);
            return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
        };
    }
}
