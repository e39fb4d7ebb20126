package lectern.model.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A student of the roster. Needs neither e-mail nor password.
 *
 * @param id the account's
 * @param studentNo the school's own number, unlike every other student's; null where the school gives none
 * @param group what the school calls the class; null where it has none
 * @param card whether a sign-in card is good
 * @param pictures whether three pictures are good
 * @param version rises with each change
 * @param lastActiveAt null for who was never signed in
 */
public record Student(
        String id,
        String name,
        @Nullable String studentNo,
        @Nullable String group,
        boolean archived,
        boolean card,
        boolean pictures,
        int version,
        Instant createdAt,
        @Nullable Instant lastActiveAt) {}
