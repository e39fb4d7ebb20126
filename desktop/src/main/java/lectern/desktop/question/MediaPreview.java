package lectern.desktop.question;

import java.io.ByteArrayInputStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.question.ContentType;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The picture of a question as students see it; of sounds, videos and pictures from elsewhere what they are. */
final class MediaPreview extends VBox {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 240;

    private final QuestionEditorViewModel model;
    private final Messages messages;
    private final ImageView view = new ImageView();
    private final Label words = new Label();

    @SuppressWarnings("FieldCanBeLocal") // bindings hold it weakly
    private final StringBinding said;

    MediaPreview(QuestionEditorViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("media-preview");
        view.setPreserveRatio(true);
        setMinWidth(0);
        view.fitWidthProperty().bind(Bindings.min(WIDTH, widthProperty()));
        view.setFitHeight(HEIGHT);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        DraftForm form = model.form();
        said = Bindings.createStringBinding(
                this::say,
                form.contentTypeProperty(),
                form.mediaUrlProperty(),
                view.imageProperty(),
                messages.languageProperty());
        words.textProperty().bind(said);
        Controls.showWhile(words, words.textProperty().isNotEmpty());
        view.accessibleTextProperty().bind(messages.text("question.media.picture"));
        Controls.showWhile(view, view.imageProperty().isNotNull());
        getChildren().addAll(view, words);
        form.contentTypeProperty().subscribe(type -> words.setGraphic(new FontIcon(icon(type))));
        model.media().pictureProperty().subscribe(this::draw);
    }

    private void draw(byte @Nullable [] bytes) {
        view.setImage(null);
        if (bytes != null) {
            decode(bytes);
        }
    }

    /** No larger than it is shown; kinds that only browsers know stay words. */
    private void decode(byte[] bytes) {
        Work<Image> work = progress -> new Image(new ByteArrayInputStream(bytes), 2 * WIDTH, 2 * HEIGHT, true, true);
        model.media().make(work, image -> {
            boolean current = model.media().pictureProperty().get() == bytes;
            if (current && !image.isError()) {
                view.setImage(image);
            }
        });
    }

    private String say() {
        DraftForm form = model.form();
        ContentType type = form.contentTypeProperty().get();
        String url = form.mediaUrlProperty().get();
        if (type == ContentType.TEXT || view.getImage() != null) {
            return "";
        }
        return url.isBlank()
                ? messages.get("question.media.none." + type)
                : messages.get("question.preview.media." + type, url);
    }

    private static Feather icon(ContentType type) {
        return switch (type) {
            case IMAGE -> Feather.IMAGE;
            case VIDEO -> Feather.VIDEO;
            case AUDIO -> Feather.VOLUME_2;
            case TEXT -> Feather.TYPE;
        };
    }
}
