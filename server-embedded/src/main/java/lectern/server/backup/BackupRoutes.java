package lectern.server.backup;

import java.time.Duration;
import lectern.model.backup.BackupState;
import lectern.model.identity.Permission;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.FileBody;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** Backups over HTTP. */
public final class BackupRoutes implements RouteTable.Source {
    private static final String FEATURE = "backup";
    private static final String ALL = "/admin/backups";
    private static final String ONE = ALL + "/{name}";
    private static final int LONGEST_WAIT_MILLIS = 2_000;
    private static final Access MANAGER = Access.of(Permission.BACKUP_MANAGE);
    /** With the keys in a copy one could make oneself a super_admin. */
    private static final Access TRUSTED = Access.of(Permission.ADMIN_MANAGE);

    private final BackupService backups;

    public BackupRoutes(BackupService backups) {
        this.backups = backups;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.GET, ALL, MANAGER)
                .summary("Which backups there are, the newest first, when the next is due, and how the last try went.")
                .query(
                        "wait",
                        "integer",
                        "milliseconds that the answer may wait for the end of what is being made, to 2000")
                .returns(BackupState.class)
                .handle(call ->
                        Reply.ok(backups.state(Duration.ofMillis(call.queryInt("wait", 0, 0, LONGEST_WAIT_MILLIS)))));
        routes.route(FEATURE, Method.POST, ALL, MANAGER)
                .summary("Begins to make a backup, unless one is being made; ask again until none is.")
                .returns(BackupState.class)
                .handle(call -> Reply.ok(backups.make(Actor.of(call))));
        routes.route(FEATURE, Method.GET, ONE + "/file", TRUSTED)
                .summary("A copy of a backup. It holds all names, hashes of passwords and keys, and is recorded.")
                .returnsRaw()
                .handle(call -> {
                    BackupService.Copy copy = backups.copy(Actor.of(call), call.path("name"));
                    String name = copy.backup().name();
                    return Reply.download(
                            FileBody.lasting(
                                    copy.file(),
                                    "application/zip",
                                    name,
                                    copy.backup().bytes()),
                            name);
                });
        routes.route(FEATURE, Method.DELETE, ONE, MANAGER)
                .summary("Deletes a backup for good, unless it is the last.")
                .handle(call -> {
                    backups.delete(Actor.of(call), call.path("name"));
                    return Reply.ok(null);
                });
    }
}
