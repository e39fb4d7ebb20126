package lectern.server.identity;

import java.util.Optional;
import java.util.UUID;

/** What a guest's sign-in needs of classrooms; the classroom feature implements it. Safe inside a transaction. */
public interface ClassroomDoor {

    /**
     * The classroom that a join code opens.
     *
     * @throws lectern.model.wire.DomainException NOT_FOUND for a code that opens none
     */
    UUID classroomOf(String joinCode);

    /**
     * The member who bears a nickname.
     *
     * @param nicknameKey as {@link Nickname#key()} makes it
     */
    Optional<UUID> memberNamed(UUID classroomId, String nicknameKey);

    /** Whether this member's page is connected now. */
    boolean connected(UUID classroomId, UUID userId);

    /** Makes the account a member and tells the classroom; does nothing where it is one already. */
    void enter(UUID classroomId, UUID userId, String nickname);
}
