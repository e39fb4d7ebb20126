package lectern.desktop.question;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where a picture, sound or video is chosen or dropped, sent, looked at and taken away. */
final class MediaField extends VBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop");
    private static final List<String> PATTERNS = List.of(
            "*.png", "*.jpg", "*.jpeg", "*.gif", "*.webp", "*.avif", "*.mp4", "*.m4v", "*.webm", "*.ogv", "*.ogg",
            "*.mp3", "*.m4a", "*.aac", "*.flac", "*.wav");

    private final QuestionEditorViewModel model;
    private final MediaViewModel media;
    private final Messages messages;

    MediaField(QuestionEditorViewModel model, Messages messages) {
        this.model = model;
        this.media = model.media();
        this.messages = messages;
        getStyleClass().add("media-field");
        getChildren().addAll(new MediaPreview(model, messages), buttons(), progress(), problem());
        setOnDragOver(this::over);
        setOnDragEntered(event -> pseudoClassStateChanged(OVER, single(event)));
        setOnDragExited(event -> pseudoClassStateChanged(OVER, false));
        setOnDragDropped(this::dropped);
    }

    private Node buttons() {
        Button choose = button("question.media.choose", Feather.UPLOAD, this::choose);
        choose.setId("mediaChoose");
        choose.disableProperty().bind(media.sendingProperty());
        Button remove = button("question.media.remove", Feather.TRASH_2, media::remove);
        remove.setId("mediaRemove");
        Controls.showWhile(remove, model.form().mediaUrlProperty().isNotEmpty());
        Label drop = new Label();
        drop.textProperty().bind(messages.text("question.media.drop"));
        drop.getStyleClass().add("muted");
        FlowPane line = new FlowPane(8, 8, choose, remove, drop);
        line.setRowValignment(VPos.CENTER);
        return line;
    }

    private Button button(String key, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.textProperty().bind(messages.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(media.fractionProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(messages.text("question.media.progress"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = button("widget.cancel", Feather.X, media::cancel);
        cancel.getStyleClass().add(Styles.FLAT);
        HBox line = new HBox(8, bar, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        Controls.showWhile(line, media.sendingProperty());
        return line;
    }

    private Node problem() {
        Label label = new Label();
        label.setId("mediaProblem");
        label.getStyleClass().add("problem");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty()
                .bind(media.faultProperty()
                        .map(fault -> FaultLabel.words(fault, messages))
                        .orElse(""));
        Controls.showWhile(label, label.textProperty().isNotEmpty());
        return label;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("question.media.choose"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(messages.get("question.media.kinds"), PATTERNS),
                        new FileChooser.ExtensionFilter(messages.get("question.media.any"), "*.*"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            media.send(chosen.toPath());
        }
    }

    private static boolean single(DragEvent event) {
        Dragboard board = event.getDragboard();
        return board.getFiles().size() == 1;
    }

    /** Whatever is dropped here is meant for here: the server tells what it is. */
    private void over(DragEvent event) {
        if (single(event)) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (single(event)) {
            event.setDropCompleted(true);
            event.consume();
            media.send(event.getDragboard().getFiles().getFirst().toPath());
        }
    }
}
