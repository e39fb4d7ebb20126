package lectern.desktop.widget;

import java.util.List;
import javafx.beans.DefaultProperty;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Two parts side by side where they fit, else one above the other, so that a small window and large type lose nothing.
 * Side by side the first grows and the second keeps near its preferred width, or the reverse where {@code secondGrows}.
 */
@DefaultProperty("parts")
public final class Columns extends Region {
    private double gap = 16;
    private boolean secondGrows;

    public double getGap() {
        return gap;
    }

    /** Pixels between the two, across and down. */
    public void setGap(double value) {
        gap = value;
        requestLayout();
    }

    public boolean isSecondGrows() {
        return secondGrows;
    }

    public void setSecondGrows(boolean value) {
        secondGrows = value;
        requestLayout();
    }

    /** The two parts; for FXML. */
    public List<Node> getParts() {
        return getChildren();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return across() + Math.max(first().minWidth(-1), second().minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return across() + first().prefWidth(-1) + gap + second().prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? prefWidth(-1) : width) - across();
        double tall = beside(inner)
                ? Math.max(first().prefHeight(firstWidth(inner)), second().prefHeight(secondWidth(inner)))
                : first().prefHeight(inner) + gap + second().prefHeight(inner);
        return tall + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double x = insets.getLeft();
        double y = insets.getTop();
        double width = getWidth() - across();
        double height = getHeight() - y - insets.getBottom();
        if (beside(width)) {
            double left = firstWidth(width);
            first().resizeRelocate(x, y, left, height);
            second().resizeRelocate(x + left + gap, y, secondWidth(width), height);
        } else {
            double top = first().prefHeight(width);
            first().resizeRelocate(x, y, width, top);
            second().resizeRelocate(x, y + top + gap, width, Math.max(0, height - top - gap));
        }
    }

    private boolean beside(double width) {
        return first().minWidth(-1) + gap + second().minWidth(-1) <= width;
    }

    private double firstWidth(double width) {
        return secondGrows ? fair(first(), second(), width) : width - gap - secondWidth(width);
    }

    private double secondWidth(double width) {
        return secondGrows ? width - gap - firstWidth(width) : fair(second(), first(), width);
    }

    /** What a part of fixed width gets: less than it prefers only where the growing part would lack its own. */
    private double fair(Node fixed, Node growing, double width) {
        double rest = width - gap - growing.prefWidth(-1);
        return Math.max(fixed.minWidth(-1), Math.min(fixed.prefWidth(-1), rest));
    }

    private double across() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    private Node first() {
        return getChildren().getFirst();
    }

    private Node second() {
        return getChildren().getLast();
    }
}
