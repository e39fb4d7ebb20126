package lectern.desktop.activity;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;

/** As many names as there is room for, and how many more there are: what the whole room sees can't be scrolled. */
final class NameSheet extends FlowPane {
    private final Messages messages;
    private final Label more = Controls.line("", "live-name", "live-more");

    NameSheet(Messages messages) {
        this.messages = messages;
        more.setManaged(false);
        setMinHeight(0);
        setRowValignment(VPos.CENTER);
        getStyleClass().add("live-names");
    }

    void show(List<? extends Node> names) {
        getChildren().setAll(names);
        getChildren().add(more);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<Node> names = getManagedChildren();
        int fit = 0;
        while (fit < names.size() && isWithin(names.get(fit))) {
            fit++;
        }
        more.setVisible(fit < names.size());
        if (more.isVisible()) {
            fit = makeRoom(names, fit);
        }
        for (int i = 0; i < names.size(); i++) {
            names.get(i).setVisible(i < fit);
        }
    }

    private boolean isWithin(Node name) {
        return name.getLayoutY() + name.getLayoutBounds().getHeight() <= getHeight() + 1;
    }

    /** Says how many more there are at the end of the last row that fits, where names make room for it. */
    private int makeRoom(List<Node> names, int fit) {
        int shown = fit;
        double x;
        do {
            shown--;
            more.setText(messages.count("activity.more", names.size() - Math.max(0, shown)));
            more.autosize();
            x = shown < 0 ? 0 : names.get(shown).getLayoutX();
        } while (shown > 0 && x + more.getWidth() > getWidth());
        more.relocate(x, shown < 0 ? 0 : names.get(shown).getLayoutY());
        return Math.max(0, shown);
    }
}
