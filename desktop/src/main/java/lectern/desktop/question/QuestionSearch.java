package lectern.desktop.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lectern.model.question.ContentType;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import org.jspecify.annotations.Nullable;

/** Which questions are asked for, and in what order. Empty means any. */
public final class QuestionSearch {
    /** The ways in which a question comes in, as the wire names them. */
    public static final List<String> SOURCES = List.of("manual", "import", "csv");

    /** An order of the list. */
    public enum SortBy {
        CREATED("createdAt"),
        UPDATED("updatedAt"),
        DIFFICULTY("difficulty");

        private final String wireName;

        SortBy(String wireName) {
            this.wireName = wireName;
        }
    }

    /** By what, and whether the greatest comes first. */
    public record Sort(SortBy by, boolean descending) {
        static final Sort NEWEST_FIRST = new Sort(SortBy.CREATED, true);
    }

    private final StringProperty keyword = new SimpleStringProperty("");
    private final ObjectProperty<Optional<QuestionStatus>> status = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> category = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Integer>> difficulty = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> source = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ContentType>> contentType = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Boolean>> card = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.NEWEST_FIRST);

    /** Part of the stem, in any case. */
    public StringProperty keywordProperty() {
        return keyword;
    }

    public ObjectProperty<Optional<QuestionStatus>> statusProperty() {
        return status;
    }

    /** The id of a category. */
    public ObjectProperty<Optional<String>> categoryProperty() {
        return category;
    }

    /** 1 to 5. */
    public ObjectProperty<Optional<Integer>> difficultyProperty() {
        return difficulty;
    }

    /** One of {@link #SOURCES}. */
    public ObjectProperty<Optional<String>> sourceProperty() {
        return source;
    }

    public ObjectProperty<Optional<ContentType>> contentTypeProperty() {
        return contentType;
    }

    /** Whether there is a knowledge card. */
    public ObjectProperty<Optional<Boolean>> cardProperty() {
        return card;
    }

    public ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    /** All but the words, each of them empty for any. */
    private List<ObjectProperty<? extends Optional<?>>> filters() {
        return List.of(status, category, difficulty, source, contentType, card);
    }

    /** Whether anything is left out of the list. */
    public BooleanBinding narrowed() {
        return Bindings.createBooleanBinding(
                this::isNarrowed,
                Stream.concat(Stream.of(keyword), filters().stream()).toArray(Observable[]::new));
    }

    private boolean isNarrowed() {
        return !keyword.get().isBlank()
                || filters().stream().anyMatch(filter -> filter.get().isPresent());
    }

    /** Calls whenever another list is asked for. */
    void onChange(Runnable action) {
        keyword.subscribe(action);
        sort.subscribe(action);
        filters().forEach(filter -> filter.subscribe(action));
    }

    /** Asks for everything again, in the same order. */
    public void clear() {
        keyword.set("");
        status.set(Optional.empty());
        category.set(Optional.empty());
        difficulty.set(Optional.empty());
        source.set(Optional.empty());
        contentType.set(Optional.empty());
        card.set(Optional.empty());
    }

    /** What is asked for by name, to be kept; what is not asked for is left out. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        if (!keyword.get().isBlank()) {
            values.put("keyword", keyword.get().strip());
        }
        status.get().ifPresent(value -> values.put("status", value.name()));
        category.get().ifPresent(value -> values.put("category", value));
        difficulty.get().ifPresent(value -> values.put("difficulty", String.valueOf(value)));
        source.get().ifPresent(value -> values.put("source", value));
        contentType.get().ifPresent(value -> values.put("contentType", value.name()));
        card.get().ifPresent(value -> values.put("hasCard", String.valueOf(value)));
        values.put("sortBy", sort.get().by().name());
        values.put("descending", String.valueOf(sort.get().descending()));
        return values;
    }

    /** Asks for what was kept; what it does not name, or names in a way that nobody knows, is not asked for. */
    void ask(Map<String, String> values) {
        keyword.set(values.getOrDefault("keyword", ""));
        status.set(one(QuestionStatus.values(), values.get("status")));
        category.set(Optional.ofNullable(values.get("category")));
        difficulty.set(IntStream.rangeClosed(1, 5)
                .boxed()
                .filter(level -> String.valueOf(level).equals(values.get("difficulty")))
                .findFirst());
        source.set(Optional.ofNullable(values.get("source")).filter(SOURCES::contains));
        contentType.set(one(ContentType.values(), values.get("contentType")));
        card.set(Stream.of(true, false)
                .filter(has -> String.valueOf(has).equals(values.get("hasCard")))
                .findFirst());
        sort.set(one(SortBy.values(), values.get("sortBy"))
                .map(by -> new Sort(by, Boolean.parseBoolean(values.get("descending"))))
                .orElse(Sort.NEWEST_FIRST));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, @Nullable String name) {
        return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
    }

    QuestionFilter filter(int page, int limit) {
        return new QuestionFilter(
                page,
                limit,
                status.get().orElse(null),
                category.get().orElse(null),
                keyword.get().isBlank() ? null : keyword.get().strip(),
                difficulty.get().orElse(null),
                source.get().orElse(null),
                contentType.get().orElse(null),
                card.get().orElse(null),
                null,
                sort.get().by().wireName,
                sort.get().descending() ? "desc" : "asc");
    }
}
