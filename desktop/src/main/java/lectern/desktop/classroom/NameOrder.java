package lectern.desktop.classroom;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names as a reader of a language sorts them. It remembers what it has weighed, as a wall is sorted very often. */
final class NameOrder implements Comparator<String> {
    private final Collator collator;
    private final Map<String, CollationKey> weighed = new HashMap<>();

    NameOrder(Locale locale) {
        collator = Collator.getInstance(locale);
    }

    @Override
    public int compare(String one, String other) {
        return key(one).compareTo(key(other));
    }

    private CollationKey key(String name) {
        return weighed.computeIfAbsent(name, collator::getCollationKey);
    }
}
