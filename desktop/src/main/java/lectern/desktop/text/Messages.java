package lectern.desktop.text;

import java.text.Bidi;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * Every text that a person reads, in the language of the moment. A text that must change with the language is bound:
 * in FXML {@code text="${t['home.title']}"}, in code {@code messages.text("home.title")}. Placeholders are
 * {@code {0}}, {@code {1}}; an apostrophe is just an apostrophe.
 */
public final class Messages {
    /** The packages that have text files; a new feature adds its name here. */
    public static final List<String> FEATURES = List.of(
            "shell",
            "account",
            "activity",
            "article",
            "backup",
            "card",
            "category",
            "classroom",
            "edit",
            "failure",
            "feedback",
            "home",
            "identity",
            "importing",
            "lock",
            "network",
            "notification",
            "people",
            "platform",
            "question",
            "report",
            "settings",
            "skilltree",
            "tree",
            "widget");

    /** Unseen; what stands beyond it goes from left to right. Isolates would say more, but fonts show them as boxes. */
    private static final char LEFT_TO_RIGHT = '\u200e';

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final ObservableMap<String, String> current = FXCollections.observableHashMap();
    private final ReadOnlyObjectWrapper<Language> language;

    public Messages(Language language) {
        for (Language each : Language.values()) {
            texts.put(each, Texts.of(each, FEATURES));
        }
        this.language = new ReadOnlyObjectWrapper<>(language);
        current.putAll(texts(language));
    }

    /** Switches the language; every bound text follows. */
    public void use(Language next) {
        current.putAll(texts(next));
        language.set(next);
    }

    public Language language() {
        return language.get();
    }

    public ReadOnlyObjectProperty<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    /** The texts of the moment by key, for FXML. */
    public ObservableMap<String, String> current() {
        return current;
    }

    /**
     * A text that follows the language.
     *
     * @param values for the placeholders; an observable one is followed too
     */
    public StringBinding text(String key, Object... values) {
        List<Observable> followed = new ArrayList<>();
        followed.add(language);
        for (Object value : values) {
            if (value instanceof Observable observable) {
                followed.add(observable);
            }
        }
        return Bindings.createStringBinding(() -> get(key, values), followed.toArray(Observable[]::new));
    }

    /** A text as it reads now; the key itself where there is none, which a test makes sure does not happen. */
    public String get(String key, Object... values) {
        String text = current.getOrDefault(key, key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", shown(values[i]));
        }
        return text;
    }

    /** A text with a count in {@code {0}}: {@code key.one} for exactly one where the language has it, else the key. */
    public String count(String key, long count, Object... others) {
        List<Object> values = new ArrayList<>(List.of(count));
        values.addAll(List.of(others));
        String chosen = count == 1 && texts(language()).containsKey(key + ".one") ? key + ".one" : key;
        return get(chosen, values.toArray());
    }

    private String shown(Object value) {
        Object plain = value instanceof ObservableValue<?> observable ? observable.getValue() : value;
        return switch (plain) {
            case null -> "";
            case Number number -> NumberFormat.getInstance(language().locale()).format(number);
            default -> held(plain.toString());
        };
    }

    /** A name that is written from right to left must not turn the words around it. */
    private static String held(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? LEFT_TO_RIGHT + text + LEFT_TO_RIGHT : text;
    }

    private Map<String, String> texts(Language which) {
        return texts.getOrDefault(which, Map.of());
    }
}
