package lectern.server.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Someone who is to be forgotten.
 *
 * @param names all that they are recognised by: names, e-mail address, nickname, devices, addresses
 */
public record Person(UUID id, Set<String> names) {

    public Person {
        names = names.stream()
                .filter(name -> !name.isBlank())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the text tells who it was. */
    public boolean isToldBy(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(folded::contains);
    }

    /** Without the names: records end up in logs. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
