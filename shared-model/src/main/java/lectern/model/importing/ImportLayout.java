package lectern.model.importing;

import java.util.List;

/**
 * What a staged file looks like when it is read with its options.
 *
 * @param encodings those that the file can be read in, the one found first; empty for a workbook
 * @param sheets names of a workbook's sheets, in order; empty for other formats
 * @param columns the names of the columns: the header's, or A, B, C … without one; empty for what is no table
 * @param sample the first 20 rows below the header, each cell cut to 200 characters; for what is no table one line for
 *     each of the first questions or articles
 * @param fields all that columns can be mapped to, in order
 * @param missing required fields that neither a column nor a fixed value gives: with these every row is refused
 */
public record ImportLayout(
        List<String> encodings,
        List<String> sheets,
        List<String> columns,
        List<List<String>> sample,
        List<ImportField> fields,
        List<String> missing) {}
