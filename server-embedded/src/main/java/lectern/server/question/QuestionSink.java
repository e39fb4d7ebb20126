package lectern.server.question;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import lectern.model.importing.ExportFormat;
import lectern.model.question.QuestionDraft;

/** A file of questions while it is written. */
interface QuestionSink extends Closeable {

    static QuestionSink of(ExportFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvSink(out);
            case JSON -> new JsonSink(out);
            case GIFT -> new GiftSink(out);
        };
    }

    /** Writes one question. */
    void add(QuestionDraft question) throws IOException;
}
