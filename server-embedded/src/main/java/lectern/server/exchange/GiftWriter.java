package lectern.server.exchange;

import java.io.IOException;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import org.jspecify.annotations.Nullable;

/**
 * Writes questions as GIFT, so that Moodle reads them and {@link QuestionFiles} reads back the same, but for blanks
 * around texts and the kind of line ends. What GIFT has no place for stands in comments as Moodle's tags.
 */
public final class GiftWriter {
    private static final int LONGEST_TITLE = 60;

    private final Appendable out;
    private @Nullable String category;

    /** Writes nothing before the first question. */
    public GiftWriter(Appendable out) {
        this.out = out;
    }

    /** Writes one question, and its category where it is another than that of the question before. */
    public void write(QuestionDraft draft) throws IOException {
        if (!draft.categoryId().equals(category)) {
            category = draft.categoryId();
            out.append("$CATEGORY: ").append(CategoryPath.of(category)).append("\n\n");
        }
        KnowledgeCardDraft card = draft.knowledgeCard();
        tags(draft, card == null ? null : card.sourceRef());
        String stem = draft.stem().text();
        out.append("::")
                .append(GiftText.escape(title(stem)))
                .append("::[plain]")
                .append(GiftText.escape(stem));
        out.append(" {\n");
        answer('=', draft.correctAnswer());
        feedback("#", card == null ? null : card.deepDive());
        out.append('\n');
        for (String distractor : draft.distractors()) {
            answer('~', distractor);
            out.append('\n');
        }
        feedback("####", card == null ? null : card.summary());
        out.append("}\n\n");
    }

    private static String title(String stem) {
        String label = ReadQuestion.label(stem);
        return label.length() <= LONGEST_TITLE ? label : ReadQuestion.cut(label, LONGEST_TITLE - 1) + "…";
    }

    private void tags(QuestionDraft draft, @Nullable String sourceRef) throws IOException {
        out.append("//");
        tag(GiftTag.DIFFICULTY, String.valueOf(draft.difficulty()));
        if (draft.contentType() != ContentType.TEXT) {
            tag(GiftTag.CONTENT, draft.contentType().wireName());
        }
        tag(GiftTag.MEDIA, draft.stem().mediaUrl());
        tag(GiftTag.SOURCE, sourceRef);
        out.append('\n');
    }

    private void tag(GiftTag tag, @Nullable String value) throws IOException {
        if (value != null && !value.isBlank()) {
            out.append(' ').append(tag.write(value));
        }
    }

    private void answer(char mark, String text) throws IOException {
        out.append('\t').append(mark).append("[plain]").append(GiftText.escape(text));
    }

    private void feedback(String mark, @Nullable String text) throws IOException {
        if (text != null && !text.isBlank()) {
            out.append(mark).append("[plain]").append(GiftText.escape(text));
        }
    }
}
