package lectern.server.settings;

import lectern.model.identity.Permission;
import lectern.model.settings.SettingUpdate;
import lectern.model.settings.SettingValue;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** The school's settings over HTTP. */
public final class SettingRoutes implements RouteTable.Source {
    private static final String FEATURE = "settings";
    private static final Access ADMIN = Access.of(Permission.ADMIN);

    private final Settings settings;

    public SettingRoutes(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.GET, "/admin/settings", ADMIN)
                .summary("What the school may decide, and what holds now.")
                .returnsList(SettingValue.class)
                .handle(call -> Reply.ok(settings.list()));
        routes.route(FEATURE, Method.PUT, "/admin/settings/{name}", ADMIN)
                .summary("Decides one thing; it holds at once.")
                .returns(SettingValue.class)
                .handle(
                        SettingUpdate.class,
                        (call, update) -> Reply.ok(settings.set(call.path("name"), update.value(), Actor.of(call))));
    }
}
