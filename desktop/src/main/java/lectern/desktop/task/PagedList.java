package lectern.desktop.task;

import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import org.jspecify.annotations.Nullable;

/** A long list of the server's, one page of it at a time. */
public final class PagedList<T> {
    /** How many things a page has. */
    public static final int PAGE = 50;

    private final TaskRunner tasks;
    private final ObservableStringValue title;
    private final IntFunction<Work<Page<T>>> ask;
    private final Runnable filled;
    private final ObservableList<T> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Pagination> pagination = new ReadOnlyObjectWrapper<>(Pagination.of(1, PAGE, 0));
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private boolean quiet = true;
    private boolean gathering;
    private @Nullable RunningTask listing;

    /**
     * @param title of the work that fetches a page
     * @param ask the work that fetches the page of a number; made on the window's thread, as it reads the filters
     * @param filled hears that another page is here
     */
    public PagedList(TaskRunner tasks, ObservableStringValue title, IntFunction<Work<Page<T>>> ask, Runnable filled) {
        this.tasks = tasks;
        this.title = title;
        this.ask = ask;
        this.filled = filled;
    }

    /** The present page. */
    public ObservableList<T> items() {
        return items;
    }

    public ReadOnlyObjectProperty<Pagination> paginationProperty() {
        return pagination.getReadOnlyProperty();
    }

    /** Whether a page has come, so that an empty one means that there is nothing. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Fetches the present page again. */
    public void refresh() {
        fetch(pagination.get().page());
    }

    /** Shows in the status bar that a page is fetched, because that may take long. */
    public PagedList<T> announced() {
        quiet = false;
        return this;
    }

    /** Fetches the first page: something else is asked for. */
    public void begin() {
        if (!gathering) {
            fetch(1);
        }
    }

    /** Changes several filters, and asks once for what fits them all. */
    public void change(Runnable filters) {
        gathering = true;
        filters.run();
        gathering = false;
        begin();
    }

    public void nextPage() {
        if (pagination.get().hasNext()) {
            fetch(pagination.get().page() + 1);
        }
    }

    public void previousPage() {
        if (pagination.get().hasPrev()) {
            fetch(pagination.get().page() - 1);
        }
    }

    private void fetch(int page) {
        Job<Page<T>> job = tasks.job(title, ask.apply(page)).replacing(listing).then(this::fill);
        listing = (quiet ? job.quiet() : job).start();
    }

    /** The last page may have gone meanwhile. */
    private void fill(Page<T> page) {
        Pagination now = page.pagination();
        if (page.items().isEmpty() && now.page() > 1) {
            fetch((int) Math.max(1, Math.min(now.totalPages(), now.page() - 1)));
            return;
        }
        items.setAll(page.items());
        pagination.set(now);
        loaded.set(true);
        filled.run();
    }
}
