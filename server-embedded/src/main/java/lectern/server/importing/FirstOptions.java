package lectern.server.importing;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.model.importing.BadRows;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportOptions;
import lectern.server.exchange.FormatProbe;
import lectern.server.sheet.CsvSheet;
import lectern.server.sheet.Sheet;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.Unreadable;
import lectern.server.sheet.XlsxSheet;
import org.jspecify.annotations.Nullable;

/** Finds how a file is most likely to be read. */
final class FirstOptions {
    static final List<String> ENCODINGS = List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE");
    private static final int HEAD = 64 * 1024;

    private final Targets targets;

    FirstOptions(Targets targets) {
        this.targets = targets;
    }

    /**
     * What to begin with.
     *
     * @param kind null to find it
     * @param likely what it is taken for where it does not tell
     * @throws lectern.model.wire.DomainException CSV_PARSE_ERROR where nothing can be read, UNSUPPORTED_MEDIA_TYPE where
     *     nothing takes it
     */
    ImportOptions of(SourceFile file, String fileName, @Nullable ImportKind kind, @Nullable ImportKind likely)
            throws IOException {
        ImportFormat format = FormatProbe.detect(file, fileName);
        String delimiter = format == ImportFormat.CSV ? String.valueOf(CsvSheet.delimiter(file)) : "";
        String encoding = format == ImportFormat.XLSX ? "" : file.charset().name();
        List<String> first = format.table() ? firstRow(file, format, delimiter) : List.of();
        ImportTarget<?> target = targets.find(kind, likely, format, file, first);
        boolean header =
                first.stream().anyMatch(cell -> target.fields().stream().anyMatch(field -> field.named(cell)));
        List<String> columns = header ? columns(target, first) : unnamed(target, first.size());
        return new ImportOptions(
                target.kind(),
                format,
                encoding,
                delimiter,
                0,
                header,
                columns,
                fixed(target, format, columns),
                format == ImportFormat.CSV,
                BadRows.REFUSE_ALL,
                target.usual(),
                false);
    }

    private static List<String> firstRow(SourceFile file, ImportFormat format, String delimiter) throws IOException {
        try (Sheet sheet =
                format == ImportFormat.XLSX ? XlsxSheet.open(file, 0) : CsvSheet.open(file, delimiter.charAt(0))) {
            String[] row = sheet.next();
            if (row == null) {
                throw Unreadable.at(1, "there is nothing in this table");
            }
            return List.of(row);
        }
    }

    /** For each cell of the header the first field that it names and no other does. */
    static List<String> columns(ImportTarget<?> target, List<String> header) {
        Set<String> taken = new HashSet<>();
        List<String> columns = new ArrayList<>(header.size());
        for (String cell : header) {
            columns.add(target.fields().stream()
                    .filter(field -> field.named(cell) && taken.add(field.name()))
                    .findFirst()
                    .map(TargetField::name)
                    .orElse(""));
        }
        return columns;
    }

    /** The columns of a table without a header: a single one can only hold the single field that is needed. */
    static List<String> unnamed(ImportTarget<?> target, int count) {
        List<String> needed = target.fields().stream()
                .filter(TargetField::required)
                .map(TargetField::name)
                .toList();
        return count == 1 && needed.size() == 1 ? needed : Collections.nCopies(count, "");
    }

    /** The values to begin with for fields that no column holds. */
    static Map<String, @Nullable String> fixed(ImportTarget<?> target, ImportFormat format, List<String> columns) {
        Map<String, @Nullable String> fixed = new LinkedHashMap<>();
        for (TargetField field : target.fields()) {
            if (format.table() && !field.initial().isEmpty() && !columns.contains(field.name())) {
                fixed.put(field.name(), field.initial());
            }
        }
        return fixed;
    }

    /** The encodings that the beginning of a file can be read in. */
    static List<String> encodings(SourceFile file) throws IOException {
        boolean zeros = false;
        for (byte each : file.head(HEAD)) {
            zeros |= each == 0;
        }
        List<String> encodings = new ArrayList<>();
        for (String name : ENCODINGS) {
            // Two bytes a character hold zeros somewhere: every line break has one.
            if ((zeros || !name.startsWith("UTF-16")) && reads(file, name)) {
                encodings.add(name);
            }
        }
        return encodings;
    }

    private static boolean reads(SourceFile file, String encoding) throws IOException {
        try (SourceFile other = SourceFile.open(file.path(), Charset.forName(encoding))) {
            Reader reader = other.reader();
            char[] text = new char[HEAD];
            int read = 0;
            for (int length = 0; read >= 0 && length < HEAD; length += read) {
                read = reader.read(text);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
