package lectern.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void eachRoleMayDoWhatTheOneBeforeItMay() {
        Role[] roles = Role.values();
        for (int i = 1; i < roles.length; i++) {
            assertThat(roles[i].permissions()).as(roles[i].wireName()).containsAll(roles[i - 1].permissions());
        }
    }

    @Test
    void studentsOnlyPlay() {
        assertThat(Role.STUDENT.permissions()).containsExactly(Permission.PLAY);
    }

    @Test
    void namesOfOtherDocumentsAreReadAndUnknownOnesRefused() {
        assertThat(Role.ofWireName("instructor")).isEqualTo(Role.TEACHER);
        assertThatThrownBy(() -> Role.ofWireName("root")).isInstanceOf(IllegalArgumentException.class);
    }
}
