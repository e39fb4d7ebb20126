package lectern.server.notification;

import java.util.Map;
import java.util.UUID;
import lectern.model.notification.NotificationType;
import org.jspecify.annotations.Nullable;

/**
 * What a feature tells someone.
 *
 * @param content what a person wrote, up to 1000 characters, null where nobody did
 * @param parameters names and the like, for the sentence that the reader's page makes; together up to 2000 characters
 * @param targetId what it leads to, null where nothing
 * @param aboutId who is named in it or wrote it, null where nobody; it goes when they are forgotten
 */
public record NotificationDraft(
        NotificationType type,
        @Nullable String content,
        Map<String, String> parameters,
        @Nullable String targetId,
        @Nullable UUID aboutId) {

    public static NotificationDraft of(NotificationType type, Map<String, String> parameters, @Nullable UUID targetId) {
        return new NotificationDraft(type, null, parameters, targetId == null ? null : targetId.toString(), null);
    }

    /** The same with what a person wrote. */
    public NotificationDraft saying(@Nullable String words) {
        return new NotificationDraft(type, words, parameters, targetId, aboutId);
    }

    /** The same, naming someone. */
    public NotificationDraft about(UUID accountId) {
        return new NotificationDraft(type, content, parameters, targetId, accountId);
    }
}
