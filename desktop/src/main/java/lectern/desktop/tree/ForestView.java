package lectern.desktop.tree;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.PaneMode;
import lectern.desktop.edit.UndoKeys;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Columns;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.ProblemLabel;
import lectern.desktop.widget.ScrollToFocus;
import org.jspecify.annotations.Nullable;

/** A page with a tree, and beside it the one that is looked at. Each such page has an FXML file with these names. */
public abstract class ForestView<T> implements Page {
    private final ForestViewModel<T, ?> model;
    private final ForestKind<T> kind;
    private final Messages messages;
    private final Dialogs dialogs;
    private final ForestTree<T> tree;
    private final ForestBar bar;

    @FXML
    private VBox page;

    @FXML
    private Button create;

    @FXML
    private FlowPane tools;

    @FXML
    private Columns columns;

    @FXML
    private StackPane treePlace;

    @FXML
    private EmptyState empty;

    @FXML
    private EmptyState none;

    @FXML
    private VBox pane;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label heading;

    @FXML
    private Button below;

    @FXML
    private Button save;

    /** @param row what is drawn for a line of the tree */
    protected ForestView(ForestViewModel<T, ?> model, Function<T, Node> row, Messages messages, Dialogs dialogs) {
        this.model = model;
        kind = model.kind();
        this.messages = messages;
        this.dialogs = dialogs;
        tree = new ForestTree<>(model.forestProperty(), model.chosenProperty(), model::move, row);
        bar = new ForestBar(
                tree,
                model.undo(),
                model.chosenProperty()
                        .isNotNull()
                        .and(model.undo().busyProperty().not()),
                messages);
    }

    /** The text fields by the names that the form has for them. */
    protected abstract Map<String, TextField> fields();

    /** The field that one writes in first. */
    protected abstract TextField first();

    /** Binds what this page has besides. */
    protected abstract void bind();

    /** Whether there is nothing to show a tree of. */
    protected abstract ObservableBooleanValue nothing();

    /** Shows which one is looked at; null for none and for a new one. */
    protected abstract void show(@Nullable T shown);

    /** Whether others may stand below it. */
    protected abstract boolean bears(T parent);

    /** What this page can do besides. */
    protected abstract List<PageAction> deeds();

    protected final TreeView<String> tree() {
        return tree.node();
    }

    protected final Button createButton() {
        return create;
    }

    @FXML
    private void initialize() {
        tools.getChildren().addFirst(bar);
        tree().accessibleTextProperty().bind(messages.text(kind.texts() + "title"));
        tree().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
                first().requestFocus();
                event.consume();
            }
        });
        treePlace.getChildren().addFirst(tree());
        page.getChildren().add(1, new ProblemLabel(model.problemProperty()));
        empty.visibleProperty().bind(nothing());
        columns.visibleProperty().bind(empty.visibleProperty().not());
        none.visibleProperty().bind(pane.visibleProperty().not());
        pane.visibleProperty().bind(model.modeProperty().isNotEqualTo(PaneMode.CLOSED));
        ScrollToFocus.in(scroll);
        UndoKeys.on(page, model.undo());
        fields().forEach((name, field) -> ProblemLabel.below(field, model.form().faults(), name, messages));
        save.disableProperty().bind(model.undo().busyProperty());
        bind();
        model.chosenProperty().subscribe(this::choose);
        model.modeProperty().subscribe(this::draw);
        Controls.whileSeen(page, messages.languageProperty()).subscribe(language -> {
            tree.refresh();
            draw();
        });
    }

    private void choose(@Nullable String id) {
        T shown = model.shown();
        T next = model.forestProperty().get().find(id);
        String held = shown == null ? null : kind.id().apply(shown);
        if (next != null && !kind.id().apply(next).equals(held)) {
            if (model.dirty()) {
                // The tree stays at what the fields are of, unless the person gives up what is written in them.
                model.chosenProperty().set(held);
            }
            unlessLost(() -> model.open(next));
        }
    }

    private void draw() {
        T shown = model.shown();
        T above = model.above();
        if (shown != null) {
            heading.setText(kind.name().apply(shown));
        } else if (above != null) {
            heading.setText(
                    messages.get(kind.texts() + "new.title.below", kind.name().apply(above)));
        } else {
            heading.setText(messages.get(kind.texts() + "new.title"));
        }
        offer(below, shown != null && bears(shown));
        show(shown);
    }

    protected static void offer(Button button, boolean offered) {
        button.setVisible(offered);
        button.setManaged(offered);
    }

    /** Does something that empties the fields; asks before, where something stands in them. */
    protected final void unlessLost(Runnable action) {
        dialogs.unlessLost(model.dirty(), kind.texts() + "discard.", action);
    }

    @FXML
    private void create() {
        begin(null);
    }

    @FXML
    private void createBelow() {
        T shown = model.shown();
        begin(shown == null ? null : kind.id().apply(shown));
    }

    private void begin(@Nullable String parentId) {
        unlessLost(() -> {
            model.begin(parentId);
            first().requestFocus();
        });
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void close() {
        unlessLost(model::close);
    }

    @Override
    public final String help() {
        return kind.texts() + "help";
    }

    @Override
    public final List<PageAction> actions() {
        return Stream.of(
                        Stream.of(
                                new PageAction(
                                        PageAction.Key.NEW,
                                        messages.text(kind.texts() + "new"),
                                        create.disableProperty().not(),
                                        this::create),
                                new PageAction(
                                        PageAction.Key.SAVE,
                                        messages.text(kind.texts() + "save"),
                                        pane.visibleProperty(),
                                        this::save),
                                PageAction.of(messages.text(kind.texts() + "new.below"), below, this::createBelow)),
                        deeds().stream(),
                        bar.actions().stream())
                .flatMap(actions -> actions)
                .toList();
    }

    @Override
    public final void shown() {
        model.show();
        tree().requestFocus();
    }
}
