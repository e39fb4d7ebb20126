package lectern.desktop.people;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows what is chosen from a list by its name; nobody types there. */
final class Names<T> extends StringConverter<T> {
    private final Function<T, String> name;

    Names(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public String toString(@Nullable T item) {
        return item == null ? "" : name.apply(item);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("nobody types here");
    }
}
