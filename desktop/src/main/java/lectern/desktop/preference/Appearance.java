package lectern.desktop.preference;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;

/** Language, look and size of type as properties that take effect at once and are remembered. */
public final class Appearance {
    private final ObjectProperty<Language> language;
    private final ObjectProperty<ThemeChoice> theme;
    private final IntegerProperty fontScale;

    public Appearance(PreferenceStore store, Messages messages) {
        Preferences start = store.current();
        language = new SimpleObjectProperty<>(start.language());
        theme = new SimpleObjectProperty<>(start.theme());
        fontScale = new SimpleIntegerProperty(start.fontScale());
        messages.use(start.language());
        language.subscribe(value -> {
            if (messages.language() != value) {
                messages.use(value);
            }
            store.change(kept -> kept.withLanguage(value));
        });
        theme.subscribe(value -> store.change(kept -> kept.withTheme(value)));
        fontScale.subscribe(value -> store.change(kept -> kept.withFontScale(value.intValue())));
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /** Percent of the normal size, 80 to 200. */
    public IntegerProperty fontScaleProperty() {
        return fontScale;
    }
}
