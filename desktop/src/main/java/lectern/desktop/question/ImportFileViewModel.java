package lectern.desktop.question;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lectern.desktop.sheet.Delimiter;
import lectern.desktop.sheet.Encoding;
import lectern.desktop.sheet.SheetException;
import lectern.desktop.sheet.SheetFile;
import lectern.desktop.sheet.SheetReader;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import org.jspecify.annotations.Nullable;

/** The first step of an import: which file, and how it is written. */
public final class ImportFileViewModel {
    private static final int SAMPLE = 5;

    /**
     * A file as it was read.
     *
     * @param found how it was found to be written; null where that could not be told
     * @param sheet how it is read; null as above
     * @param header the names of its columns, empty where it can't be read
     * @param sample its first rows
     * @param fault why it can't be read
     */
    public record Loaded(
            Path file,
            @Nullable SheetFile found,
            @Nullable SheetFile sheet,
            List<String> header,
            List<List<String>> sample,
            @Nullable Fault fault) {
        public boolean readable() {
            return !header.isEmpty();
        }
    }

    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded = new ReadOnlyObjectWrapper<>();
    private @Nullable RunningTask reading;

    ImportFileViewModel(TaskRunner tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
    }

    /** The file as it was read last; null before there is one. */
    public ReadOnlyObjectProperty<@Nullable Loaded> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    public @Nullable Loaded loaded() {
        return loaded.get();
    }

    void forget() {
        loaded.set(null);
    }

    /** Reads a file; its encoding and delimiter are found. */
    public void choose(Path file, Runnable then) {
        read(file, progress -> find(file, null), then);
    }

    /** Reads the same file again, after it was mended. What the person said about it holds while it looks the same. */
    void reread(Runnable then) {
        Loaded before = loaded.get();
        if (before != null) {
            read(before.file(), progress -> find(before.file(), before), then);
        }
    }

    /** Reads the file in another encoding. */
    public void use(Encoding encoding) {
        Loaded now = loaded.get();
        SheetFile sheet = now == null ? null : now.sheet();
        if (now != null && sheet != null && sheet.encoding() != encoding) {
            read(now.file(), progress -> in(now.file(), encoding, now.found()), () -> {});
        }
    }

    /** Reads the file with another delimiter. */
    public void use(Delimiter delimiter) {
        Loaded now = loaded.get();
        SheetFile sheet = now == null ? null : now.sheet();
        if (now != null && sheet != null && sheet.delimiter() != delimiter) {
            read(now.file(), progress -> rows(sheet.with(delimiter), now.found()), () -> {});
        }
    }

    private void read(Path file, Work<Loaded> work, Runnable then) {
        reading = tasks.job(messages.text("question.import.reading", String.valueOf(file.getFileName())), work)
                .replacing(reading)
                .then(read -> {
                    loaded.set(read);
                    then.run();
                })
                .start();
    }

    private static Loaded find(Path file, @Nullable Loaded before) throws IOException {
        try {
            SheetFile found = SheetFile.find(file);
            SheetFile sheet = found;
            SheetFile then = before == null ? null : before.found();
            SheetFile used = before == null ? null : before.sheet();
            if (then != null && used != null && then.encoding() == found.encoding()) {
                sheet = used.encoding() == found.encoding() ? found : SheetFile.of(file, used.encoding());
                sheet = then.delimiter() == found.delimiter() ? sheet.with(used.delimiter()) : sheet;
            }
            return rows(sheet, found);
        } catch (SheetException e) {
            return new Loaded(file, null, null, List.of(), List.of(), SheetCheck.fault(e));
        }
    }

    private static Loaded in(Path file, Encoding encoding, @Nullable SheetFile found) throws IOException {
        try {
            return rows(SheetFile.of(file, encoding), found);
        } catch (SheetException e) {
            SheetFile asked = new SheetFile(file, encoding, Delimiter.COMMA, 0);
            return new Loaded(file, found, asked, List.of(), List.of(), SheetCheck.fault(e));
        }
    }

    /** Reads the header and the first rows; a break further down is found by the check. */
    private static Loaded rows(SheetFile sheet, @Nullable SheetFile found) throws IOException {
        List<List<String>> sample = new ArrayList<>();
        try (SheetReader rows = sheet.open(ImportFileViewModel::stopped)) {
            List<String> header =
                    Arrays.stream(rows.header()).map(String::strip).toList();
            try {
                String[] cells = rows.next();
                while (cells != null && sample.size() < SAMPLE) {
                    sample.add(List.of(cells));
                    cells = rows.next();
                }
            } catch (SheetException e) {
                return new Loaded(sheet.file(), found, sheet, header, sample, null);
            }
            return new Loaded(sheet.file(), found, sheet, header, sample, null);
        } catch (SheetException e) {
            return new Loaded(sheet.file(), found, sheet, List.of(), List.of(), SheetCheck.fault(e));
        }
    }

    private static void stopped(long read) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
