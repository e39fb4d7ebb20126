package lectern.desktop.activity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lectern.desktop.classroom.Tile;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.activity.Activity;
import org.jspecify.annotations.Nullable;

/** A shared reading: its sentences, the present one lit, and for the teacher how many are at each. */
final class ReadingPane extends LivePane {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final LiveActivity live;
    private final Messages messages;
    private final boolean forRoom;
    private final Label place = Controls.line("", "live-count");
    private final ListView<String> text;
    private int shown = -1;
    private Map<Integer, List<String>> readers = Map.of();

    ReadingPane(LiveActivity live, Messages messages, boolean forRoom) {
        this.live = live;
        this.messages = messages;
        this.forRoom = forRoom;
        Activity activity = live.activityProperty().get();
        Label title = Controls.text(activity == null ? "" : activity.title(), "live-title");
        text = new ListView<>(live.text().sentences());
        text.setCellFactory(list -> new SentenceCell());
        text.getStyleClass().addAll("bare-list", "free-rows", "live-text");
        text.accessibleTextProperty().bind(messages.text("activity.reading.text"));
        text.setFocusTraversable(!forRoom);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(Controls.row(16, title, Controls.gap(), place), text);
        if (!forRoom) {
            Label missing = Controls.text("", "problem");
            missing.textProperty().bind(live.text().problemProperty());
            text.setPlaceholder(missing);
            getChildren().add(new ReadingBar(live, messages));
        }
    }

    /** The keys by which one leads: the arrows and the page keys go from sentence to sentence, the space bar plays. */
    private void pressed(KeyEvent event) {
        ReadingDesk lectern = live.lectern();
        switch (event.getCode()) {
            case DOWN, RIGHT, PAGE_DOWN -> lectern.next();
            case UP, LEFT, PAGE_UP -> lectern.previous();
            case HOME -> lectern.goTo(0);
            case END -> lectern.goTo(Integer.MAX_VALUE);
            case SPACE -> lectern.playOrPause();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    void takeFocus() {
        text.requestFocus();
    }

    @Override
    void figures() {
        Activity activity = live.activityProperty().get();
        Activity.Reading reading = activity == null ? null : activity.reading();
        if (reading == null) {
            return;
        }
        Map<String, Integer> sentences = live.news().readers();
        readers = live.present().stream()
                .filter(tile -> sentences.containsKey(tile.userId()))
                .collect(Collectors.groupingBy(
                        tile -> sentences.getOrDefault(tile.userId(), 0),
                        Collectors.mapping(Tile::name, Collectors.toList())));
        place.setText(messages.get("activity.reading.at", reading.position() + 1, reading.sentences()));
        text.refresh();
        if (shown != reading.position()) {
            shown = reading.position();
            text.scrollTo(Math.max(0, shown - 2));
        }
    }

    private final class SentenceCell extends ListCell<String> {
        private final Label words = Controls.text("", "live-sentence");
        private final Label here = Controls.line("", "chip", "accent");
        private final Tooltip who = new Tooltip();
        private final HBox line = Controls.row(12, words, here);

        SentenceCell() {
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            here.setTooltip(who);
            getStyleClass().add("live-sentence-cell");
            setPrefWidth(0);
            if (forRoom) {
                layoutYProperty().subscribe(this::hideWhatIsCut);
                heightProperty().subscribe(this::hideWhatIsCut);
            }
            setOnMouseClicked(event -> {
                if (!forRoom && !isEmpty()) {
                    live.lectern().goTo(getIndex());
                }
            });
        }

        /** The room can't scroll to the rest of a sentence that begins at the foot of the sheet. */
        private void hideWhatIsCut() {
            boolean cut = getIndex() != shown && getLayoutY() + getHeight() > text.getHeight() + 1;
            setOpacity(cut ? 0 : 1);
        }

        @Override
        protected void updateItem(@Nullable String sentence, boolean empty) {
            super.updateItem(sentence, empty);
            pseudoClassStateChanged(LIT, !empty && getIndex() == shown);
            if (empty || sentence == null) {
                setGraphic(null);
                return;
            }
            words.setText(sentence);
            List<String> at = readers.getOrDefault(getIndex(), List.of());
            Controls.show(here, !forRoom && !at.isEmpty());
            here.setText(messages.count("activity.reading.here", at.size()));
            who.setText(String.join(", ", at));
            setGraphic(line);
        }
    }
}
