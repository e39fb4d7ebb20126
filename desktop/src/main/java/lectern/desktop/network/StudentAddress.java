package lectern.desktop.network;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.preference.PreferenceStore;
import org.jspecify.annotations.Nullable;

/** The address that students type or scan: found by itself, or chosen by the teacher and remembered. */
public final class StudentAddress {
    private final PreferenceStore preferences;
    private final Supplier<List<Adapter>> finder;
    private final int port;
    private final ObservableList<Adapter> adapters = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Adapter> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper url = new ReadOnlyStringWrapper("");

    /**
     * @param finder lists the addresses of this computer, best first
     * @param port of the server
     */
    public StudentAddress(PreferenceStore preferences, Supplier<List<Adapter>> finder, int port) {
        this.preferences = preferences;
        this.finder = finder;
        this.port = port;
        chosen.subscribe(adapter -> url.set(adapter == null ? "" : url(adapter.address())));
        refresh();
    }

    /** Looks at the adapters again, for example when a cable was put in. Keeps the choice while it exists. */
    public void refresh() {
        List<Adapter> found = finder.get();
        if (!found.equals(adapters)) {
            String wish = preferences.current().adapter();
            adapters.setAll(found);
            chosen.set(found.stream()
                    .filter(adapter -> adapter.address().equals(wish))
                    .findFirst()
                    .orElse(found.isEmpty() ? null : found.getFirst()));
        }
    }

    /** Takes the teacher's choice and remembers it. */
    public void choose(Adapter adapter) {
        chosen.set(adapter);
        preferences.change(kept -> kept.withAdapter(adapter.address()));
    }

    public ObservableList<Adapter> adapters() {
        return adapters;
    }

    public ObjectProperty<@Nullable Adapter> chosenProperty() {
        return chosen;
    }

    public int port() {
        return port;
    }

    /** In full, with {@code http://}; empty where this computer has no address at all. */
    public ReadOnlyStringProperty urlProperty() {
        return url.getReadOnlyProperty();
    }

    private String url(String address) {
        return "http://" + address + (port == 80 ? "" : ":" + port);
    }
}
