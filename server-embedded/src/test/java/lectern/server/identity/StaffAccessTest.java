package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import lectern.model.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StaffAccessTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void reachesOnlyThoseBelowAndTheOwnRankOnlyWhereAdminsAreManaged(Role own) {
        for (Role other : Role.values()) {
            boolean below = other.ordinal() < own.ordinal();
            assertThat(StaffAccess.reaches(own, false, other))
                    .as("%s %s", own, other)
                    .isEqualTo(below);
            assertThat(StaffAccess.reaches(own, true, other))
                    .as("%s %s", own, other)
                    .isEqualTo(below || other == own);
        }
    }
}
