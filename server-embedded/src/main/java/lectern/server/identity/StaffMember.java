package lectern.server.identity;

import java.util.UUID;
import lectern.model.identity.Permission;
import lectern.server.audit.Actor;
import lectern.server.http.Call;

/**
 * A member of staff who changes somebody else's account.
 *
 * @param managesAdmins whether they may change others of their own rank, and give it
 */
public record StaffMember(UUID id, Actor actor, boolean managesAdmins) {

    /** The person behind a request. */
    static StaffMember of(Call call) {
        return new StaffMember(
                call.caller().userId(), Actor.of(call), call.caller().may(Permission.ADMIN_MANAGE));
    }
}
