package lectern.server.importing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import lectern.model.importing.ImportOptions;
import lectern.server.sheet.Sheet;
import lectern.server.sheet.SourceFile;
import org.jspecify.annotations.Nullable;

/** Maps the columns of a table anew when it is read in another way. */
final class Columns {
    private Columns() {}

    /** Whether the columns of the one are those of the other. */
    static boolean sameTable(ImportOptions one, ImportOptions other) {
        return one.kind() == other.kind()
                && one.format() == other.format()
                && one.encoding().equals(other.encoding())
                && one.delimiter().equals(other.delimiter())
                && one.sheet() == other.sheet()
                && one.header() == other.header();
    }

    /** The options with the columns that the first row names, or that can only be meant where it is no header. */
    static ImportOptions found(SourceFile file, ImportOptions options, ImportTarget<?> target) throws IOException {
        try (Sheet sheet = Table.sheet(file, options)) {
            String[] row = sheet.next();
            List<String> first = row == null ? List.of() : List.of(row);
            List<String> columns =
                    options.header() ? FirstOptions.columns(target, first) : FirstOptions.unnamed(target, first.size());
            // Another kind begins with the values that are its own.
            Map<String, @Nullable String> fixed =
                    options.fixed().isEmpty() ? FirstOptions.fixed(target, options.format(), columns) : options.fixed();
            return new ImportOptions(
                    options.kind(),
                    options.format(),
                    options.encoding(),
                    options.delimiter(),
                    options.sheet(),
                    options.header(),
                    columns,
                    fixed,
                    options.apostrophes(),
                    options.badRows(),
                    options.identical(),
                    options.createCategories());
        }
    }
}
