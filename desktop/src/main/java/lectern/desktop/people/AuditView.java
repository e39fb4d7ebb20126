package lectern.desktop.people;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.ExportChooser;
import lectern.desktop.widget.FilterBox;
import lectern.desktop.widget.ProblemLabel;
import lectern.model.audit.AuditEntry;
import lectern.model.audit.AuditTerms;
import lectern.model.importing.ExportFormat;

/** What staff did: the list, and beside it how a thing was before and after. */
public final class AuditView extends ShownBesideView<AuditEntry> {
    private final AuditViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private TextField auditWho;

    @FXML
    private ComboBox<Optional<String>> kindFilter;

    @FXML
    private DatePicker auditFrom;

    @FXML
    private DatePicker auditTo;

    @FXML
    private Button clear;

    @FXML
    private Label who;

    @FXML
    private VBox changes;

    public AuditView(AuditViewModel model, Messages messages, Dialogs dialogs) {
        super(
                model.entries(),
                model.narrowed(),
                table(model, messages),
                AuditEntry::id,
                model.shownProperty(),
                messages);
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    private static TableView<AuditEntry> table(AuditViewModel model, Messages messages) {
        TableView<AuditEntry> table = PeopleTable.of(
                "auditTable", model.entries().items(), "people.audit.title", "people.audit.empty.title", messages);
        TableColumn<AuditEntry, String> time =
                PeopleTable.column("time", 156, entry -> PeopleTable.shortTime(entry.createdAt(), messages), messages);
        time.setMinWidth(156);
        table.getColumns()
                .setAll(List.of(
                        time,
                        PeopleTable.column("who", 72, entry -> AuditWords.who(entry, messages), messages),
                        PeopleTable.column(
                                "action", 192, entry -> AuditWords.action(entry.action(), messages), messages),
                        PeopleTable.column("kind", 110, entry -> AuditWords.named(entry, messages), messages)));
        return table;
    }

    @Override
    protected void bind() {
        super.bind();
        auditWho.textProperty().bindBidirectional(model.whoProperty());
        Stream<String> kinds =
                AuditTerms.KINDS.stream().sorted(Comparator.comparing(kind -> AuditWords.kind(kind, messages)));
        FilterBox.of(kindFilter, model.kindProperty(), kinds, this::kindName);
        auditFrom.valueProperty().bindBidirectional(model.fromProperty());
        auditTo.valueProperty().bindBidirectional(model.toProperty());
        Controls.showWhile(clear, model.narrowed());
        page().getChildren().add(2, new ProblemLabel(model.problemProperty()));
    }

    private ObservableValue<String> kindName(Optional<String> kind) {
        return messages.text(kind.map(AuditWords::kindKey).orElse("people.audit.kind.all"));
    }

    @Override
    void draw(AuditEntry entry) {
        paneTitle().setText(AuditWords.action(entry.action(), messages) + " · " + AuditWords.thing(entry, messages));
        who.setText(Stream.of(
                        AuditWords.who(entry, messages), entry.address(), PeopleTable.time(entry.createdAt(), messages))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        List<AuditChange> all = AuditChange.of(entry.before(), entry.after());
        changes.getChildren()
                .setAll(
                        all.isEmpty()
                                ? List.of(Controls.text(messages.get("people.audit.unchanged"), "muted"))
                                : all.stream()
                                        .map(change -> line(change, entry))
                                        .toList());
    }

    /** What was made has no state before, and what was deleted none after: there one value says all. */
    private Node line(AuditChange change, AuditEntry entry) {
        String was = AuditWords.value(change.field(), change.before(), messages);
        String is = AuditWords.value(change.field(), change.after(), messages);
        boolean both = entry.before() != null && entry.after() != null;
        String text = both ? messages.get("people.audit.change", was, is) : change.before() == null ? is : was;
        VBox line = new VBox(Controls.text(AuditWords.field(change.field(), messages), "strong"), Controls.text(text));
        line.getStyleClass().add("audit-change");
        return line;
    }

    @FXML
    private void export() {
        ExportChooser.ask(
                        messages,
                        "audit-log",
                        List.of(ExportFormat.CSV),
                        page().getScene().getWindow())
                .ifPresent(target -> model.export(target.file(), file -> ExportChooser.tell(file, messages, dialogs)));
    }

    @FXML
    private void clear() {
        model.clear();
    }

    @Override
    public String help() {
        return "people.audit.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                PageAction.of(PageAction.Key.FIND, messages.text("people.audit.search"), auditWho::requestFocus),
                PageAction.of(messages.text("people.audit.clear"), clear, this::clear),
                PageAction.of(PageAction.Key.NONE, messages.text("people.audit.export"), this::export));
    }

    @Override
    protected void fetch() {
        model.show();
    }
}
