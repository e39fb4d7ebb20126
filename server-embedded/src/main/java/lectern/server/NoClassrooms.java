package lectern.server;

import java.util.Optional;
import java.util.UUID;
import lectern.model.wire.DomainException;
import lectern.server.identity.ClassroomDoor;

/** A school without classrooms: every join code is unknown. Stands here until the classroom feature takes its place. */
final class NoClassrooms implements ClassroomDoor {

    @Override
    public UUID classroomOf(String joinCode) {
        throw DomainException.notFound("Classroom");
    }

    @Override
    public Optional<UUID> memberNamed(UUID classroomId, String nicknameKey) {
        return Optional.empty();
    }

    @Override
    public boolean connected(UUID classroomId, UUID userId) {
        return false;
    }

    @Override
    public void enter(UUID classroomId, UUID userId, String nickname) {
        throw DomainException.notFound("Classroom");
    }
}
