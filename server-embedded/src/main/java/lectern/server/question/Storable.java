package lectern.server.question;

import lectern.model.wire.DomainException;
import lectern.model.wire.StorableText;
import org.jspecify.annotations.Nullable;

/** Refuses texts that no database keeps. */
final class Storable {
    private Storable() {}

    /** @throws DomainException VALIDATION_ERROR that names the field */
    static void check(String field, @Nullable String text) {
        if (text != null && !StorableText.test(text)) {
            throw DomainException.invalid(
                    field, "has a character that can't be kept (NUL or half of a pair): remove it");
        }
    }
}
