package lectern.desktop.people;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.TableView;
import lectern.desktop.paging.ShownRow;
import lectern.desktop.task.PagedList;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import org.jspecify.annotations.Nullable;

/** A long list, and beside it the one that is chosen in it, until the pane is closed. */
abstract class ShownBesideView<T> extends BesideView<T> {
    private final TableView<T> table;
    private final Function<T, String> id;
    private final ObjectProperty<@Nullable T> shown;
    private final Messages messages;

    /**
     * @param narrowed whether filters leave anything out of the list
     * @param id what tells one row of the list from the others
     * @param shown what the pane shows; null for nothing
     */
    ShownBesideView(
            PagedList<T> list,
            ObservableBooleanValue narrowed,
            TableView<T> table,
            Function<T, String> id,
            ObjectProperty<@Nullable T> shown,
            Messages messages) {
        super(list, narrowed, table, shown.isNotNull(), messages);
        this.table = table;
        this.id = id;
        this.shown = shown;
        this.messages = messages;
    }

    /** Writes a row into the pane, in the language that is in use. */
    abstract void draw(T row);

    @Override
    protected void bind() {
        super.bind();
        new ShownRow<>(table, id, shown, shown::set);
        shown.subscribe(this::redraw);
        Controls.whileSeen(page(), messages.languageProperty()).subscribe((before, now) -> redraw());
    }

    private void redraw() {
        T row = shown.get();
        if (row != null) {
            draw(row);
        }
    }

    @FXML
    private void close() {
        shown.set(null);
    }
}
