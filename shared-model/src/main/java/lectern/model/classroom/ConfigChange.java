package lectern.model.classroom;

import org.jspecify.annotations.Nullable;

/**
 * Changes a classroom's settings (003); what is absent stays. See {@link ClassroomConfig}.
 *
 * @param keepChat false also deletes the chat that was kept
 */
public record ConfigChange(
        @Nullable Boolean isPublic,
        @Nullable Boolean approvalRequired,
        @Nullable Boolean keepChat,
        @Nullable Boolean synchronised) {

    /** The settings after the change. */
    public ClassroomConfig applied(ClassroomConfig before) {
        return new ClassroomConfig(
                or(isPublic, before.isPublic()),
                or(approvalRequired, before.approvalRequired()),
                or(keepChat, before.keepChat()),
                or(synchronised, before.synchronised()));
    }

    private static boolean or(@Nullable Boolean wanted, boolean before) {
        return wanted == null ? before : wanted;
    }
}
