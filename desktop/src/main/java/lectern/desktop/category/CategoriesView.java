package lectern.desktop.category;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.tree.ForestView;
import lectern.desktop.widget.Dialogs;
import lectern.model.question.Category;
import lectern.model.question.Category.Status;
import org.jspecify.annotations.Nullable;

/** The categories: the tree, and beside it the one that is looked at. */
public final class CategoriesView extends ForestView<Category> {
    private final CategoriesViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private CheckBox showArchived;

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
    private Button archive;

    @FXML
    private Button restore;

    public CategoriesView(CategoriesViewModel model, Messages messages, Dialogs dialogs) {
        super(model, category -> new CategoryRow(category, messages), messages, dialogs);
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @Override
    protected Map<String, TextField> fields() {
        return Map.of(
                CategoryForm.NAME, categoryName,
                CategoryForm.SLUG, categorySlug,
                CategoryForm.ICON, categoryIcon,
                CategoryForm.SORT_ORDER, categoryOrder);
    }

    @Override
    protected TextField first() {
        return categoryName;
    }

    @Override
    protected void bind() {
        tree().setId("categoryTree");
        showArchived.selectedProperty().bindBidirectional(model.showArchivedProperty());
        CategoryForm form = model.form();
        categoryName.textProperty().bindBidirectional(form.nameProperty());
        categorySlug.textProperty().bindBidirectional(form.slugProperty());
        categoryIcon.textProperty().bindBidirectional(form.iconProperty());
        categoryOrder.textProperty().bindBidirectional(form.sortOrderProperty());
    }

    @Override
    protected ObservableBooleanValue nothing() {
        return Bindings.createBooleanBinding(
                () -> model.loadedProperty().get()
                        && model.forestProperty().get().isEmpty(),
                model.loadedProperty(),
                model.forestProperty());
    }

    @Override
    protected boolean bears(Category parent) {
        return parent.status() != Status.ARCHIVED;
    }

    @Override
    protected void show(@Nullable Category shown) {
        facts.setText(
                shown == null
                        ? ""
                        : messages.get(
                                "category.facts",
                                messages.count("category.questions", shown.questionCount()),
                                messages.count("category.published", shown.publishedCount())));
        facts.setVisible(shown != null);
        facts.setManaged(shown != null);
        offer(archive, shown != null && shown.status() != Status.ARCHIVED);
        offer(restore, shown != null && shown.status() == Status.ARCHIVED);
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
    protected List<PageAction> deeds() {
        return List.of(
                PageAction.of(messages.text("category.archive"), archive, this::archive),
                PageAction.of(messages.text("category.restore"), restore, this::restore),
                PageAction.of(
                        PageAction.Key.NONE,
                        messages.text("category.archived.show"),
                        () -> showArchived.setSelected(!showArchived.isSelected())));
    }
}
