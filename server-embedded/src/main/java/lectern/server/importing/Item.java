package lectern.server.importing;

import java.util.List;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/**
 * One question or article as a file tells it: good, or to be left out, or wrong.
 *
 * @param row from 1 with the header counted, the first of its rows where it has several; in a file without rows its
 *     number in it
 * @param label the beginning of its stem or title; empty where it can't be read
 * @param content null where it is left out or wrong
 * @param skipped why it is left out though nothing is wrong with it; null where it is not
 * @param flaws what is wrong, each with the column as the file names it, the row and the refused value
 * @param weight its length in characters, more or less: bounds what waits in memory
 */
public record Item<T>(
        long row,
        String label,
        @Nullable T content,
        @Nullable ErrorDetail skipped,
        List<ErrorDetail> flaws,
        int weight) {

    public static <T> Item<T> good(long row, String label, T content, int weight) {
        return new Item<>(row, label, content, null, List.of(), weight);
    }

    public static <T> Item<T> skipped(long row, String label, ErrorDetail why) {
        return new Item<>(row, label, null, why, List.of(), label.length());
    }

    public static <T> Item<T> wrong(long row, String label, List<ErrorDetail> flaws) {
        return new Item<>(row, label, null, null, List.copyOf(flaws), label.length());
    }
}
