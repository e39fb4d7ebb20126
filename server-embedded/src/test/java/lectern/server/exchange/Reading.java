package lectern.server.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lectern.model.importing.ImportFormat;
import lectern.model.question.QuestionDraft;
import lectern.server.sheet.SourceFile;

/** Reads whole texts, for tests. */
final class Reading {
    private static final Path FOLDER = Path.of("target", "exchange");

    private Reading() {}

    static List<ReadQuestion> all(ImportFormat format, byte[] bytes) {
        List<ReadQuestion> all = new ArrayList<>();
        try (SourceFile file = file(bytes);
                QuestionFile questions = QuestionFiles.open(format, file)) {
            for (ReadQuestion read = questions.next(); read != null; read = questions.next()) {
                all.add(read);
            }
            if (questions.part() < 0 || questions.part() > 1) {
                throw new AssertionError("part " + questions.part());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    static List<ReadQuestion> all(ImportFormat format, String text) {
        return all(format, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The only question of a file. */
    static ReadQuestion one(ImportFormat format, String text) {
        List<ReadQuestion> all = all(format, text);
        if (all.size() != 1) {
            throw new AssertionError("not one question but " + all);
        }
        return all.getFirst();
    }

    static QuestionDraft draft(ImportFormat format, String text) {
        ReadQuestion read = one(format, text);
        QuestionDraft draft = read.draft();
        if (draft == null) {
            throw new AssertionError("no draft but " + read);
        }
        return draft;
    }

    static SourceFile file(byte[] bytes) throws IOException {
        return SourceFile.receive(new ByteArrayInputStream(bytes), FOLDER);
    }
}
