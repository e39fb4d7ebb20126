package lectern.server.question;

import java.util.Map;
import java.util.Optional;
import lectern.model.media.MediaKind;
import lectern.model.question.ContentType;
import lectern.model.question.QuestionDraft;
import lectern.model.wire.ErrorDetail;
import lectern.server.media.MediaService;

/** Whether a stem's media are what the question says: those that Lectern holds can be looked at. */
final class StemMedia {
    private StemMedia() {}

    /**
     * What is wrong; empty where nothing is, or where the address is somebody else's.
     *
     * @param draft whose texts are known to be there
     * @param known the kinds of Lectern's own media by address
     */
    static Optional<ErrorDetail> check(String prefix, QuestionDraft draft, Map<String, MediaKind> known) {
        String url = draft.stem().mediaUrl();
        if (url == null || !MediaService.holds(url)) {
            return Optional.empty();
        }
        MediaKind kind = known.get(url);
        String field = prefix + "stem.mediaUrl";
        if (kind == null) {
            return Optional.of(ErrorDetail.of(field, "there is no such file: upload it first"));
        }
        ContentType type = draft.contentType();
        return type == ContentType.TEXT || type.wireName().equals(kind.wireName())
                ? Optional.empty()
                : Optional.of(ErrorDetail.of(
                        field,
                        "is of kind " + kind.wireName() + ": choose a file of kind " + type.wireName()
                                + ", or change contentType"));
    }
}
