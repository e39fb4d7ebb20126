package lectern.server.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.EnumSet;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.identity.RoleGrants;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.storage.Database;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.Test;

class RoleNodesIT {

    @Test
    void anotherNodeKnowsAtOnce() {
        try (TestDatabase test = TestDatabase.open(Engine.POSTGRESQL);
                Database second = Database.open(test.config())) {
            AuditTrail audit = new AuditTrail(Clock.systemUTC());
            RoleService here = new RoleService(test.database(), audit);
            RoleService there = new RoleService(second, audit);
            assertThat(there.book().permissions(Role.TEACHER)).doesNotContain(Permission.ADMIN);
            await().until(() -> there.atOnce() != null);
            EnumSet<Permission> more = EnumSet.copyOf(Role.TEACHER.permissions());
            more.add(Permission.ADMIN);
            here.change(Actor.SERVER, Role.TEACHER, new RoleGrants(more, null));
            await().until(() -> there.book().permissions(Role.TEACHER).contains(Permission.ADMIN));
        }
    }
}
