package lectern.server.question;

import java.util.List;

/**
 * Rows on their way from the reader to the writer.
 *
 * @param newCategories slugs of the categories to be made before these rows
 * @param last nothing follows; the batch itself is empty
 */
record CsvBatch(List<String> newCategories, List<QuestionRow> rows, boolean last) {
    static final CsvBatch END = new CsvBatch(List.of(), List.of(), true);
}
