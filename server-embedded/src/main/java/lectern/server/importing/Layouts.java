package lectern.server.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lectern.model.importing.ImportField;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportLayout;
import lectern.model.importing.ImportOptions;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.XlsxSheet;
import org.jspecify.annotations.Nullable;

/** Shows what a file looks like when it is read as options say. */
final class Layouts {
    private static final int SAMPLE = 20;

    private Layouts() {}

    /** @throws lectern.model.wire.DomainException CSV_PARSE_ERROR where it can't be read so */
    static <T> ImportLayout of(SourceFile file, ImportTarget<T> target, ImportRun run) throws IOException {
        ImportOptions options = run.options();
        List<ImportField> fields =
                target.fields().stream().map(TargetField::wire).toList();
        if (options.format().table()) {
            List<String> encodings =
                    options.format() == ImportFormat.XLSX ? List.of() : encodings(file, options.encoding());
            List<String> sheets = options.format() == ImportFormat.XLSX ? XlsxSheet.names(file) : List.of();
            try (Table table = Table.open(file, options)) {
                return new ImportLayout(
                        encodings, sheets, table.header(), table.sample(SAMPLE), fields, missing(target, options));
            }
        }
        try (ItemReader<T> reader = target.read(file, run)) {
            List<List<String>> sample = new ArrayList<>();
            for (Item<T> item = reader.next(); item != null; item = reader.next()) {
                sample.add(List.of(item.label()));
                if (sample.size() == SAMPLE) {
                    break;
                }
            }
            return new ImportLayout(
                    encodings(file, options.encoding()), List.of(), List.of(), sample, fields, List.of());
        }
    }

    /** The chosen one is in the list, wherever it came from. */
    private static List<String> encodings(SourceFile file, String chosen) throws IOException {
        List<String> encodings = new ArrayList<>(FirstOptions.encodings(file));
        if (!encodings.contains(chosen)) {
            encodings.add(chosen);
        }
        return encodings;
    }

    private static List<String> missing(ImportTarget<?> target, ImportOptions options) {
        return target.fields().stream()
                .filter(TargetField::required)
                .map(TargetField::name)
                .filter(name -> !options.columns().contains(name)
                        && !given(options.fixed().get(name)))
                .toList();
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
