package lectern.desktop.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.preference.SavedView;

/** The sets of filters that the person gave names, kept in the preferences. */
public final class SavedViewsViewModel {
    private static final String ROOM = "question";

    private final PreferenceStore preferences;
    private final QuestionSearch search;
    private final Consumer<Map<String, String>> apply;
    private final ObservableList<SavedView> views = FXCollections.observableArrayList();

    /**
     * @param apply asks for what a view holds
     */
    SavedViewsViewModel(PreferenceStore preferences, QuestionSearch search, Consumer<Map<String, String>> apply) {
        this.preferences = preferences;
        this.search = search;
        this.apply = apply;
        views.setAll(preferences.current().views().stream()
                .filter(view -> view.room().equals(ROOM))
                .toList());
    }

    /** In the order in which they were made. */
    public ObservableList<SavedView> views() {
        return views;
    }

    /** Keeps what is asked for now; a view of the same name is replaced. */
    public void save(String name) {
        SavedView view = new SavedView(ROOM, name.strip(), search.values());
        List<SavedView> next = new ArrayList<>(views);
        int at = indexOf(view.name());
        if (at < 0) {
            next.add(view);
        } else {
            next.set(at, view);
        }
        keep(next);
    }

    public void apply(SavedView view) {
        apply.accept(view.values());
    }

    /** Gives a view another name; another one that bears it is replaced. */
    public void rename(SavedView view, String name) {
        SavedView renamed = new SavedView(ROOM, name.strip(), view.values());
        List<SavedView> next = new ArrayList<>(views);
        next.removeIf(each -> each.name().equals(renamed.name()) && !each.equals(view));
        next.replaceAll(each -> each.equals(view) ? renamed : each);
        keep(next);
    }

    public void delete(SavedView view) {
        List<SavedView> next = new ArrayList<>(views);
        next.remove(view);
        keep(next);
    }

    private int indexOf(String name) {
        return views.stream().map(SavedView::name).toList().indexOf(name);
    }

    private void keep(List<SavedView> next) {
        views.setAll(next);
        preferences.change(kept -> {
            List<SavedView> all = new ArrayList<>(kept.views());
            all.removeIf(view -> view.room().equals(ROOM));
            all.addAll(next);
            return kept.withViews(all);
        });
    }
}
