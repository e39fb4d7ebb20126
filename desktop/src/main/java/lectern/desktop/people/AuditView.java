package lectern.desktop.people;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.ExportChooser;
import lectern.model.audit.AuditEntry;
import lectern.model.importing.ExportFormat;

/** What staff did: the list, and beside it how a thing was before and after. */
public final class AuditView extends ShownBesideView<AuditEntry> {
    private static final double ROOMY = 460;

    private final AuditViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private Label who;

    @FXML
    private TextArea before;

    @FXML
    private TextArea after;

    public AuditView(AuditViewModel model, Messages messages, Dialogs dialogs) {
        this(model, table(model, messages), messages, dialogs);
    }

    private AuditView(AuditViewModel model, TableView<AuditEntry> table, Messages messages, Dialogs dialogs) {
        super(model.entries(), new SimpleBooleanProperty(), table, AuditEntry::id, model.shownProperty(), messages);
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    private static TableView<AuditEntry> table(AuditViewModel model, Messages messages) {
        TableView<AuditEntry> table = PeopleTable.of(
                "auditTable", model.entries().items(), "people.audit.title", "people.audit.empty.title", messages);
        TableColumn<AuditEntry, String> kind =
                PeopleTable.column("kind", 110, entry -> AuditWords.kind(entry, messages), messages);
        table.getColumns()
                .setAll(List.of(
                        PeopleTable.column(
                                "time", 180, entry -> PeopleTable.time(entry.createdAt(), messages), messages),
                        PeopleTable.column("who", 90, entry -> name(entry, messages), messages),
                        PeopleTable.column("action", 140, entry -> AuditWords.action(entry, messages), messages),
                        kind));
        PeopleTable.onlyWhereRoomy(table, ROOMY, List.of(kind));
        return table;
    }

    private static String name(AuditEntry entry, Messages messages) {
        return Objects.requireNonNullElse(entry.actorName(), messages.get("people.audit.server"));
    }

    @Override
    void draw(AuditEntry entry) {
        paneTitle().setText(AuditWords.action(entry, messages) + " · " + AuditWords.kind(entry, messages));
        who.setText(Stream.of(
                        name(entry, messages),
                        entry.address(),
                        PeopleTable.time(entry.createdAt(), messages),
                        entry.thingId())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        before.setText(AuditViewModel.text(entry.before()));
        after.setText(AuditViewModel.text(entry.after()));
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

    @Override
    public String help() {
        return "people.audit.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(PageAction.of(PageAction.Key.NONE, messages.text("people.audit.export"), this::export));
    }

    @Override
    protected void fetch() {
        model.show();
    }
}
