package lectern.desktop.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import lectern.desktop.edit.TextForm;
import lectern.model.identity.AdminAccount;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.AdminUpdate;
import lectern.model.identity.Role;
import org.jspecify.annotations.Nullable;

/** An account of staff as it is written, checked on the way. */
public final class StaffForm extends TextForm {
    static final String USERNAME = "username";
    static final String EMAIL = "email";
    static final String PASSWORD = "password";
    static final String ROLE = "role";

    private static final int LONGEST_NAME = 40;
    private static final int SHORTEST_PASSWORD = 8;

    private final StringProperty username = field(USERNAME);
    private final StringProperty email = field(EMAIL);
    private final StringProperty password = field(PASSWORD);
    private final StringProperty role = field(ROLE);
    private boolean made;

    public StringProperty usernameProperty() {
        return username;
    }

    public StringProperty emailProperty() {
        return email;
    }

    /** Of a new account only. */
    public StringProperty passwordProperty() {
        return password;
    }

    /** The wire's name of the role. */
    public StringProperty roleProperty() {
        return role;
    }

    /** @param account null for a new one */
    void fill(@Nullable AdminAccount account) {
        made = account != null;
        fill(
                account == null
                        ? Map.of(ROLE, Role.TEACHER.wireName())
                        : Map.of(
                                USERNAME, Objects.requireNonNullElse(account.username(), ""),
                                EMAIL, Objects.requireNonNullElse(account.email(), ""),
                                ROLE, account.role().wireName()));
    }

    @Override
    protected Map<String, String> check() {
        Map<String, String> found = new HashMap<>();
        if (username.get().isBlank() || username.get().strip().length() > LONGEST_NAME) {
            found.put(USERNAME, "people.fault.username");
        }
        if (!made && password.get().length() < SHORTEST_PASSWORD) {
            found.put(PASSWORD, "people.fault.password");
        }
        return found;
    }

    AdminDraft draft() {
        String address = email.get().isBlank() ? null : email.get().strip();
        return new AdminDraft(username.get().strip(), password.get(), Role.ofWireName(role.get()), address);
    }

    AdminUpdate update() {
        return new AdminUpdate(username.get().strip(), Role.ofWireName(role.get()), null);
    }
}
