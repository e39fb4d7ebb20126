package lectern.desktop.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import lectern.desktop.edit.TextForm;
import lectern.model.identity.Profile;
import lectern.model.identity.ProfileUpdate;
import org.jspecify.annotations.Nullable;

/** One's own names and e-mail address as they are written, checked on the way. */
public final class ProfileForm extends TextForm {
    static final String USERNAME = "username";
    static final String NICKNAME = "nickname";
    static final String FIRST_NAME = "firstName";
    static final String LAST_NAME = "lastName";
    static final String EMAIL = "email";

    private static final int LONGEST_USERNAME = 40;

    private final StringProperty username = field(USERNAME);
    private final StringProperty nickname = field(NICKNAME);
    private final StringProperty firstName = field(FIRST_NAME);
    private final StringProperty lastName = field(LAST_NAME);
    private final StringProperty email = field(EMAIL);
    private Map<String, String> held = Map.of();

    public StringProperty usernameProperty() {
        return username;
    }

    /** What others see; the username where it is empty. */
    public StringProperty nicknameProperty() {
        return nickname;
    }

    public StringProperty firstNameProperty() {
        return firstName;
    }

    public StringProperty lastNameProperty() {
        return lastName;
    }

    public StringProperty emailProperty() {
        return email;
    }

    void fill(Profile profile) {
        held = Map.of(
                USERNAME, Objects.requireNonNullElse(profile.username(), ""),
                NICKNAME, Objects.requireNonNullElse(profile.nickname(), ""),
                FIRST_NAME, Objects.requireNonNullElse(profile.firstName(), ""),
                LAST_NAME, Objects.requireNonNullElse(profile.lastName(), ""),
                EMAIL, Objects.requireNonNullElse(profile.email(), ""));
        fill(held);
    }

    @Override
    protected Map<String, String> check() {
        Map<String, String> found = new HashMap<>();
        String name = username.get().strip();
        if (name.isEmpty() || name.length() > LONGEST_USERNAME || name.contains("@")) {
            found.put(USERNAME, "account.fault.username");
        }
        String address = email.get().strip();
        if (!address.isEmpty() && !address.matches("[^@\\s]+@[^@\\s]+")) {
            found.put(EMAIL, "account.fault.email");
        }
        return found;
    }

    /** Only what was changed. */
    ProfileUpdate update() {
        return new ProfileUpdate(
                null,
                changed(USERNAME, username),
                changed(NICKNAME, nickname),
                changed(FIRST_NAME, firstName),
                changed(LAST_NAME, lastName),
                changed(EMAIL, email),
                null,
                null,
                null,
                null);
    }

    private @Nullable String changed(String name, StringProperty field) {
        String now = field.get().strip();
        return now.equals(held.get(name)) ? null : now;
    }
}
