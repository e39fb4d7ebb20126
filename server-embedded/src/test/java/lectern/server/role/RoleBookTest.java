package lectern.server.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.identity.RolePermissions;
import org.junit.jupiter.api.Test;

class RoleBookTest {

    private static RoleBook book(Map<Role, Set<Permission>> granted) {
        return new RoleBook(granted, Set.of());
    }

    @Test
    void withoutGiftsARoleHoldsWhatIsBuiltIn() {
        for (Role role : Role.values()) {
            assertThat(book(Map.of()).permissions(role)).isEqualTo(role.builtIn());
        }
    }

    @Test
    void whatIsGivenToARoleTheNextOnesHoldToo() {
        RoleBook book = book(Map.of(Role.TEACHER, EnumSet.of(Permission.AUDIT_READ)));
        assertThat(book.permissions(Role.STUDENT)).doesNotContain(Permission.AUDIT_READ);
        assertThat(book.permissions(Role.TEACHER)).contains(Permission.AUDIT_READ);
        assertThat(book.permissions(Role.EDITOR)).contains(Permission.AUDIT_READ);
        RolePermissions editor = book.view(Role.EDITOR);
        assertThat(editor.inherits()).isEqualTo(Role.TEACHER);
        assertThat(editor.inherited()).containsExactly(Permission.AUDIT_READ);
        assertThat(editor.granted()).isEmpty();
        assertThat(editor.grantable())
                .containsExactly(Permission.ROSTER_MANAGE, Permission.ADMIN, Permission.USER_MANAGE);
    }

    @Test
    void aTableThatSomebodyTamperedWithGivesNoStudentWhatIsStaffs() {
        RoleBook book = book(
                Map.of(Role.STUDENT, EnumSet.allOf(Permission.class), Role.ADMIN, EnumSet.of(Permission.ADMIN_MANAGE)));
        assertThat(book.permissions(Role.STUDENT)).containsExactly(Permission.PLAY, Permission.CLASSROOM_HOST);
        assertThat(book.permissions(Role.ADMIN)).doesNotContain(Permission.ADMIN_MANAGE);
    }

    @Test
    void aSuperAdminHoldsAllWhateverTheTableSays() {
        assertThat(book(Map.of()).permissions(Role.SUPER_ADMIN)).isEqualTo(EnumSet.allOf(Permission.class));
        assertThat(book(Map.of()).view(Role.SUPER_ADMIN).grantable()).isEmpty();
    }
}
