package lectern.desktop.question;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import lectern.desktop.sheet.SheetWriter;
import lectern.desktop.text.Messages;
import org.jspecify.annotations.Nullable;

/** Reports as CSV files that a spreadsheet program opens. */
final class ImportReportFile {
    private final Messages messages;

    ImportReportFile(Messages messages) {
        this.messages = messages;
    }

    /** What an import did. */
    void write(Path file, ImportOutcome made, @Nullable PublishOutcome published) throws IOException {
        try (SheetWriter out = SheetWriter.forPeople(file)) {
            out.row(messages.get("question.report.file"), made.file().toString());
            out.row(messages.get("question.report.encoding"), made.encoding());
            out.row(messages.get("question.report.created"), String.valueOf(made.created()));
            out.row(
                    messages.get("question.report.seconds"),
                    String.valueOf(made.took().toMillis() / 1000.0));
            for (String category : made.categoriesMade()) {
                out.row(messages.get("question.report.category"), category);
            }
            if (published != null) {
                out.row(messages.get("question.report.published"), String.valueOf(published.published()));
                for (Map.Entry<String, Long> reason : published.refused().entrySet()) {
                    out.row(
                            messages.get("question.report.unpublished"),
                            String.valueOf(reason.getValue()),
                            reason.getKey());
                }
            }
        }
    }

    /** What is wrong with a file. */
    void write(Path file, Findings findings) throws IOException {
        try (SheetWriter out = SheetWriter.forPeople(file)) {
            out.row(
                    messages.get("question.bad.row"),
                    messages.get("question.bad.column"),
                    messages.get("question.bad.value"),
                    messages.get("question.bad.reason"),
                    messages.get("question.bad.mend"));
            for (BadCell bad : findings.bad()) {
                out.row(
                        bad.row() == 0 ? "" : String.valueOf(bad.row()),
                        bad.column(),
                        bad.value(),
                        bad.fault().reason(messages),
                        bad.fault().mend(messages));
            }
        }
    }
}
