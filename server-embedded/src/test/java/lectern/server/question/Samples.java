package lectern.server.question;

import java.util.List;
import lectern.model.question.ContentType;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;

/** Questions and files for tests. */
final class Samples {
    static final String HEADER = "categoryId,contentType,difficulty,stemText,correctAnswer,distractor1,distractor2,"
            + "distractor3,distractor4,distractor5,cardSummary,cardDeepDive,cardSourceRef\n";

    private Samples() {}

    static QuestionDraft draft(String category, String stem) {
        return draft(category, stem, 3);
    }

    static QuestionDraft draft(String category, String stem, int difficulty) {
        return new QuestionDraft(
                new Stem(stem, null),
                ContentType.TEXT,
                "right",
                List.of("wrong", "also wrong"),
                category,
                difficulty,
                null);
    }

    /** A file of one good row for each stem. */
    static String csv(String category, String... stems) {
        StringBuilder file = new StringBuilder(HEADER);
        for (String stem : stems) {
            file.append(category).append(",text,3,").append(stem).append(",right,wrong,,,,,,,\n");
        }
        return file.toString();
    }
}
