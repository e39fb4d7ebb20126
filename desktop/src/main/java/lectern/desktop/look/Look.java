package lectern.desktop.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import lectern.desktop.preference.Appearance;
import lectern.desktop.text.Language;

/** Dresses every scene: AtlantaFX Primer, Lectern's stylesheet above it, light or dark, the size of the type. */
public final class Look {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final Map<String, Integer> ICON_SIZES = Map.of(
            ".ikonli-font-icon", 16,
            ".ikonli-font-icon.large", 48);
    private static final double NORMAL_FONT_SIZE = 14;

    private final Appearance appearance;
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());
    private final String stylesheet =
            Objects.requireNonNull(Look.class.getResource("lectern.css")).toExternalForm();

    public Look(Appearance appearance) {
        this.appearance = appearance;
        appearance.themeProperty().subscribe(this::changed);
        appearance.fontScaleProperty().subscribe(this::changed);
        appearance.languageProperty().subscribe(this::changed);
        Platform.getPreferences().colorSchemeProperty().subscribe(this::changed);
        changed();
    }

    /** Dresses a scene now and at every change. */
    public void dress(Scene scene) {
        scenes.add(scene);
        scene.rootProperty().subscribe(root -> wear(scene));
    }

    /** Whether the dark look is worn. */
    public boolean dark() {
        return switch (appearance.themeProperty().get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private void changed() {
        Application.setUserAgentStylesheet(
                dark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scenes.forEach(this::wear);
    }

    private void wear(Scene scene) {
        scene.getStylesheets().setAll(stylesheet, iconSizes());
        Parent root = scene.getRoot();
        root.pseudoClassStateChanged(DARK, dark());
        double size = NORMAL_FONT_SIZE * appearance.fontScaleProperty().get() / 100;
        root.setStyle("-fx-font-size: " + size + "px;" + family());
    }

    private String family() {
        return appearance.languageProperty().get() == Language.CHINESE
                ? ChineseFonts.family()
                        .map(family -> " -fx-font-family: \"" + family + "\";")
                        .orElse("")
                : "";
    }

    private String iconSizes() {
        int percent = appearance.fontScaleProperty().get();
        String css = ICON_SIZES.entrySet().stream()
                .map(size -> size.getKey() + " { -fx-icon-size: " + size.getValue() * percent / 100 + "px; }")
                .collect(Collectors.joining("\n"));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
