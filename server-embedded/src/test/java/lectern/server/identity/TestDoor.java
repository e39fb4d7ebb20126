package lectern.server.identity;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lectern.model.wire.DomainException;

/** One classroom in memory with the code 123456, so that the rules for guests are tested without the classroom feature. */
final class TestDoor implements ClassroomDoor {
    static final String CODE = "123456";

    final UUID classroomId = UUID.randomUUID();
    final Map<String, UUID> members = new LinkedHashMap<>();
    final Set<UUID> connected = new HashSet<>();
    int entries;
    /** Someone else who slips in with a name right before the next one enters. */
    Runnable beforeEnter = () -> {};

    @Override
    public UUID classroomOf(String joinCode) {
        if (joinCode.equals(CODE)) {
            return classroomId;
        }
        throw DomainException.notFound("Classroom");
    }

    @Override
    public Optional<UUID> memberNamed(UUID id, String nicknameKey) {
        return Optional.ofNullable(members.get(nicknameKey));
    }

    @Override
    public boolean connected(UUID id, UUID userId) {
        return connected.contains(userId);
    }

    @Override
    public void enter(UUID id, UUID userId, String nickname) {
        beforeEnter.run();
        entries++;
        if (!members.containsValue(userId)) {
            members.putIfAbsent(Nickname.key(nickname), userId);
        }
    }
}
