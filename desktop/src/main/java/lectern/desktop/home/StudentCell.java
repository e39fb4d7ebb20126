package lectern.desktop.home;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Member;
import lectern.model.classroom.Presence;

/** A student's name with a dot and a word for being here. */
final class StudentCell extends ListCell<Member> {
    private final Region dot = new Region();
    private final Label name = new Label();
    private final Label word = new Label();
    private final HBox line = new HBox(8, dot, name, word);
    private final Messages messages;

    StudentCell(Messages messages) {
        this.messages = messages;
        line.setAlignment(Pos.CENTER_LEFT);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        word.setMinWidth(USE_PREF_SIZE);
        word.getStyleClass().add("muted");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Member member, boolean empty) {
        super.updateItem(member, empty);
        if (empty || member == null) {
            setGraphic(null);
            return;
        }
        boolean here = member.presence() == Presence.ONLINE;
        dot.getStyleClass().setAll("dot", here ? "good" : "away");
        name.setText(member.nickname());
        word.textProperty().unbind();
        word.textProperty().bind(messages.text(here ? "home.student.here" : "home.student.missing"));
        setGraphic(line);
    }
}
