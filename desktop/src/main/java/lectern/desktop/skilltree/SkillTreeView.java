package lectern.desktop.skilltree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.tree.ForestView;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.TextCell;
import lectern.model.question.Category;
import lectern.model.question.SkillTreeNode;
import org.jspecify.annotations.Nullable;

/** The chapters of a category: the tree that students walk through, and beside it the one that is looked at. */
public final class SkillTreeView extends ForestView<SkillTreeNode> {
    private final SkillTreeViewModel model;
    private final Messages messages;
    private boolean choosing;

    @FXML
    private ComboBox<Category> category;

    @FXML
    private TextField chapterTitle;

    @FXML
    private TextField required;

    @FXML
    private TextField threshold;

    @FXML
    private Button remove;

    public SkillTreeView(SkillTreeViewModel model, Messages messages, Dialogs dialogs) {
        super(
                model,
                node -> new ChapterRow(node, model.forestProperty().get().walk().indexOf(node.id()) + 1, messages),
                messages,
                dialogs);
        this.model = model;
        this.messages = messages;
    }

    @Override
    protected Map<String, TextField> fields() {
        return Map.of(
                ChapterForm.TITLE, chapterTitle, ChapterForm.REQUIRED, required, ChapterForm.THRESHOLD, threshold);
    }

    @Override
    protected TextField first() {
        return chapterTitle;
    }

    @Override
    protected void bind() {
        tree().setId("chapterTree");
        tree().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE && remove.isVisible()) {
                remove();
                event.consume();
            }
        });
        ChapterForm form = model.form();
        chapterTitle.textProperty().bindBidirectional(form.titleProperty());
        required.textProperty().bindBidirectional(form.requiredProperty());
        threshold.textProperty().bindBidirectional(form.thresholdProperty());
        createButton().disableProperty().bind(Bindings.isEmpty(model.categories()));
        category.disableProperty().bind(Bindings.isEmpty(model.categories()));
        categories();
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

    @Override
    protected ObservableBooleanValue nothing() {
        return model.loadedProperty().and(Bindings.isEmpty(model.categories()));
    }

    @Override
    protected boolean bears(SkillTreeNode parent) {
        return true;
    }

    @Override
    protected void show(@Nullable SkillTreeNode shown) {
        offer(remove, shown != null);
    }

    /** Nothing is lost that one could not take back, so that nobody is asked. */
    @FXML
    private void remove() {
        model.remove();
    }

    @Override
    protected List<PageAction> deeds() {
        return List.of(PageAction.of(messages.text("skilltree.remove"), remove, this::remove));
    }
}
