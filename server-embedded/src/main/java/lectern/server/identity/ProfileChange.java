package lectern.server.identity;

import java.util.Objects;
import lectern.model.identity.ProfileUpdate;
import lectern.model.wire.DomainException;
import org.jspecify.annotations.Nullable;

/** A profile's columns after a change was laid over them. What the change does not speak of stays. */
record ProfileChange(
        @Nullable Nickname username,
        @Nullable EmailAddress email,
        @Nullable Nickname nickname,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String avatarUrl) {

    /**
     * Lays a change over a row.
     *
     * @throws DomainException VALIDATION_ERROR for what may not be, also for a guest's username or address
     */
    static ProfileChange of(ProfileRow row, ProfileUpdate update) {
        if (row.guest()) {
            refuseForGuest("username", update.username());
            refuseForGuest("email", update.email());
        }
        return new ProfileChange(
                update.username() == null ? nameOrNull("username", row.username()) : username(update.username()),
                email(row.email(), update.email()),
                nameOrNull("nickname", over(row.nickname(), update.nickname())),
                shown("firstName", over(row.firstName(), update.firstName())),
                shown("lastName", over(row.lastName(), update.lastName())),
                over(row.avatarUrl(), update.avatarUrl()));
    }

    private static void refuseForGuest(String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            throw DomainException.invalid(field, "can't be set for a guest: sign up first");
        }
    }

    /**
     * A name to sign in with.
     *
     * @throws DomainException VALIDATION_ERROR
     */
    static Nickname username(String typed) {
        Nickname name = Nickname.of("username", typed);
        if (name.key().contains("@")) {
            throw DomainException.invalid("username", "must not hold an @, which tells e-mail addresses from names");
        }
        return name;
    }

    private static @Nullable EmailAddress email(@Nullable String held, @Nullable String typed) {
        String email = over(held, typed);
        return email == null ? null : EmailAddress.of("email", email);
    }

    /** What holds after the change: nothing where it says so with an empty text. */
    private static @Nullable String over(@Nullable String held, @Nullable String typed) {
        if (typed == null) {
            return held;
        }
        return typed.isBlank() ? null : typed;
    }

    static @Nullable Nickname nameOrNull(String field, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : Nickname.of(field, typed);
    }

    static @Nullable String shown(String field, @Nullable String typed) {
        Nickname name = nameOrNull(field, typed);
        return name == null ? null : name.shown();
    }

    boolean movesAvatar(ProfileRow row) {
        return avatarUrl != null && !Objects.equals(avatarUrl, row.avatarUrl());
    }
}
