package lectern.server.settings;

import lectern.model.wire.DomainException;

/**
 * One thing that the school may decide. The feature that reads it declares it.
 *
 * @param name on the wire and in the database, for example {@code signUpOpen}
 * @param type Boolean, Integer or String
 * @param initial what holds until somebody decides
 * @param what what it does, in a sentence
 * @param rule refuses values that may not be
 */
public record Setting<T>(String name, Class<T> type, T initial, String what, Rule<T> rule) {

    /** Bounds of a value. */
    @FunctionalInterface
    public interface Rule<T> {
        /** @throws DomainException VALIDATION_ERROR for the field {@code value} */
        void check(T value);
    }

    /** Yes or no. */
    public static Setting<Boolean> flag(String name, boolean initial, String what) {
        return new Setting<>(name, Boolean.class, initial, what, value -> {});
    }

    /** A whole number within bounds, both inclusive. */
    public static Setting<Integer> number(String name, int initial, int min, int max, String what) {
        return new Setting<>(name, Integer.class, initial, what, value -> {
            if (value < min || value > max) {
                throw DomainException.invalid("value", "must be a whole number from " + min + " to " + max);
            }
        });
    }

    /** A value as JSON gave it. */
    T read(Object value) {
        if (!type.isInstance(value)) {
            String wanted =
                    type == Boolean.class ? "true or false" : type == Integer.class ? "a whole number" : "a text";
            throw DomainException.invalid("value", "must be " + wanted);
        }
        T read = type.cast(value);
        rule.check(read);
        return read;
    }
}
