package lectern.model.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The signed-in user with progress figures (004). */
public record Me(
        String id,
        @Nullable String username,
        @Nullable String nickname,
        @Nullable String avatarUrl,
        String tier,
        Role role,
        Set<Permission> permissions,
        long xpTotal,
        int streakDays,
        int heartsRemaining,
        int dailyXpEarned,
        int dailyXpGoal) {}
