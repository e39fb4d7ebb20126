package lectern.desktop.paging;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.page.Page;
import lectern.desktop.task.PagedList;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.Pager;

/**
 * A page with a long list of the server's: its rows, what turns its pages, and what is said where there are none. Each
 * such page has an FXML file with these names.
 */
public abstract class PagedView<T> implements Page {
    private final PagedList<T> list;
    private final ObservableBooleanValue narrowed;
    private final Control rows;
    private final Messages messages;

    @FXML
    private VBox page;

    @FXML
    private StackPane rowsPlace;

    @FXML
    private HBox footer;

    @FXML
    private EmptyState empty;

    @FXML
    private EmptyState nothingFound;

    /**
     * @param narrowed whether filters leave anything out of the list
     * @param rows what shows the present page of the list
     */
    protected PagedView(PagedList<T> list, ObservableBooleanValue narrowed, Control rows, Messages messages) {
        this.list = list;
        this.narrowed = narrowed;
        this.rows = rows;
        this.messages = messages;
    }

    /** Binds what this page has besides. */
    protected abstract void bind();

    protected final VBox page() {
        return page;
    }

    protected final HBox footer() {
        return footer;
    }

    /** What makes way where there is nothing to show. */
    protected Node content() {
        return rows;
    }

    /** Whether there is nothing to show. */
    protected BooleanBinding nothing() {
        return list.loadedProperty().and(Bindings.isEmpty(list.items()));
    }

    /** Whether there is nothing although no filter leaves anything out. */
    protected BooleanBinding blank() {
        return nothing().and(Bindings.not(narrowed));
    }

    @FXML
    private void initialize() {
        rowsPlace.getChildren().addFirst(rows);
        footer.getChildren().add(new Pager(list.paginationProperty(), list::previousPage, list::nextPage, messages));
        empty.visibleProperty().bind(blank());
        nothingFound.visibleProperty().bind(nothing().and(narrowed));
        content().visibleProperty().bind(nothing().not());
        bind();
    }

    /** Fetches what the page shows. */
    protected abstract void fetch();

    @Override
    public void shown() {
        fetch();
        rows.requestFocus();
    }
}
