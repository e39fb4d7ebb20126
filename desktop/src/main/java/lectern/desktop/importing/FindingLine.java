package lectern.desktop.importing;

import java.util.List;
import java.util.stream.Stream;
import lectern.model.importing.RowFinding;
import lectern.model.importing.RowOutcome;

/**
 * A line of the table of findings: a row of the file, or one of the things that are wrong with it.
 *
 * @param label the beginning of its stem or title
 * @param remark what is wrong or why it is left out; without words where there is nothing to say
 */
public record FindingLine(long row, RowOutcome outcome, String label, Remark remark) {
    private static final Remark NONE = new Remark(0, "", "", "", "");

    static Stream<FindingLine> of(RowFinding finding) {
        List<Remark> remarks = finding.details().stream().map(Remark::of).toList();
        return (remarks.isEmpty() ? Stream.of(NONE) : remarks.stream())
                .map(remark -> new FindingLine(finding.row(), finding.outcome(), finding.label(), remark));
    }
}
