package lectern.desktop.article;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lectern.model.article.ArticleFilter;

/** Which articles are asked for, and in what order. Empty means any. */
public final class ArticleSearch {
    /** An order of the list. */
    public enum SortBy {
        UPDATED("updatedAt"),
        TITLE("title"),
        SENTENCES("totalSentences"),
        SOURCE("sourceType"),
        DIFFICULTY("difficulty");

        private final String wireName;

        SortBy(String wireName) {
            this.wireName = wireName;
        }
    }

    /** By what, and whether the greatest comes first. */
    public record Sort(SortBy by, boolean descending) {
        static final Sort LATEST_FIRST = new Sort(SortBy.UPDATED, true);
    }

    private final StringProperty keyword = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> source = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Boolean>> published = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> tag = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty bin = new SimpleBooleanProperty();
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.LATEST_FIRST);

    /** Part of the title, in any case. */
    public StringProperty keywordProperty() {
        return keyword;
    }

    public ObjectProperty<Optional<String>> sourceProperty() {
        return source;
    }

    public ObjectProperty<Optional<Boolean>> publishedProperty() {
        return published;
    }

    /** The id of a tag. */
    public ObjectProperty<Optional<String>> tagProperty() {
        return tag;
    }

    /** Whether the bin is looked at instead. */
    public BooleanProperty binProperty() {
        return bin;
    }

    public ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    /** Whether anything is left out of the list, or out of the bin. */
    public BooleanBinding narrowed() {
        return Bindings.createBooleanBinding(
                () -> !keyword.get().isBlank()
                        || source.get().isPresent()
                        || published.get().isPresent()
                        || tag.get().isPresent(),
                keyword,
                source,
                published,
                tag);
    }

    /** Calls whenever another list is asked for. */
    void onChange(Runnable action) {
        Stream.<Property<?>>of(keyword, source, published, tag, bin, sort)
                .forEach(property -> property.subscribe(action));
    }

    /** Asks for everything again, in the same order and the same place. */
    public void clear() {
        keyword.set("");
        source.set(Optional.empty());
        published.set(Optional.empty());
        tag.set(Optional.empty());
    }

    ArticleFilter filter(int page, int limit) {
        boolean lastThrownFirst = bin.get() && sort.get().equals(Sort.LATEST_FIRST);
        return new ArticleFilter(
                page,
                limit,
                source.get().orElse(null),
                published.get().orElse(null),
                keyword.get().isBlank() ? null : keyword.get().strip(),
                tag.get().orElse(null),
                null,
                bin.get(),
                lastThrownFirst ? "deletedAt" : sort.get().by().wireName,
                sort.get().descending() ? "desc" : "asc");
    }
}
