package lectern.server.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lectern.model.media.MediaKind;
import lectern.model.question.ContentType;
import lectern.model.question.QuestionStatus;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/**
 * Which question may move to which status (004).
 *
 * @param catalog the categories
 * @param media the kinds of those of Lectern's own media that the questions name, by address
 */
record PublishRules(Catalog catalog, Map<String, MediaKind> media) {

    /** Why a question can't move; null where it can. */
    @Nullable
    DomainException refusal(QuestionRow row, QuestionStatus to) {
        DomainException refusal = transition(row, to);
        return refusal == null && to == QuestionStatus.PUBLISHED ? incomplete(row) : refusal;
    }

    /** Why there is no way from a question's status to another; null where there is. */
    static @Nullable DomainException transition(QuestionRow row, QuestionStatus to) {
        QuestionStatus from = row.questionStatus();
        return from.next().contains(to)
                ? null
                : new DomainException(
                        ErrorCode.INVALID_STATUS_TRANSITION,
                        "A question can't go from " + from.wireName() + " to " + to.wireName());
    }

    /** Why a question can't be shown to students; null where it can. */
    @Nullable
    DomainException incomplete(QuestionRow row) {
        List<ErrorDetail> missing = missing(row);
        return missing.isEmpty() ? null : new DomainException(ErrorCode.VALIDATION_ERROR, message(missing), missing);
    }

    private static String message(List<ErrorDetail> missing) {
        return missing.stream()
                .map(detail -> detail.field() + ": " + detail.message())
                .collect(Collectors.joining("; "));
    }

    private List<ErrorDetail> missing(QuestionRow row) {
        List<ErrorDetail> reasons = new ArrayList<>(Flaw.details("", DraftRules.check(row.toDraft())));
        ContentType type = row.type();
        String url = row.stemMediaUrl();
        if (type != ContentType.TEXT && (url == null || url.isBlank())) {
            reasons.add(ErrorDetail.of(
                    "stem.mediaUrl",
                    "a question of type " + type.wireName() + " needs its " + type.wireName() + ": add it"));
        }
        StemMedia.check("", row.toDraft(), media).ifPresent(reasons::add);
        CategoryRow category = catalog.find(row.categoryId());
        if (category == null || !category.active()) {
            reasons.add(ErrorDetail.of(
                    "categoryId", "the category " + row.categoryId() + " is archived: choose another or restore it"));
        }
        return reasons;
    }
}
