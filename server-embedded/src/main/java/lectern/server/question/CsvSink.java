package lectern.server.question;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.server.sheet.CsvFile;
import org.jspecify.annotations.Nullable;

/**
 * Questions as a table with the columns of the requirement (004); only where there are media, their addresses stand in one
 * more.
 */
final class CsvSink implements QuestionSink {
    private final CsvFile file;

    private final boolean media;

    CsvSink(OutputStream out, boolean media) throws IOException {
        this.media = media;
        this.file = new CsvFile(out, media ? QuestionFields.NAMES : CsvColumns.ALL);
    }

    @Override
    public void add(QuestionDraft question) {
        List<@Nullable String> cells = new ArrayList<>(QuestionFields.NAMES.size());
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
        if (media) {
            cells.add(question.stem().mediaUrl());
        }
        file.row(cells);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
