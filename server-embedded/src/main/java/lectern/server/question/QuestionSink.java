package lectern.server.question;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import lectern.model.importing.ExportFormat;
import lectern.model.question.QuestionDraft;

/** A file of questions while it is written. */
interface QuestionSink extends Closeable {

    /** @param media whether any of them shows a picture, sound or video */
    static QuestionSink of(ExportFormat format, OutputStream out, boolean media) throws IOException {
        return switch (format) {
            case CSV -> new CsvSink(out, media);
            case JSON -> new JsonSink(out);
            case GIFT -> new GiftSink(out);
        };
    }

    /** Writes one question. */
    void add(QuestionDraft question) throws IOException;
}
