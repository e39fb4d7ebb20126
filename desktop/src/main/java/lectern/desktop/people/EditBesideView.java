package lectern.desktop.people;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import lectern.desktop.page.PageAction;
import lectern.desktop.task.PagedList;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.ProblemLabel;

/** A long list, and beside it the one that is changed. */
abstract class EditBesideView<T> extends BesideView<T> {
    private final EditedBeside<T> model;
    private final TableView<T> table;
    private final String keys;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private VBox problemPlace;

    /**
     * @param narrowed whether filters leave anything out of the list
     * @param keys what the keys of the pane's titles begin with, the full stop included
     */
    EditBesideView(
            EditedBeside<T> model,
            PagedList<T> list,
            ObservableBooleanValue narrowed,
            TableView<T> table,
            String keys,
            Messages messages,
            Dialogs dialogs) {
        super(list, narrowed, table, model.editingProperty(), messages);
        this.model = model;
        this.table = table;
        this.keys = keys;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    /** Whoever is written about stays in sight while the list is narrowed to nothing. */
    @Override
    protected final BooleanBinding nothing() {
        return super.nothing().and(model.editingProperty().not());
    }

    @Override
    protected void bind() {
        super.bind();
        paneTitle()
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(keys + (model.shownProperty().get() == null ? "new" : "editor")),
                        model.shownProperty(),
                        messages.languageProperty()));
        problemPlace.getChildren().addFirst(new ProblemLabel(model.problemProperty()));
    }

    /** The field that is written in first. */
    abstract TextField first();

    /** Says below each field what is wrong with it; Enter in one saves. */
    final void fields(Map<String, TextField> controls) {
        controls.forEach((field, control) -> {
            ProblemLabel.below(control, model.form().faults(), field, messages);
            control.setOnAction(event -> save());
        });
    }

    /** Does something by which what is written would be lost; asks before, where there is something. */
    final void unlessLost(Runnable action) {
        dialogs.unlessLost(model.dirty(), "people.discard.", action);
    }

    @FXML
    final void save() {
        model.save();
    }

    @FXML
    final void begin() {
        unlessLost(() -> {
            table.getSelectionModel().clearSelection();
            model.begin();
            first().requestFocus();
        });
    }

    @FXML
    private void close() {
        unlessLost(model::close);
    }

    final PageAction saving() {
        return new PageAction(PageAction.Key.SAVE, messages.text("people.save"), model.editingProperty(), this::save);
    }

    @Override
    public final boolean unsaved() {
        return model.dirty();
    }
}
