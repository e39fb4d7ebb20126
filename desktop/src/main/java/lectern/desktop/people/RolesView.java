package lectern.desktop.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.UndoButtons;
import lectern.desktop.edit.UndoNotice;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.ProblemLabel;
import lectern.desktop.widget.ScrollToFocus;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.identity.RolePermissions;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The roles as a table: a line for each permission and what it allows, a column for each role. */
public final class RolesView implements Page {
    private final RolesViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private VBox page;

    @FXML
    private ScrollPane scroll;

    @FXML
    private GridPane grid;

    public RolesView(RolesViewModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        UndoNotice notice = new UndoNotice(model.undo(), model.reportProperty(), messages);
        notice.undoFrom(grid);
        page.getChildren().addAll(1, List.of(notice, new ProblemLabel(model.problemProperty())));
        ScrollToFocus.in(scroll);
        model.roles().subscribe(this::draw);
        Controls.whileSeen(page, messages.languageProperty()).subscribe((before, now) -> draw());
    }

    private void draw() {
        Node owner = grid.getScene() == null ? null : grid.getScene().getFocusOwner();
        String focused = owner == null ? null : owner.getId();
        List<RolePermissions> roles = model.roles();
        grid.getChildren().clear();
        for (int column = 0; column < roles.size(); column++) {
            Label head = new Label(roleName(roles.get(column).role()));
            head.setWrapText(true);
            grid.add(head(head), column + 1, 0);
        }
        grid.add(head(new Label()), 0, 0);
        int line = 1;
        for (Permission permission : roles.isEmpty() ? new Permission[0] : Permission.values()) {
            List<Node> cells = new ArrayList<>();
            roles.forEach(role -> cells.add(cell(role, permission)));
            addLine(line++, "people.permission." + permission, "people.permission.text." + permission, cells);
        }
        if (!roles.isEmpty()) {
            addLine(
                    line,
                    "people.factor",
                    "people.factor.text",
                    roles.stream().map(this::factorCell).toList());
        }
        refocus(focused);
    }

    /** Stays in sight, above what is scrolled below it. */
    private Label head(Label head) {
        head.getStyleClass().add("role-head");
        head.setViewOrder(-1);
        head.translateYProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> scroll.getVvalue()
                                * Math.max(
                                        0,
                                        grid.getHeight()
                                                - scroll.getViewportBounds().getHeight()),
                        scroll.vvalueProperty(),
                        scroll.viewportBoundsProperty(),
                        grid.heightProperty()));
        return fill(head);
    }

    private void refocus(@Nullable String id) {
        Node again = id == null || id.isEmpty() ? null : grid.lookup("#" + id);
        if (again != null) {
            again.requestFocus();
        }
    }

    private String roleName(Role role) {
        return messages.get("people.role." + role);
    }

    private void addLine(int line, String title, String text, List<Node> cells) {
        Label name = new Label(messages.get(title));
        name.getStyleClass().add("strong");
        Label what = new Label(messages.get(text));
        what.getStyleClass().add("muted");
        for (Label label : List.of(name, what)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        VBox words = new VBox(name, what);
        words.getStyleClass().add("role-line");
        grid.add(words, 0, line);
        for (int column = 0; column < cells.size(); column++) {
            HBox place = new HBox(cells.get(column));
            place.getStyleClass().add("role-cell");
            grid.add(fill(place), column + 1, line);
        }
    }

    private static <R extends Region> R fill(R region) {
        region.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return region;
    }

    private Node cell(RolePermissions role, Permission permission) {
        String words = messages.get("people.permission." + permission) + ", " + roleName(role.role());
        RolesViewModel.Source source = RolesViewModel.source(role, permission);
        return switch (source) {
            case GRANTED, POSSIBLE -> {
                CheckBox box = box(
                        role.role() + "-" + permission,
                        source == RolesViewModel.Source.GRANTED,
                        words,
                        messages.get("people.source." + source));
                box.setOnAction(event -> model.grant(role.role(), permission, box.isSelected()));
                yield box;
            }
            case BUILT_IN -> mark(Feather.CHECK, words, messages.get("people.source." + source));
            case INHERITED ->
                mark(
                        Feather.CORNER_DOWN_RIGHT,
                        words,
                        messages.get("people.source." + source, roleName(Objects.requireNonNull(role.inherits()))));
            case IMPOSSIBLE -> mark(Feather.MINUS, words, messages.get("people.source." + source));
        };
    }

    private Node factorCell(RolePermissions role) {
        String words = messages.get("people.factor") + ", " + roleName(role.role());
        if (role.role() == Role.STUDENT) {
            return mark(Feather.MINUS, words, messages.get("people.factor.student"));
        }
        CheckBox box =
                box(role.role() + "-factor", role.secondFactorRequired(), words, messages.get("people.factor.tip"));
        box.setOnAction(event -> require(role.role(), box));
        return box;
    }

    /** Whoever has no second factor yet can do next to nothing from now on, and that may be oneself. */
    private void require(Role role, CheckBox box) {
        if (!box.isSelected()) {
            model.require(role, false);
            return;
        }
        box.setSelected(false);
        dialogs.confirm(
                messages.text("people.factor.title", messages.text("people.role." + role)),
                messages.text("people.factor.warning"),
                messages.text("people.factor.verb"),
                () -> model.require(role, true));
    }

    private static CheckBox box(String id, boolean selected, String words, String why) {
        CheckBox box = new CheckBox();
        box.setId("role-" + id);
        box.setSelected(selected);
        box.setAccessibleText(words);
        box.setTooltip(new Tooltip(why));
        return box;
    }

    private static Label mark(Feather icon, String words, String why) {
        Label mark = new Label(null, new FontIcon(icon));
        mark.setTooltip(new Tooltip(why));
        mark.setAccessibleText(words + ": " + why);
        mark.getStyleClass().add(icon == Feather.MINUS ? "role-none" : "role-has");
        return mark;
    }

    @Override
    public String help() {
        return "people.roles.help";
    }

    @Override
    public List<PageAction> actions() {
        return new UndoButtons(model.undo(), messages).actions();
    }

    @Override
    public void shown() {
        model.show();
    }
}
