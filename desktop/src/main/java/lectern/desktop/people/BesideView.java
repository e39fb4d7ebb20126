package lectern.desktop.people;

import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import lectern.desktop.paging.PagedView;
import lectern.desktop.task.PagedList;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Columns;
import lectern.desktop.widget.EmptyState;

/** A long list with a pane beside it for the one that is looked at. Each such page has an FXML file with these names. */
abstract class BesideView<T> extends PagedView<T> {
    private final ObservableBooleanValue open;

    @FXML
    private Columns columns;

    @FXML
    private EmptyState none;

    @FXML
    private VBox pane;

    @FXML
    private Label paneTitle;

    /**
     * @param narrowed whether filters leave anything out of the list
     * @param open whether the pane shows anything
     */
    BesideView(
            PagedList<T> list,
            ObservableBooleanValue narrowed,
            TableView<T> table,
            ObservableBooleanValue open,
            Messages messages) {
        super(list, narrowed, table, messages);
        this.open = open;
    }

    @Override
    protected final Node content() {
        return columns;
    }

    @Override
    protected void bind() {
        pane.visibleProperty().bind(open);
        none.visibleProperty().bind(pane.visibleProperty().not());
    }

    /** What is said where nothing is open. */
    final EmptyState none() {
        return none;
    }

    final Label paneTitle() {
        return paneTitle;
    }
}
