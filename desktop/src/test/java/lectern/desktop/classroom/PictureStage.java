package lectern.desktop.classroom;

import static lectern.desktop.WindowThread.onWindow;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import lectern.desktop.look.Look;
import lectern.desktop.page.Page;
import lectern.desktop.page.Views;
import lectern.desktop.preference.Appearance;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.FileSaver;
import lectern.desktop.widget.Overlay;
import org.jspecify.annotations.Nullable;

/** A window for one page after the other, in any language and look. Its calls come from the test's thread. */
public final class PictureStage {
    private final Messages messages;
    private final Appearance appearance;
    private @Nullable Overlay overlay;

    /** @param data where its preferences lie, empty */
    public PictureStage(Path data, Messages messages) {
        this.messages = messages;
        this.appearance = new Appearance(new PreferenceStore(data, Locale.ENGLISH), messages);
    }

    /** Opens the window, in light; called on its thread. */
    public void open(Stage stage) {
        appearance.themeProperty().set(ThemeChoice.LIGHT);
        overlay = new Overlay();
        Scene scene = new Scene(overlay.root(), 1100, 760);
        new Look(appearance).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    public Overlay overlay() {
        return Objects.requireNonNull(overlay);
    }

    public Scene scene() {
        return overlay().root().getScene();
    }

    public Dialogs dialogs() {
        return new Dialogs(overlay(), messages, FileSaver.ofSystem());
    }

    /** Puts a page into the window. */
    public void show(Page page) {
        onWindow(() -> {
            Parent root = new Views(messages).load(page);
            overlay().setContent(root);
            page.shown();
        });
    }

    /**
     * Changes how everything looks.
     *
     * @param percent the size of the letters
     */
    public void wear(Language language, ThemeChoice theme, int percent) {
        onWindow(() -> {
            appearance.languageProperty().set(language);
            appearance.themeProperty().set(theme);
            appearance.fontScaleProperty().set(percent);
        });
        onWindow(scene().getRoot()::layout);
    }
}
