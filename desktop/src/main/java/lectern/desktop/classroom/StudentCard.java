package lectern.desktop.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import org.jspecify.annotations.Nullable;

/** All that the wall knows of one student, kept up while it is open. */
final class StudentCard extends VBox {
    private final Messages messages;
    private final TileWords words;
    private final Clock clock;
    private final ObservableValue<@Nullable Tile> student;
    private final GridPane lines = new GridPane(16, 8);
    private Tile last;

    /**
     * @param student null once the student is gone; what was known last stays to be read
     * @param ended whether nothing can be done to anybody any more
     * @param deeds what can be done to the student, as buttons
     * @param answers the latest in the class's quiz
     * @param chat what is said with this one
     */
    StudentCard(
            Messages messages,
            Clock clock,
            Tile shown,
            ObservableValue<@Nullable Tile> student,
            ObservableBooleanValue ended,
            List<Button> deeds,
            Region answers,
            Region chat) {
        this.messages = messages;
        this.words = new TileWords(messages);
        this.clock = clock;
        this.student = student;
        this.last = shown;
        setSpacing(12);
        Label name = said(Tile::name);
        name.getStyleClass().add("section-title");
        line("classroom.card.kind", words::kind);
        line("classroom.card.presence", words::presence);
        line("classroom.card.seen", this::seen);
        line("classroom.card.challenge", words::doing);
        line("classroom.card.place", words::place);
        line("classroom.card.score", words::score);
        line("classroom.card.idle", this::thinking);
        line("classroom.card.signs", words::signs);
        FlowPane buttons = new FlowPane(8, 8);
        buttons.getChildren().setAll(deeds);
        buttons.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> student.getValue() == null || ended.get(), student, ended));
        setVgrow(chat, Priority.ALWAYS);
        getChildren().addAll(name, lines, buttons, answers, chat);
    }

    /** Does something once the student is no longer among them. */
    void onGone(Runnable then) {
        student.subscribe(now -> {
            if (now == null) {
                then.run();
            }
        });
    }

    private void line(String title, Function<Tile, String> value) {
        Label caption = new Label();
        caption.textProperty().bind(messages.text(title));
        caption.getStyleClass().add("muted");
        caption.setMinWidth(USE_PREF_SIZE);
        Label said = said(value);
        caption.setLabelFor(said);
        lines.addRow(lines.getRowCount(), caption, said);
    }

    private Label said(Function<Tile, String> value) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        StringBinding text = Bindings.createStringBinding(
                () -> {
                    String now = value.apply(latest());
                    return now.isEmpty() ? messages.get("classroom.card.none") : now;
                },
                student,
                messages.languageProperty());
        label.textProperty().bind(text);
        return label;
    }

    private Tile latest() {
        Tile now = student.getValue();
        if (now != null) {
            last = now;
        }
        return last;
    }

    private String seen(Tile tile) {
        Instant at = tile.lastSeenAt();
        if (tile.online()) {
            return messages.get("classroom.card.now");
        }
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(messages.language().locale())
                        .withZone(ZoneId.systemDefault())
                        .format(at);
    }

    private String thinking(Tile tile) {
        Duration time = tile.idle(clock.instant());
        return time == null ? "" : words.time(time);
    }
}
