package lectern.server.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportOptions;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.StorableText;
import org.jspecify.annotations.Nullable;

/** Which options fit together and to what is imported. */
final class OptionRules {
    private final List<ErrorDetail> details = new ArrayList<>();
    private final Set<String> fields;

    private OptionRules(ImportTarget<?> target) {
        this.fields = target.fields().stream().map(TargetField::name).collect(Collectors.toSet());
    }

    /** @throws DomainException VALIDATION_ERROR that names each option that does not fit */
    static void check(ImportOptions options, ImportTarget<?> target) {
        OptionRules rules = new OptionRules(target);
        if (!target.formats().contains(options.format())) {
            rules.add("format", "can't hold " + options.kind().wireName() + ": choose another");
        }
        rules.text(options);
        rules.columns(options);
        rules.fixed(options.fixed());
        if (!rules.details.isEmpty()) {
            ErrorDetail first = rules.details.getFirst();
            throw new DomainException(
                    ErrorCode.VALIDATION_ERROR, first.field() + ": " + first.message(), rules.details);
        }
    }

    private void text(ImportOptions options) {
        boolean workbook = options.format() == ImportFormat.XLSX;
        if (workbook ? !options.encoding().isEmpty() : !FirstOptions.ENCODINGS.contains(options.encoding())) {
            add(
                    "encoding",
                    workbook
                            ? "must be empty for a workbook"
                            : "must be one of " + String.join(", ", FirstOptions.ENCODINGS));
        }
        boolean csv = options.format() == ImportFormat.CSV;
        if (csv
                ? !Set.of(",", ";", "\t").contains(options.delimiter())
                : !options.delimiter().isEmpty()) {
            add("delimiter", csv ? "must be a comma, a semicolon or a tab" : "must be empty where the file is no CSV");
        }
        if (options.sheet() < 0 || (!workbook && options.sheet() > 0)) {
            add("sheet", "must be the place of a sheet of the workbook, from 0");
        }
    }

    private void columns(ImportOptions options) {
        List<String> columns = options.columns();
        if (!options.format().table() && !columns.isEmpty()) {
            add("columns", "must be empty where the file has none");
            return;
        }
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (column.isEmpty()) {
                continue;
            }
            if (!fields.contains(column)) {
                add("columns[" + i + "]", "is no field: choose one, or leave the column out");
            } else if (!taken.add(column)) {
                add("columns[" + i + "]", column + " has a column already: leave one of them out");
            }
        }
    }

    private void fixed(Map<String, @Nullable String> values) {
        values.forEach((name, value) -> {
            if (!fields.contains(name)) {
                add("fixed." + name, "is no field");
            } else if (value != null && !StorableText.test(value)) {
                add("fixed." + name, "has a character that can't be kept (NUL or half of a pair): remove it");
            }
        });
    }

    private void add(String field, String message) {
        details.add(ErrorDetail.of(field, message));
    }
}
