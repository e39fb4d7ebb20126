package lectern.desktop.category;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.category.CategoriesViewModel.Mode;
import lectern.desktop.edit.UndoKeys;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.tree.ForestBar;
import lectern.desktop.tree.ForestTree;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.ProblemLabel;
import lectern.desktop.widget.ScrollToFocus;
import lectern.model.question.Category;
import lectern.model.question.Category.Status;
import org.jspecify.annotations.Nullable;

/** The categories: the tree, and beside it the one that is looked at. */
public final class CategoriesView implements Page {
    private final CategoriesViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private final ForestTree<Category> tree;
    private final BooleanBinding movable;
    private @Nullable ForestBar bar;

    @FXML
    private VBox page;

    @FXML
    private FlowPane tools;

    @FXML
    private CheckBox showArchived;

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
    private Label facts;

    @FXML
    private TextField categoryName;

    @FXML
    private TextField categorySlug;

    @FXML
    private TextField categoryIcon;

    @FXML
    private TextField categoryOrder;

    @FXML
    private Button below;

    @FXML
    private Button archive;

    @FXML
    private Button restore;

    @FXML
    private Button categorySave;

    public CategoriesView(CategoriesViewModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        tree = new ForestTree<>(
                model.forestProperty(),
                model.chosenProperty(),
                model::move,
                category -> new CategoryRow(category, messages));
        movable = model.chosenProperty()
                .isNotNull()
                .and(model.undo().busyProperty().not());
    }

    @FXML
    private void initialize() {
        ForestBar made = new ForestBar(tree, model.undo(), movable, messages);
        bar = made;
        tools.getChildren().addFirst(made);
        showArchived.selectedProperty().bindBidirectional(model.showArchivedProperty());
        tree.node().setId("categoryTree");
        tree.node().accessibleTextProperty().bind(messages.text("category.title"));
        tree.node().setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
                categoryName.requestFocus();
                event.consume();
            }
        });
        treePlace.getChildren().addFirst(tree.node());
        page.getChildren().add(1, new ProblemLabel(model.problemProperty()));
        BooleanBinding nothing = Bindings.createBooleanBinding(
                () -> model.loadedProperty().get()
                        && model.forestProperty().get().isEmpty(),
                model.loadedProperty(),
                model.forestProperty());
        empty.visibleProperty().bind(nothing);
        tree.node().visibleProperty().bind(empty.visibleProperty().not());
        none.visibleProperty().bind(model.modeProperty().isEqualTo(Mode.CLOSED));
        pane.visibleProperty().bind(none.visibleProperty().not());
        ScrollToFocus.in(scroll);
        UndoKeys.on(page, model.undo());
        fields();
        model.chosenProperty().subscribe(this::choose);
        model.modeProperty().subscribe(this::draw);
        messages.languageProperty().subscribe(language -> {
            tree.refresh();
            draw();
        });
    }

    private void fields() {
        CategoryForm form = model.form();
        categoryName.textProperty().bindBidirectional(form.nameProperty());
        categorySlug.textProperty().bindBidirectional(form.slugProperty());
        categoryIcon.textProperty().bindBidirectional(form.iconProperty());
        categoryOrder.textProperty().bindBidirectional(form.sortOrderProperty());
        Map.of(
                        CategoryForm.NAME, categoryName,
                        CategoryForm.SLUG, categorySlug,
                        CategoryForm.ICON, categoryIcon,
                        CategoryForm.SORT_ORDER, categoryOrder)
                .forEach((field, control) -> ProblemLabel.below(control, fault(field)));
        categorySave.disableProperty().bind(model.undo().busyProperty());
    }

    /** The key of a text is its text, and any other words are shown as they are. */
    private StringBinding fault(String field) {
        return Bindings.createStringBinding(
                () -> messages.get(model.form().faults().getOrDefault(field, "")),
                model.form().faults(),
                messages.languageProperty());
    }

    private void choose(@Nullable String id) {
        Category shown = model.shown();
        Category next = model.forestProperty().get().find(id);
        if (next == null || (shown != null && shown.id().equals(next.id()))) {
            return;
        }
        if (model.dirty()) {
            // The tree stays at what the fields are of, unless the person gives up what is written in them.
            model.chosenProperty().set(shown == null ? null : shown.id());
            confirmLoss(() -> model.open(next));
        } else {
            model.open(next);
        }
    }

    private void draw() {
        Category shown = model.shown();
        Category above = model.above();
        heading.setText(
                shown != null
                        ? shown.name()
                        : above == null
                                ? messages.get("category.new.title")
                                : messages.get("category.new.title.below", above.name()));
        facts.setText(
                shown == null
                        ? ""
                        : messages.get(
                                "category.facts",
                                messages.count("category.questions", shown.questionCount()),
                                messages.count("category.published", shown.publishedCount())));
        facts.setVisible(shown != null);
        facts.setManaged(shown != null);
        boolean archived = shown != null && shown.status() == Status.ARCHIVED;
        offer(below, shown != null && !archived);
        offer(archive, shown != null && !archived);
        offer(restore, archived);
    }

    private static void offer(Button button, boolean offered) {
        button.setVisible(offered);
        button.setManaged(offered);
    }

    private void unlessLost(Runnable action) {
        if (model.dirty()) {
            confirmLoss(action);
        } else {
            action.run();
        }
    }

    private void confirmLoss(Runnable action) {
        dialogs.confirm(
                messages.text("category.discard.title"),
                messages.text("category.discard.text"),
                messages.text("category.discard.verb"),
                action);
    }

    @FXML
    private void create() {
        unlessLost(() -> begin(null));
    }

    @FXML
    private void createBelow() {
        Category shown = model.shown();
        if (shown != null) {
            unlessLost(() -> begin(shown.id()));
        }
    }

    private void begin(@Nullable String parentId) {
        model.begin(parentId);
        categoryName.requestFocus();
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void close() {
        unlessLost(model::close);
    }

    /** What it means for students and questions is said before. */
    @FXML
    private void archive() {
        Category shown = model.shown();
        if (shown != null) {
            dialogs.confirm(
                    messages.text("category.archive.title", shown.name()),
                    messages.text(
                            "category.archive.text",
                            messages.count("category.questions", shown.questionCount()),
                            messages.count("category.published", shown.publishedCount()),
                            messages.count("category.below", model.activeBelow(shown))),
                    messages.text("category.archive"),
                    model::archive);
        }
    }

    @FXML
    private void restore() {
        model.restore();
    }

    @Override
    public String help() {
        return "category.help";
    }

    @Override
    public List<PageAction> actions() {
        List<PageAction> actions = new ArrayList<>(List.of(
                PageAction.of(PageAction.Key.NEW, messages.text("category.new"), this::create),
                new PageAction(
                        PageAction.Key.SAVE,
                        messages.text("category.save"),
                        model.modeProperty().isNotEqualTo(Mode.CLOSED),
                        this::save),
                named("category.new.below", below, this::createBelow),
                named("category.archive", archive, this::archive),
                named("category.restore", restore, this::restore),
                PageAction.of(
                        PageAction.Key.NONE,
                        messages.text("category.archived.show"),
                        () -> showArchived.setSelected(!showArchived.isSelected()))));
        if (bar != null) {
            actions.addAll(bar.actions());
        }
        return actions;
    }

    private PageAction named(String key, Button button, Runnable deed) {
        return new PageAction(PageAction.Key.NONE, messages.text(key), button.visibleProperty(), deed);
    }

    @Override
    public void shown() {
        model.show();
        tree.node().requestFocus();
    }
}
