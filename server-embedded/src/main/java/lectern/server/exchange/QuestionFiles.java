package lectern.server.exchange;

import java.io.IOException;
import lectern.model.importing.ImportFormat;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.Unreadable;

/** Opens files of questions. Tables are no such files: their columns must be mapped first. */
public final class QuestionFiles {
    private QuestionFiles() {}

    /**
     * Stands before the first question. The source stays open when the questions are closed.
     *
     * @throws lectern.model.wire.DomainException CSV_PARSE_ERROR where the file is nothing of the kind
     */
    public static QuestionFile open(ImportFormat format, SourceFile file) throws IOException {
        if (file.size() == 0) {
            throw Unreadable.file("the file is empty");
        }
        return switch (format) {
            case AIKEN -> new AikenFile(file);
            case JSON -> new JsonFile(file);
            case GIFT -> new GiftFile(file);
            case MOODLE_XML -> new MoodleFile(file);
            case CSV, XLSX -> throw new IllegalArgumentException(format + " names no questions by itself");
        };
    }
}
