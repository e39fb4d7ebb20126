package lectern.model.classroom;

/**
 * A classroom's settings (003).
 *
 * @param isPublic anyone signed in may find it in the list
 * @param approvalRequired the host lets each one in
 * @param keepChat chat history is kept
 * @param synchronised the teacher's play control leads everyone
 */
public record ClassroomConfig(boolean isPublic, boolean approvalRequired, boolean keepChat, boolean synchronised) {

    /** What a new classroom starts with: found by code only, open to whoever has it. */
    public static ClassroomConfig initial() {
        return new ClassroomConfig(false, false, true, false);
    }
}
