package lectern.server.question;

import java.io.OutputStream;
import lectern.model.question.QuestionDraft;
import lectern.server.sheet.JsonFile;

/** Questions as {@code {"questions": […]}} (004). */
final class JsonSink implements QuestionSink {
    private final JsonFile file;

    JsonSink(OutputStream out) {
        this.file = new JsonFile(out, "questions");
    }

    @Override
    public void add(QuestionDraft question) {
        file.next().writePOJO(question);
    }

    @Override
    public void close() {
        file.close();
    }
}
