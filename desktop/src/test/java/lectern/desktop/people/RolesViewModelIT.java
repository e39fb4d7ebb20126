package lectern.desktop.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import lectern.desktop.RecordedFailures;
import lectern.desktop.people.RolesViewModel.Source;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.identity.RoleGrants;
import lectern.model.identity.RolePermissions;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RolesViewModelIT {
    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient admin = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final RolesViewModel model =
            new RolesViewModel(admin, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH));

    @AfterEach
    void close() {
        failures.assertNone();
        server.close();
    }

    private RolePermissions role(Role role) {
        return model.roles().stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private Source source(Role role, Permission permission) {
        return RolesViewModel.source(role(role), permission);
    }

    @Test
    void permissionsAreGivenTakenBackAndRefused() {
        model.show();
        assertThat(source(Role.TEACHER, Permission.STAFF)).isEqualTo(Source.BUILT_IN);
        assertThat(source(Role.TEACHER, Permission.AUDIT_READ)).isEqualTo(Source.POSSIBLE);
        assertThat(source(Role.TEACHER, Permission.ADMIN_MANAGE)).isEqualTo(Source.IMPOSSIBLE);
        model.grant(Role.TEACHER, Permission.AUDIT_READ, true);
        assertThat(source(Role.TEACHER, Permission.AUDIT_READ)).isEqualTo(Source.GRANTED);
        assertThat(source(Role.EDITOR, Permission.AUDIT_READ)).isEqualTo(Source.INHERITED);
        assertThat(model.reportProperty().get()).isEqualTo("“Read the audit trail” was given to: Teacher.");

        admin.roles()
                .change(
                        Role.TEACHER,
                        new RoleGrants(
                                EnumSet.of(
                                        Permission.PLAY,
                                        Permission.CLASSROOM_HOST,
                                        Permission.STAFF,
                                        Permission.AUDIT_READ,
                                        Permission.CONTENT_EDIT),
                                null));
        model.undo().undo();
        assertThat(role(Role.TEACHER).permissions())
                .as("what somebody else changed meanwhile stays")
                .contains(Permission.CONTENT_EDIT)
                .doesNotContain(Permission.AUDIT_READ, Permission.ROSTER_MANAGE);

        model.grant(Role.STUDENT, Permission.USER_MANAGE, true);
        assertThat(model.problemProperty().get())
                .startsWith("The server did not change it")
                .contains("student");
        assertThat(source(Role.STUDENT, Permission.USER_MANAGE)).isEqualTo(Source.IMPOSSIBLE);

        model.require(Role.EDITOR, true);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(role(Role.EDITOR).secondFactorRequired()).isTrue();
        model.undo().undo();
        assertThat(role(Role.EDITOR).secondFactorRequired()).isFalse();
    }
}
