package lectern.server.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.model.identity.AccountStatus;
import lectern.model.identity.Role;
import lectern.model.wire.DomainException;
import lectern.model.wire.StorableText;
import lectern.server.storage.LikePattern;
import org.jspecify.annotations.Nullable;

/** A condition on accounts. Those that were erased are nobody any more, and never found. */
record UserCriteria(String where, Map<String, Object> parameters) {

    private static final class Conditions {
        final List<String> all = new ArrayList<>(List.of("a.status <> 'erased'"));
        final Map<String, Object> parameters = new HashMap<>();

        void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                all.add(condition);
                parameters.put(name, value);
            }
        }

        void search(@Nullable String text) {
            if (text != null && !StorableText.test(text)) {
                throw DomainException.invalid("search", "holds a character that can't be kept: remove it");
            }
            add(
                    "(a.username_key like :pattern escape '!' or a.nickname_key like :pattern escape '!'"
                            + " or a.email_key like :pattern escape '!' or a.first_name ilike :pattern escape '!'"
                            + " or a.last_name ilike :pattern escape '!')",
                    "pattern",
                    text == null ? null : pattern(text));
        }

        UserCriteria criteria() {
            return new UserCriteria("where " + String.join(" and ", all), Map.copyOf(parameters));
        }
    }

    /** @throws DomainException VALIDATION_ERROR for a search that can't be kept */
    static UserCriteria of(@Nullable String search, @Nullable Role role, @Nullable AccountStatus status) {
        Conditions conditions = new Conditions();
        conditions.search(search);
        conditions.add("a.role = :role", "role", role == null ? null : role.wireName());
        conditions.add("a.status = :status", "status", status == null ? null : status.wireName());
        return conditions.criteria();
    }

    /**
     * Everyone but students.
     *
     * @throws DomainException as {@link #of}
     */
    static UserCriteria staff(@Nullable String search, @Nullable Role role, @Nullable Boolean active) {
        Conditions conditions = new Conditions();
        conditions.search(search);
        conditions.add("a.role <> :student", "student", Role.STUDENT.wireName());
        conditions.add("a.role = :role", "role", role == null ? null : role.wireName());
        if (active != null) {
            conditions.add(active ? "a.status = :active" : "a.status <> :active", "active", AccountRow.ACTIVE);
        }
        return conditions.criteria();
    }

    private static String pattern(String search) {
        return LikePattern.containing(Nickname.key(search));
    }
}
