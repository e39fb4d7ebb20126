package lectern.server.question;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.server.sheet.CsvFile;
import org.jspecify.annotations.Nullable;

/** Questions as a table with the columns of {@link CsvColumns}. */
final class CsvSink implements QuestionSink {
    private final CsvFile file;

    CsvSink(OutputStream out) throws IOException {
        this.file = new CsvFile(out, CsvColumns.ALL);
    }

    @Override
    public void add(QuestionDraft question) {
        List<@Nullable String> cells = new ArrayList<>(CsvColumns.ALL.size());
        cells.add(question.categoryId());
        cells.add(question.contentType().wireName());
        cells.add(String.valueOf(question.difficulty()));
        cells.add(question.stem().text());
        cells.add(question.correctAnswer());
        List<String> distractors = question.distractors();
        for (int i = 0; i < CsvColumns.DISTRACTORS.size(); i++) {
            cells.add(i < distractors.size() ? distractors.get(i) : null);
        }
        KnowledgeCardDraft card = question.knowledgeCard();
        cells.add(card == null ? null : card.summary());
        cells.add(card == null ? null : card.deepDive());
        cells.add(card == null ? null : card.sourceRef());
        file.row(cells);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
