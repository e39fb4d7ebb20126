package lectern.desktop.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import lectern.desktop.text.Messages;

/**
 * Loads the FXML file of a view: {@code HomeView.fxml} beside {@code HomeView}. The view is made by its constructor
 * before, so FXML never makes one. In the file, {@code t} holds the texts: {@code text="${t['home.title']}"}.
 */
public final class Views {
    private final Messages messages;

    public Views(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param view the class that the file names as its controller
     * @param parts views of files that it includes
     */
    public Parent load(Object view, Object... parts) {
        Class<?> type = view.getClass();
        URL file = type.getResource(type.getSimpleName() + ".fxml");
        if (file == null) {
            throw new IllegalStateException("no FXML file beside " + type.getName());
        }
        FXMLLoader loader = new FXMLLoader(file);
        loader.getNamespace().put("t", texts());
        loader.setControllerFactory(asked -> pick(asked, view, parts));
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The texts for one view: FXML listens for good, and to those of all views it would hold each that was ever made. */
    private ObservableMap<String, String> texts() {
        ObservableMap<String, String> texts = FXCollections.observableHashMap();
        Bindings.bindContent(texts, messages.current());
        return texts;
    }

    private static Object pick(Class<?> asked, Object view, Object... parts) {
        if (asked.isInstance(view)) {
            return view;
        }
        for (Object part : parts) {
            if (asked.isInstance(part)) {
                return part;
            }
        }
        throw new IllegalStateException(asked.getName() + " was not handed to the loader");
    }
}
