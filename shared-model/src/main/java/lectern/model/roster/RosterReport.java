package lectern.model.roster;

import java.util.List;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/**
 * What a class list came to, or would come to.
 *
 * @param created students who are new
 * @param changed students whose name or group the list says otherwise
 * @param matched students who are just as the list says
 * @param skipped lines that were left out, each with its reason in {@code rows}
 * @param rows one for each line, in their order
 * @param cards of the new students; empty where nothing was written
 */
public record RosterReport(
        long created,
        long changed,
        long matched,
        long skipped,
        List<Row> rows,
        List<SignInCard> cards,
        String encoding,
        String delimiter) {

    /**
     * One line of the list.
     *
     * @param row from 1 with the header counted
     * @param outcome {@code create}, {@code update}, {@code same} or {@code skip}
     * @param studentId null for who is not in the roster
     * @param details why it was skipped
     */
    public record Row(
            long row, String name, String outcome, @Nullable String studentId, List<ErrorDetail> details) {}
}
