package lectern.desktop.preference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lectern.model.wire.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the preferences in {@code console.json} of the data folder. They are a convenience: a file that can't be read
 * or written is noted in the log and never stops the console.
 */
public final class PreferenceStore {
    private static final Logger LOG = LoggerFactory.getLogger(PreferenceStore.class);

    private final Path file;
    private final JsonMapper json = Json.lenient();
    private Preferences current;

    public PreferenceStore(Path dataFolder, Locale locale) {
        this.file = dataFolder.resolve("console.json");
        this.current = read(Preferences.initial(locale));
    }

    public synchronized Preferences current() {
        return current;
    }

    /** Changes the preferences and writes them at once. */
    public synchronized void change(UnaryOperator<Preferences> change) {
        Preferences next = change.apply(current);
        if (!next.equals(current)) {
            current = next;
            write();
        }
    }

    /** The id by which the server knows this console again; made when it is first asked for. */
    public synchronized String deviceId() {
        String known = current.deviceId();
        if (known != null) {
            return known;
        }
        String made = UUID.randomUUID().toString();
        change(kept -> kept.withDeviceId(made));
        return made;
    }

    private Preferences read(Preferences initial) {
        if (!Files.exists(file)) {
            return initial;
        }
        try {
            Preferences read = json.readValue(Files.readAllBytes(file), Preferences.class);
            boolean whole = read.language() != null && read.theme() != null && read.width() > 0 && read.height() > 0;
            return whole ? read.withFontScale(read.fontScale()) : initial;
        } catch (IOException | JacksonException e) {
            LOG.warn("{} can't be read; starting with the usual preferences", file, e);
            return initial;
        }
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.write(next, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(current));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("{} can't be written; preferences last until the console closes", file, e);
        }
    }
}
