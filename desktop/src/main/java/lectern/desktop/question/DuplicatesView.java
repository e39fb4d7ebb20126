package lectern.desktop.question;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.UndoNotice;
import lectern.desktop.page.PageAction;
import lectern.desktop.paging.PagedView;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.FilterBox;
import lectern.model.question.DuplicateGroup;
import lectern.model.question.Question;
import org.jspecify.annotations.Nullable;

/** Groups of questions that ask the same, and beside them one group compared. */
public final class DuplicatesView extends PagedView<DuplicateGroup> {
    private final DuplicatesViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private final ListView<DuplicateGroup> groups;
    private boolean selecting;

    @FXML
    private ComboBox<Optional<String>> category;

    @FXML
    private HBox content;

    @FXML
    private Label explained;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Button archiveOthers;

    public DuplicatesView(DuplicatesViewModel model, Messages messages, Dialogs dialogs) {
        this(model, new ListView<>(model.groups().items()), messages, dialogs);
    }

    private DuplicatesView(
            DuplicatesViewModel model, ListView<DuplicateGroup> groups, Messages messages, Dialogs dialogs) {
        super(
                model.groups(),
                Bindings.createBooleanBinding(
                        () -> model.categoryProperty().get().isPresent(), model.categoryProperty()),
                groups,
                messages);
        this.groups = groups;
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @Override
    protected Node content() {
        return content;
    }

    @Override
    protected void bind() {
        UndoNotice notice = ArchivedNotice.of(model.batch(), messages, this::tell);
        page().getChildren().add(1, notice);
        notice.undoFrom(page());
        FilterBox.following(
                category,
                model.categoryProperty(),
                model.categories().active(),
                each -> each.isEmpty()
                        ? messages.text("question.any.category")
                        : messages.text(
                                "question.category.named", model.categories().nameOf(each.get())));
        groups.setId("groups");
        groups.getStyleClass().add("free-rows");
        groups.accessibleTextProperty().bind(messages.text("question.duplicates"));
        groups.setCellFactory(list -> new DuplicateCell(messages));
        groups.getSelectionModel().selectedItemProperty().subscribe(group -> {
            if (group != null && !selecting) {
                model.choose(group);
            }
        });
        model.chosenProperty().subscribe(this::show);
        model.kept().addListener((SetChangeListener<String>) change -> offer());
        Controls.whileSeen(page(), messages.languageProperty())
                .subscribe(language -> show(model.chosenProperty().get()));
        content.visibleProperty().bind(Bindings.isNotEmpty(model.groups().items()));
    }

    private void show(@Nullable DuplicateGroup group) {
        if (group == null) {
            scroll.setContent(null);
            explained.setText("");
            offer();
            return;
        }
        selecting = true;
        groups.getSelectionModel().select(group);
        selecting = false;
        String words = messages.get("question.duplicates.identical." + group.identical());
        int more = group.count() - group.questions().size();
        explained.setText(more == 0 ? words : words + " " + messages.get("question.duplicates.more", more));
        scroll.setContent(Comparison.of(
                group.questions().stream()
                        .map(question -> new Comparison.Column(head(question), QuestionText.of(question)))
                        .toList(),
                false,
                model.categories(),
                messages));
        offer();
    }

    private Node head(Question question) {
        CheckBox keep = new CheckBox(messages.get("question.duplicates.keep"));
        keep.getStyleClass().add("keep");
        keep.setSelected(model.kept().contains(question.id()));
        keep.setOnAction(event -> {
            if (keep.isSelected()) {
                model.kept().add(question.id());
            } else {
                model.kept().remove(question.id());
            }
        });
        StatusChip chip = new StatusChip(messages);
        chip.show(question.status());
        VBox lines = new VBox(keep, chip);
        lines.getStyleClass().add("comparison-head");
        return lines;
    }

    private void offer() {
        int size = model.superfluous().size();
        archiveOthers.setDisable(size == 0);
        archiveOthers.setText(messages.count("question.duplicates.archive", size));
    }

    @FXML
    private void archiveOthers() {
        List<Question> others = model.superfluous();
        if (others.isEmpty()) {
            return;
        }
        dialogs.confirm(
                messages.text("question.batch.title." + Deed.ARCHIVE, others.size()),
                messages.text("question.batch.text." + Deed.ARCHIVE),
                messages.text("question.batch." + Deed.ARCHIVE),
                () -> model.archive(this::tell));
    }

    private void tell(BatchOutcome outcome) {
        RefusedList.tell(outcome, messages, dialogs);
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void clear() {
        model.categoryProperty().set(Optional.empty());
    }

    @Override
    public String help() {
        return "question.duplicates.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                new PageAction(
                        PageAction.Key.NONE,
                        messages.text("question.duplicates.archive.command"),
                        archiveOthers.disabledProperty().not(),
                        this::archiveOthers),
                PageAction.of(PageAction.Key.NONE, messages.text("question.duplicates.back"), this::back));
    }

    @Override
    protected void fetch() {
        model.show();
    }
}
