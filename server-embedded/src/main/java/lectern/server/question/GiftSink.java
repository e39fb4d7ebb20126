package lectern.server.question;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import lectern.model.question.QuestionDraft;
import lectern.server.exchange.GiftWriter;

/** Questions in Moodle's text format. */
final class GiftSink implements QuestionSink {
    private final Writer text;
    private final GiftWriter gift;

    GiftSink(OutputStream out) {
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.gift = new GiftWriter(text);
    }

    @Override
    public void add(QuestionDraft question) throws IOException {
        gift.write(question);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
