package lectern.server.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lectern.model.importing.Identical;
import lectern.model.media.MediaKind;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionStatus;
import lectern.model.question.Stem;
import lectern.model.wire.ErrorDetail;
import lectern.server.importing.Decision;
import lectern.server.question.Incoming.Told;
import org.jspecify.annotations.Nullable;

/** What a file's question means for an identical one that is there. What the file leaves out stays as it is. */
final class QuestionMerge {
    private final Instant now;
    private final Identical identical;

    QuestionMerge(Instant now, Identical identical) {
        this.now = now;
        this.identical = identical;
    }

    /** Whether the file says nothing that is not there already. */
    boolean same(QuestionRow existing, Incoming item) {
        return !archived(existing) && differences(existing, item).isEmpty();
    }

    boolean archived(QuestionRow row) {
        return row.questionStatus() == QuestionStatus.ARCHIVED;
    }

    /** SKIP or UPDATE, for a question that is not the same. */
    Decision decide(QuestionRow existing, Incoming item) {
        if (archived(existing)) {
            return skip(existing, item, "it is there already, in the archive: restore it there");
        }
        return identical == Identical.UPDATE
                ? Decision.update(existing.id())
                : skip(
                        existing,
                        item,
                        "it is there already, with another " + String.join(", ", differences(existing, item)));
    }

    private static Decision skip(QuestionRow existing, Incoming item, String why) {
        return Decision.skip(existing.id(), new ErrorDetail(null, why, item.number(), null));
    }

    private static List<String> differences(QuestionRow existing, Incoming item) {
        QuestionRow row = item.row();
        List<String> fields = new ArrayList<>(0);
        if (item.told().contains(Told.CATEGORY) && !row.categoryId().equals(existing.categoryId())) {
            fields.add(CsvColumns.CATEGORY);
        }
        if (item.told().contains(Told.CONTENT_TYPE) && !row.contentType().equals(existing.contentType())) {
            fields.add(CsvColumns.CONTENT_TYPE);
        }
        if (item.told().contains(Told.DIFFICULTY) && row.difficulty() != existing.difficulty()) {
            fields.add(CsvColumns.DIFFICULTY);
        }
        differs(fields, QuestionFields.MEDIA, row.stemMediaUrl(), existing.stemMediaUrl());
        differs(fields, CsvColumns.CARD_SUMMARY, row.cardSummary(), existing.cardSummary());
        differs(fields, CsvColumns.CARD_DEEP_DIVE, row.cardDeepDive(), existing.cardDeepDive());
        differs(fields, CsvColumns.CARD_SOURCE_REF, row.cardSourceRef(), existing.cardSourceRef());
        return fields;
    }

    private static void differs(List<String> fields, String field, @Nullable String told, @Nullable String existing) {
        if (told != null && !told.isBlank() && (existing == null || !Identity.alike(told, existing))) {
            fields.add(field);
        }
    }

    /** The next version of what is there. */
    QuestionRow next(QuestionRow existing, Incoming item) {
        QuestionRow row = item.row();
        QuestionDraft before = existing.toDraft();
        boolean category = item.told().contains(Told.CATEGORY);
        boolean type = item.told().contains(Told.CONTENT_TYPE);
        boolean difficulty = item.told().contains(Told.DIFFICULTY);
        ContentType contentType = type ? row.type() : before.contentType();
        QuestionDraft draft = new QuestionDraft(
                new Stem(row.stemText(), told(row.stemMediaUrl(), existing.stemMediaUrl())),
                contentType,
                row.correctAnswer(),
                row.toDraft().distractors(),
                category ? row.categoryId() : existing.categoryId(),
                difficulty ? row.difficulty() : existing.difficulty(),
                new KnowledgeCardDraft(
                        told(row.cardSummary(), existing.cardSummary()),
                        told(row.cardDeepDive(), existing.cardDeepDive()),
                        told(row.cardSourceRef(), existing.cardSourceRef())));
        return existing.edited(draft, draft.categoryId(), existing.questionStatus(), now);
    }

    private static @Nullable String told(@Nullable String told, @Nullable String existing) {
        return told == null || told.isBlank() ? existing : told;
    }

    /** Why the next version can't be kept: its category, its media, and all that a published question needs. */
    List<ErrorDetail> flaws(QuestionRow existing, QuestionRow next, Incoming item, Map<String, MediaKind> kinds) {
        List<ErrorDetail> flaws = new ArrayList<>(0);
        boolean moves = !next.categoryId().equals(existing.categoryId());
        if (moves && item.archived() != null) {
            flaws.add(item.archived());
        }
        boolean newMedia = !Objects.equals(next.stemMediaUrl(), existing.stemMediaUrl());
        if (newMedia) {
            media(next, item, kinds, flaws);
        }
        boolean bare = next.type() != ContentType.TEXT && next.stemMediaUrl() == null;
        if (bare && existing.questionStatus() == QuestionStatus.PUBLISHED) {
            flaws.add(new ErrorDetail(
                    item.mediaField(),
                    "it is published, and a question of type " + next.contentType() + " needs its " + next.contentType()
                            + ": add it",
                    item.number(),
                    null));
        }
        return flaws;
    }

    /** Finds fault with media that are not there or of another kind. */
    static void media(QuestionRow row, Incoming item, Map<String, MediaKind> kinds, List<ErrorDetail> flaws) {
        if (row.stemMediaUrl() != null) {
            StemMedia.check("", row.toDraft(), kinds)
                    .ifPresent(detail -> flaws.add(
                            new ErrorDetail(item.mediaField(), detail.message(), item.number(), row.stemMediaUrl())));
        }
    }
}
