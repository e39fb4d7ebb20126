package lectern.desktop.classroom;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.classroom.MemberKind;
import lectern.model.play.ChallengeState;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One student on the wall: name, presence, question n of 5, right and wrong, idle time. */
final class TileCell extends GridCell<Tile> {
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");
    private static final PseudoClass STUCK = PseudoClass.getPseudoClass("stuck");
    private static final PseudoClass FINISHED = PseudoClass.getPseudoClass("finished");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass HAND = PseudoClass.getPseudoClass("hand");
    /** So many wrong answers in a row that it is said. */
    private static final int WORRYING = 2;

    private static final Duration WORTH_SAYING = Duration.ofSeconds(15);

    private final TileWords words;
    private final Clock clock;
    private final Region dot = new Region();
    private final Label name = new Label();
    private final Label guest = new Label();
    private final Label hand = new Label();
    private final Label answered = new Label();
    private final Label unsent = new Label("", new FontIcon("fth-upload-cloud"));
    private final Label streak = new Label();
    private final Label verdict = new Label();
    private final Label idle = new Label();
    private final Label activity = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label right = new Label("", new FontIcon("fth-check"));
    private final Label wrong = new Label("", new FontIcon("fth-x"));
    private final Label place = new Label();
    private final Tooltip whole = new Tooltip();
    private final VBox card;
    /** What the verdict's icon says, as icons are dear. */
    private @Nullable Boolean told;

    private Predicate<Tile> marked = tile -> false;

    TileCell(Messages messages, Clock clock) {
        this.words = new TileWords(messages);
        this.clock = clock;
        getStyleClass().add("tile-cell");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        name.getStyleClass().add("tile-name");
        activity.getStyleClass().add("muted");
        place.getStyleClass().add("muted");
        right.getStyleClass().add("good-news");
        wrong.getStyleClass().add("problem");
        idle.setMinWidth(USE_PREF_SIZE);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setMinHeight(USE_PREF_SIZE); // as high beside a chip
        guest.getStyleClass().add("muted");
        hand.getStyleClass().addAll("chip", "waiting");
        answered.getStyleClass().addAll("chip", "good");
        unsent.getStyleClass().addAll("chip", "neutral");
        streak.getStyleClass().addAll("chip", "bad");
        for (Label each : List.of(guest, hand, answered, unsent, streak, verdict)) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        HBox title = line(8, dot, filling(name), idle);
        HBox doing = line(8, filling(activity), guest, answered, hand);
        title.getStyleClass().add("tile-title");
        card = new VBox(
                title, doing, progress, line(16, right, wrong, verdict, streak, unsent, filling(new Label()), place));
        card.getStyleClass().add("tile");
        card.prefWidthProperty().bind(widthProperty());
        card.prefHeightProperty().bind(heightProperty());
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        card.setMinSize(0, 0);
        Tooltip.install(card, whole);
        setGraphic(card);
    }

    private static HBox line(double gap, Region... parts) {
        HBox line = new HBox(gap, parts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label filling(Label label) {
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    /** Says which tile the keyboard stands on. */
    void setMarked(Predicate<Tile> isMarked) {
        marked = isMarked;
    }

    /** The keyboard moved. */
    void remark() {
        Tile tile = getItem();
        card.pseudoClassStateChanged(MARKED, tile != null && marked.test(tile));
    }

    /** The wall empties a cell before it fills it again, so the card stays where it is: a tile must not flicker. */
    @Override
    protected void updateItem(@Nullable Tile tile, boolean empty) {
        super.updateItem(tile, empty);
        if (empty || tile == null) {
            return;
        }
        ChallengeState challenge = tile.alone();
        Together together = tile.together();
        Duration thinking = tile.idle(clock.instant());
        boolean stuck = thinking != null && thinking.compareTo(Tile.IDLE_AFTER) > 0;
        dot.getStyleClass().setAll("dot", tile.online() ? "good" : "away");
        name.setText(tile.name());
        activity.setText(words.activity(tile));
        place.setText(words.place(tile));
        progress.setProgress(progress(challenge, together));
        right.setText(String.valueOf(challenge == null ? 0 : challenge.correct()));
        wrong.setText(String.valueOf(challenge == null ? 0 : challenge.wrong()));
        progress.setVisible(challenge != null || together != null && together.total() > 0);
        Controls.show(right, challenge != null);
        Controls.show(wrong, challenge != null);
        idle.setVisible(thinking != null && thinking.compareTo(WORTH_SAYING) >= 0);
        idle.setManaged(idle.isVisible());
        idle.setText(thinking == null ? "" : words.time(thinking));
        idle.getStyleClass().setAll("chip", stuck ? "waiting" : "neutral");
        sign(tile);
        card.pseudoClassStateChanged(AWAY, !tile.online());
        card.pseudoClassStateChanged(STUCK, stuck);
        card.pseudoClassStateChanged(FINISHED, isFinished(tile));
        String spoken = words.spoken(tile);
        whole.setText(spoken);
        setAccessibleText(spoken);
        remark();
    }

    private static double progress(@Nullable ChallengeState challenge, @Nullable Together together) {
        if (together != null) {
            return together.progress();
        }
        return challenge == null ? 0 : (double) challenge.answered() / challenge.total();
    }

    private static boolean isFinished(Tile tile) {
        Together together = tile.together();
        return together == null ? tile.challenge() != null && !tile.busy() : together.place() != null;
    }

    private void sign(Tile tile) {
        Signs signs = tile.signs();
        Boolean last = signs.verdict();
        boolean hasAnswered = Boolean.TRUE.equals(signs.answered());
        Controls.show(answered, hasAnswered);
        answered.setText(words.answered());
        Controls.show(guest, tile.kind() == MemberKind.GUEST && !tile.handUp() && !hasAnswered);
        guest.setText(words.kind(tile));
        Controls.show(hand, tile.handUp());
        hand.setText(words.hand());
        Controls.show(unsent, signs.unsent() > 0);
        unsent.setText(String.valueOf(signs.unsent()));
        Controls.show(streak, signs.streak() >= WORRYING);
        Controls.show(place, signs.streak() < WORRYING);
        streak.setText(words.streak(signs.streak()));
        Controls.show(verdict, last != null);
        if (last != null && !last.equals(told)) {
            told = last;
            verdict.setGraphic(new FontIcon(last ? "fth-check-circle" : "fth-x-circle"));
            verdict.getStyleClass().setAll("label", last ? "good-news" : "problem");
        }
        card.pseudoClassStateChanged(HAND, tile.handUp());
    }
}
