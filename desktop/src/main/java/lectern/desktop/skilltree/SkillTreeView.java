package lectern.desktop.skilltree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.UndoKeys;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.skilltree.SkillTreeViewModel.Mode;
import lectern.desktop.text.Messages;
import lectern.desktop.tree.ForestBar;
import lectern.desktop.tree.ForestTree;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.ProblemLabel;
import lectern.desktop.widget.ScrollToFocus;
import lectern.desktop.widget.TextCell;
import lectern.model.question.Category;
import lectern.model.question.SkillTreeNode;
import org.jspecify.annotations.Nullable;

/** The chapters of a category: the tree that students walk through, and beside it the one that is looked at. */
public final class SkillTreeView implements Page {
    private final SkillTreeViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private final ForestTree<SkillTreeNode> tree;
    private final BooleanBinding movable;
    private @Nullable ForestBar bar;
    private boolean choosing;

    @FXML
    private VBox page;

    @FXML
    private ComboBox<Category> category;

    @FXML
    private Button chapterNew;

    @FXML
    private FlowPane tools;

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
    private TextField chapterTitle;

    @FXML
    private TextField required;

    @FXML
    private TextField threshold;

    @FXML
    private Button below;

    @FXML
    private Button remove;

    @FXML
    private Button chapterSave;

    public SkillTreeView(SkillTreeViewModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        tree = new ForestTree<>(
                model.forestProperty(),
                model.chosenProperty(),
                model::move,
                node -> new ChapterRow(node, model.forestProperty().get().walk().indexOf(node.id()) + 1, messages));
        movable = model.chosenProperty()
                .isNotNull()
                .and(model.undo().busyProperty().not());
    }

    @FXML
    private void initialize() {
        ForestBar made = new ForestBar(tree, model.undo(), movable, messages);
        bar = made;
        tools.getChildren().addFirst(made);
        tree.node().setId("chapterTree");
        tree.node().accessibleTextProperty().bind(messages.text("skilltree.title"));
        tree.node().setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
                chapterTitle.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE && remove.isVisible()) {
                remove();
                event.consume();
            }
        });
        treePlace.getChildren().addFirst(tree.node());
        page.getChildren().add(1, new ProblemLabel(model.problemProperty()));
        BooleanBinding nothing = model.loadedProperty().and(Bindings.isEmpty(model.categories()));
        empty.visibleProperty().bind(nothing);
        tree.node().visibleProperty().bind(empty.visibleProperty().not());
        chapterNew.disableProperty().bind(Bindings.isEmpty(model.categories()));
        category.disableProperty().bind(Bindings.isEmpty(model.categories()));
        none.visibleProperty().bind(model.modeProperty().isEqualTo(Mode.CLOSED).and(nothing.not()));
        pane.visibleProperty().bind(model.modeProperty().isNotEqualTo(Mode.CLOSED));
        ScrollToFocus.in(scroll);
        UndoKeys.on(page, model.undo());
        fields();
        categories();
        model.chosenProperty().subscribe(this::choose);
        model.modeProperty().subscribe(this::draw);
        messages.languageProperty().subscribe(language -> {
            tree.refresh();
            draw();
        });
    }

    private void fields() {
        ChapterForm form = model.form();
        chapterTitle.textProperty().bindBidirectional(form.titleProperty());
        required.textProperty().bindBidirectional(form.requiredProperty());
        threshold.textProperty().bindBidirectional(form.thresholdProperty());
        Map.of(ChapterForm.TITLE, chapterTitle, ChapterForm.REQUIRED, required, ChapterForm.THRESHOLD, threshold)
                .forEach((field, control) -> ProblemLabel.below(control, fault(field)));
        chapterSave.disableProperty().bind(model.undo().busyProperty());
    }

    /** The key of a text is its text, and any other words are shown as they are. */
    private StringBinding fault(String field) {
        return Bindings.createStringBinding(
                () -> messages.get(model.form().faults().getOrDefault(field, "")),
                model.form().faults(),
                messages.languageProperty());
    }

    private void categories() {
        TextCell.use(category, each -> new ReadOnlyStringWrapper(each.name()));
        category.setItems(model.categories());
        model.categoryProperty().subscribe(shown -> {
            choosing = true;
            category.setValue(shown.orElse(null));
            choosing = false;
        });
        category.setOnAction(event -> {
            Category next = category.getValue();
            Optional<Category> shown = model.categoryProperty().get();
            if (choosing || next == null || shown.map(Category::id).equals(Optional.of(next.id()))) {
                return;
            }
            if (model.dirty()) {
                category.setValue(shown.orElse(null));
            }
            unlessLost(() -> model.open(Optional.of(next)));
        });
    }

    private void choose(@Nullable String id) {
        SkillTreeNode shown = model.shown();
        SkillTreeNode next = model.forestProperty().get().find(id);
        if (next == null || (shown != null && shown.id().equals(next.id()))) {
            return;
        }
        if (model.dirty()) {
            // The tree stays at what the fields are of, unless the person gives up what is written in them.
            model.chosenProperty().set(shown == null ? null : shown.id());
        }
        unlessLost(() -> model.open(next));
    }

    private void draw() {
        SkillTreeNode shown = model.shown();
        SkillTreeNode above = model.above();
        heading.setText(
                shown != null
                        ? shown.title()
                        : above == null
                                ? messages.get("skilltree.new.title")
                                : messages.get("skilltree.new.title.below", above.title()));
        for (Button button : List.of(below, remove)) {
            button.setVisible(shown != null);
            button.setManaged(shown != null);
        }
    }

    private void unlessLost(Runnable action) {
        if (model.dirty()) {
            dialogs.confirm(
                    messages.text("skilltree.discard.title"),
                    messages.text("skilltree.discard.text"),
                    messages.text("skilltree.discard.verb"),
                    action);
        } else {
            action.run();
        }
    }

    @FXML
    private void create() {
        unlessLost(() -> begin(null));
    }

    @FXML
    private void createBelow() {
        SkillTreeNode shown = model.shown();
        if (shown != null) {
            unlessLost(() -> begin(shown.id()));
        }
    }

    private void begin(@Nullable String parentId) {
        model.begin(parentId);
        chapterTitle.requestFocus();
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void close() {
        unlessLost(model::close);
    }

    /** Nothing is lost that one could not take back, so that nobody is asked. */
    @FXML
    private void remove() {
        model.remove();
    }

    @Override
    public String help() {
        return "skilltree.help";
    }

    @Override
    public List<PageAction> actions() {
        List<PageAction> actions = new ArrayList<>(List.of(
                new PageAction(
                        PageAction.Key.NEW,
                        messages.text("skilltree.new"),
                        chapterNew.disableProperty().not(),
                        this::create),
                new PageAction(
                        PageAction.Key.SAVE,
                        messages.text("skilltree.save"),
                        model.modeProperty().isNotEqualTo(Mode.CLOSED),
                        this::save),
                new PageAction(
                        PageAction.Key.NONE,
                        messages.text("skilltree.new.below"),
                        below.visibleProperty(),
                        this::createBelow),
                new PageAction(
                        PageAction.Key.NONE,
                        messages.text("skilltree.remove"),
                        remove.visibleProperty(),
                        this::remove)));
        if (bar != null) {
            actions.addAll(bar.actions());
        }
        return actions;
    }

    @Override
    public void shown() {
        model.show();
        tree.node().requestFocus();
    }
}
