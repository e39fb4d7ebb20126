package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import lectern.model.identity.AccountStatus;
import lectern.model.identity.Enrollment;
import lectern.model.identity.LearningStatistics;
import lectern.model.identity.Role;
import lectern.model.identity.UserFilter;
import lectern.model.identity.UserSummary;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class UserAdminServiceIT {
    private final IdentityFixture fixture;
    private final UserAdminService users;

    UserAdminServiceIT(Engine engine) {
        fixture = new IdentityFixture(engine);
        users = new UserAdminService(
                fixture.database(), fixture.sessions, new Nothing(), new AuditTrail(fixture.clock), fixture.clock);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Nobody has learned anything yet. */
    private static final class Nothing implements Learning {
        @Override
        public LearningStatistics statistics(UUID accountId) {
            return new LearningStatistics(0, 1, 0, 0, 0, 0, 0, 0, null, 0, 0, null);
        }

        @Override
        public List<Enrollment> enrollments(UUID accountId) {
            return List.of();
        }

        @Override
        public boolean leads(UUID teacherId, UUID studentId) {
            return false;
        }
    }

    private UUID account(String name, Role role) {
        return UUID.fromString(
                fixture.accounts.create(name, null, "long enough", role).id());
    }

    private static StaffMember staff(UUID id, boolean managesAdmins) {
        return new StaffMember(id, new Actor(id, "::1"), managesAdmins);
    }

    @Test
    void whoIsInTheArchiveStaysThere() {
        StaffMember head = staff(account("head", Role.SUPER_ADMIN), true);
        UUID anna = account("anna", Role.STUDENT);
        fixture.database().write(tx -> {
            tx.dao(AccountDao.class).setStatus(anna, "archived", fixture.clock.instant());
            return anna;
        });
        assertThatThrownBy(() -> users.open(head, anna)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> users.shut(head, anna, AccountStatus.BANNED, null))
                .isInstanceOf(DomainException.class);
        assertThat(users.list(new UserFilter(1, 9, null, null, AccountStatus.ARCHIVED))
                        .items())
                .extracting(UserSummary::id)
                .containsExactly(anna.toString());
    }

    @Test
    void whoWasDemotedMeanwhileChangesNobody() {
        account("head", Role.SUPER_ADMIN);
        UUID former = account("former", Role.TEACHER);
        UUID anna = account("anna", Role.STUDENT);
        UUID teacher = account("teacher", Role.TEACHER);
        StaffMember late = staff(former, false);
        assertThatThrownBy(() -> users.setRole(late, anna, Role.ADMIN)).hasMessageContaining("role");
        assertThatThrownBy(() -> users.shut(late, teacher, AccountStatus.BANNED, null))
                .hasMessageContaining("as high as yours");
        fixture.disable(former);
        assertThatThrownBy(() -> users.shut(late, anna, AccountStatus.BANNED, null))
                .hasMessageContaining("ended");
        assertThat(users.get(anna).user().status()).isEqualTo(AccountStatus.ACTIVE);
    }
}
