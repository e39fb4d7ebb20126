package lectern.desktop.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lectern.model.client.ImportClient;
import lectern.model.importing.BadRows;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.StagedImport;
import org.jspecify.annotations.Nullable;

/** Changes of how a file is read. Where its columns may be others after one, the server maps them by their names anew. */
final class Options {
    private Options() {}

    /** How a staged file is read. */
    static ImportOptions of(StagedImport staged) {
        return Objects.requireNonNull(staged.batch().options(), "a staged import has options");
    }

    /** Agrees to new categories, as a person does unless they say otherwise. */
    static StagedImport makingCategories(ImportClient imports, StagedImport staged) {
        ImportOptions found = of(staged);
        return found.createCategories()
                ? staged
                : imports.configure(staged.batch().id(), createCategories(found, true));
    }

    static ImportOptions kind(ImportOptions o, ImportKind kind) {
        return new ImportOptions(
                kind,
                o.format(),
                o.encoding(),
                o.delimiter(),
                o.sheet(),
                o.header(),
                List.of(),
                Map.of(),
                o.apostrophes(),
                o.badRows(),
                o.identical(),
                o.createCategories());
    }

    /** In another format, with what it needs to be read and nothing else. */
    static ImportOptions format(ImportOptions o, ImportFormat format) {
        String encoding = format == ImportFormat.XLSX ? "" : o.encoding().isEmpty() ? "UTF-8" : o.encoding();
        String delimiter = format != ImportFormat.CSV ? "" : o.delimiter().isEmpty() ? "," : o.delimiter();
        return read(o, format, encoding, delimiter, 0, o.header());
    }

    static ImportOptions encoding(ImportOptions o, String encoding) {
        return read(o, o.format(), encoding, o.delimiter(), o.sheet(), o.header());
    }

    static ImportOptions delimiter(ImportOptions o, String delimiter) {
        return read(o, o.format(), o.encoding(), delimiter, o.sheet(), o.header());
    }

    static ImportOptions sheet(ImportOptions o, int sheet) {
        return read(o, o.format(), o.encoding(), o.delimiter(), sheet, o.header());
    }

    static ImportOptions header(ImportOptions o, boolean header) {
        return read(o, o.format(), o.encoding(), o.delimiter(), o.sheet(), header);
    }

    /** With the field of a column; another column that held it is left out from now on. */
    static ImportOptions map(ImportOptions o, int column, String field) {
        List<String> columns = new ArrayList<>(o.columns());
        if (!field.isEmpty()) {
            columns.replaceAll(each -> each.equals(field) ? "" : each);
        }
        columns.set(column, field);
        return columns(o, columns);
    }

    static ImportOptions columns(ImportOptions o, List<String> columns) {
        return rows(o, columns, o.fixed(), o.badRows(), o.identical(), o.createCategories());
    }

    /** With a value for a field that no column holds; null for none. */
    static ImportOptions fix(ImportOptions o, String field, @Nullable String value) {
        Map<String, @Nullable String> fixed = new LinkedHashMap<>(o.fixed());
        if (value == null || value.isBlank()) {
            fixed.remove(field);
        } else {
            fixed.put(field, value.strip());
        }
        return rows(o, o.columns(), fixed, o.badRows(), o.identical(), o.createCategories());
    }

    static ImportOptions badRows(ImportOptions o, BadRows badRows) {
        return rows(o, o.columns(), o.fixed(), badRows, o.identical(), o.createCategories());
    }

    static ImportOptions identical(ImportOptions o, Identical identical) {
        return rows(o, o.columns(), o.fixed(), o.badRows(), identical, o.createCategories());
    }

    static ImportOptions createCategories(ImportOptions o, boolean create) {
        return rows(o, o.columns(), o.fixed(), o.badRows(), o.identical(), create);
    }

    /**
     * What a person said of a file before it was mended, said of how it is written now: their word holds where the server
     * finds the same as before.
     */
    static ImportOptions reading(ImportOptions said, ImportOptions foundBefore, ImportOptions found) {
        boolean text = foundBefore.encoding().equals(found.encoding());
        boolean cells = foundBefore.delimiter().equals(found.delimiter());
        boolean format = foundBefore.format() == found.format();
        return new ImportOptions(
                said.kind(),
                format ? said.format() : found.format(),
                format && text ? said.encoding() : found.encoding(),
                format && cells ? said.delimiter() : found.delimiter(),
                format ? said.sheet() : found.sheet(),
                format ? said.header() : found.header(),
                List.of(),
                said.fixed(),
                said.apostrophes(),
                said.badRows(),
                said.identical(),
                said.createCategories());
    }

    /** The fields of the columns as a person said them before the file was mended, by the names of the columns. */
    static ImportOptions carried(StagedImport before, StagedImport now) {
        ImportOptions found = of(now);
        return columns(
                found,
                carried(
                        before.layout().columns(),
                        of(before).columns(),
                        now.layout().columns(),
                        found.columns()));
    }

    private static List<String> carried(List<String> names, List<String> said, List<String> now, List<String> found) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), said.size()); i++) {
            byName.putIfAbsent(names.get(i), said.get(i));
        }
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            String field = byName.getOrDefault(now.get(i), i < found.size() ? found.get(i) : "");
            columns.add(!field.isEmpty() && columns.contains(field) ? "" : field);
        }
        return columns;
    }

    private static ImportOptions read(
            ImportOptions o, ImportFormat format, String encoding, String delimiter, int sheet, boolean header) {
        return new ImportOptions(
                o.kind(),
                format,
                encoding,
                delimiter,
                sheet,
                header,
                List.of(),
                o.fixed(),
                o.apostrophes(),
                o.badRows(),
                o.identical(),
                o.createCategories());
    }

    private static ImportOptions rows(
            ImportOptions o,
            List<String> columns,
            Map<String, @Nullable String> fixed,
            BadRows badRows,
            Identical identical,
            boolean createCategories) {
        return new ImportOptions(
                o.kind(),
                o.format(),
                o.encoding(),
                o.delimiter(),
                o.sheet(),
                o.header(),
                columns,
                fixed,
                o.apostrophes(),
                badRows,
                identical,
                createCategories);
    }
}
