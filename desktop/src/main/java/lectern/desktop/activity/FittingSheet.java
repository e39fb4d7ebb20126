package lectern.desktop.activity;

import javafx.scene.layout.StackPane;
import lectern.desktop.widget.BigScreen;
import org.jspecify.annotations.Nullable;

/**
 * A board as large as fits on a sheet that can't be scrolled. What needs more room than there is is written smaller; before
 * it gets too small to read, long texts are cut, so that whatever else there is stays in sight.
 */
final class FittingSheet extends StackPane {
    /** Smaller than this part of the usual type nothing is written only to show a long text in full. */
    private static final double READABLE = 0.6;

    private static final double SMALLEST = 0.2;
    private static final double STEP = 0.95;

    private final LiveBoard board;
    /** For what the size of type was found: from there on it only falls, so that nothing jumps while figures change. */
    private @Nullable LivePane fitted;

    private double wide;
    private double high;
    private double part = 1;

    FittingSheet(LiveBoard board) {
        super(board);
        this.board = board;
    }

    @Override
    protected void layoutChildren() {
        LivePane pane = board.pane();
        if (pane != fitted || getWidth() != wide || getHeight() != high) {
            fitted = pane;
            wide = getWidth();
            high = getHeight();
            write(1);
        }
        if (pane != null) {
            fit(pane);
        }
        super.layoutChildren();
    }

    private void fit(LivePane pane) {
        while (!fits() && part > READABLE) {
            write(part * STEP);
        }
        if (!fits()) {
            pane.cutLongTexts();
        }
        while (!fits() && part > SMALLEST) {
            write(part * STEP);
        }
    }

    private void write(double partOfUsual) {
        part = partOfUsual;
        setStyle("-fx-font-size: " + BigScreen.letter(wide, high) * part + "px;");
        applyCss();
    }

    private boolean fits() {
        double across = wide - snappedLeftInset() - snappedRightInset();
        return board.minHeight(across) <= high - snappedTopInset() - snappedBottomInset();
    }
}
