package lectern.desktop.people;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.edit.Edit;
import lectern.desktop.edit.Turns;
import lectern.desktop.edit.UndoStack;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.identity.RoleGrants;
import lectern.model.identity.RolePermissions;

/** What each role may do (001). A change holds at once for everyone who is signed in, and can be taken back. */
public final class RolesViewModel {

    /** Where a role has a permission from, or why it has it not. */
    public enum Source {
        /** Nobody can take it away. */
        BUILT_IN,
        /** From the role before it; it goes away there. */
        INHERITED,
        /** Given to this very role. */
        GRANTED,
        /** May be given. */
        POSSIBLE,
        /** May never be given to this role. */
        IMPOSSIBLE
    }

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final UndoStack undo;
    private final Turns turns;
    private final ObservableList<RolePermissions> roles = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper report = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public RolesViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        undo = new UndoStack(tasks, this::refused, this::fetch);
        turns = new Turns(undo.busyProperty());
    }

    /** Every role with what it holds, from student to super administrator. */
    public ObservableList<RolePermissions> roles() {
        return roles;
    }

    public UndoStack undo() {
        return undo;
    }

    /** What was changed last, in words. */
    public ReadOnlyStringProperty reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Why the last change was refused; empty where none was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Fetches what holds now. */
    public void show() {
        problem.set("");
        fetch();
    }

    private void fetch() {
        tasks.job(
                        messages.text("people.roles.loading"),
                        progress -> client.roles().list())
                .quiet()
                .then(roles::setAll)
                .start();
    }

    /** Where this role has this permission from. */
    public static Source source(RolePermissions role, Permission permission) {
        if (role.builtIn().contains(permission)) {
            return Source.BUILT_IN;
        }
        if (role.inherited().contains(permission)) {
            return Source.INHERITED;
        }
        if (role.granted().contains(permission)) {
            return Source.GRANTED;
        }
        return permission.grantableTo(role.role()) ? Source.POSSIBLE : Source.IMPOSSIBLE;
    }

    /** Gives a permission to a role, or takes it away. Where the server refuses, all is as it was. */
    public void grant(Role role, Permission permission, boolean given) {
        perform(
                progress -> change(role, permission, given),
                progress -> change(role, permission, !given),
                messages.text(
                        given ? "people.roles.given" : "people.roles.taken",
                        messages.text("people.permission." + permission),
                        messages.text("people.role." + role)));
    }

    /** Asks a role for one-time codes, or no longer. */
    public void require(Role role, boolean required) {
        perform(
                progress -> change(role, required),
                progress -> change(role, !required),
                messages.text(
                        required ? "people.roles.required" : "people.roles.free",
                        messages.text("people.role." + role)));
    }

    private void perform(Work<RolePermissions> deed, Work<RolePermissions> reverse, ObservableStringValue words) {
        problem.set("");
        Edit edit = new Edit(messages.text("people.roles.changing"), deed, reverse);
        turns.take(() -> undo.perform(edit, () -> report.set(words.get())));
    }

    /** By what the role holds at that moment, so that nobody else's change is lost. */
    private RolePermissions change(Role role, Permission permission, boolean given) {
        Set<Permission> permissions = EnumSet.copyOf(now(role).permissions());
        if (given) {
            permissions.add(permission);
        } else {
            permissions.remove(permission);
        }
        return client.roles().change(role, new RoleGrants(permissions, null));
    }

    private RolePermissions change(Role role, boolean required) {
        return client.roles().change(role, new RoleGrants(now(role).permissions(), required));
    }

    private RolePermissions now(Role role) {
        return client.roles().list().stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private void refused(ApiException refusal) {
        String why = RefusalWords.ofForm(refusal, messages).text(messages);
        problem.set(messages.get("people.roles.refused", why));
    }
}
