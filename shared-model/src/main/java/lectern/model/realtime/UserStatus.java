package lectern.model.realtime;

import lectern.model.classroom.Presence;

/** Server to members: someone's page connected or went away (003). */
public record UserStatus(String userId, String nickname, Presence presence) implements Payload {
    @Override
    public String topic() {
        return userId;
    }
}
