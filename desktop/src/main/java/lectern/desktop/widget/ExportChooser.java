package lectern.desktop.widget;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import lectern.desktop.text.Messages;
import lectern.model.importing.ExportFormat;

/** Asks with the system's own window where to write an export, and in which format. */
public final class ExportChooser {
    private ExportChooser() {}

    /** A file and how it is to be written. */
    public record Target(Path file, ExportFormat format) {
        /** The format that the file's name says, else the one that was chosen, which is then said. */
        static Target of(File chosen, ExportFormat wanted, List<ExportFormat> formats) {
            String name = chosen.getName().toLowerCase(Locale.ROOT);
            for (ExportFormat format : formats) {
                if (name.endsWith("." + format.wireName())) {
                    return new Target(chosen.toPath(), format);
                }
            }
            return new Target(Path.of(chosen.getPath() + "." + wanted.wireName()), wanted);
        }
    }

    /**
     * @param name the file's, without an ending
     * @param formats those on offer; empty where the person chose none
     */
    public static Optional<Target> ask(Messages messages, String name, List<ExportFormat> formats, Window window) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name + "." + formats.getFirst().wireName());
        Map<ExtensionFilter, ExportFormat> filters = new LinkedHashMap<>();
        for (ExportFormat format : formats) {
            filters.put(new ExtensionFilter(messages.get("widget.export." + format), "*." + format.wireName()), format);
        }
        chooser.getExtensionFilters().setAll(filters.keySet());
        File chosen = chooser.showSaveDialog(window);
        ExportFormat wanted = filters.getOrDefault(chooser.getSelectedExtensionFilter(), formats.getFirst());
        return Optional.ofNullable(chosen).map(file -> Target.of(file, wanted, formats));
    }

    /** Says where the export is. */
    public static void tell(Path file, Messages messages, Dialogs dialogs) {
        Label label = new Label(file.toString());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        dialogs.tell(messages.text("widget.exported"), label);
    }
}
