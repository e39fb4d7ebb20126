package lectern.model.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.model.identity.AccountStatus;
import lectern.model.identity.ActivityEntry;
import lectern.model.identity.ResetPassword;
import lectern.model.identity.Role;
import lectern.model.identity.RoleAssignment;
import lectern.model.identity.SessionInfo;
import lectern.model.identity.SessionsEnded;
import lectern.model.identity.ShutRequest;
import lectern.model.identity.UserDetail;
import lectern.model.identity.UserFilter;
import lectern.model.identity.UserSummary;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** Users as administrators see and change them (001, 004). */
public final class UserClient {
    private final ApiClient api;

    UserClient(ApiClient api) {
        this.api = api;
    }

    public Page<UserSummary> list(UserFilter filter) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        Role role = filter.role();
        AccountStatus status = filter.status();
        parameters.put("page", filter.page());
        parameters.put("limit", filter.limit());
        parameters.put("search", filter.search());
        parameters.put("role", role == null ? null : role.wireName());
        parameters.put("status", status == null ? null : status.wireName());
        return api.getPage("/users" + ApiClient.query(parameters), UserSummary.class);
    }

    public UserDetail get(String userId) {
        return api.get("/admin/users/" + ApiClient.segment(userId), UserDetail.class);
    }

    public UserSummary setRole(String userId, Role role) {
        return api.send("PUT", path(userId, "/role"), new RoleAssignment(role), UserSummary.class);
    }

    public UserSummary suspend(String userId, @Nullable String reason) {
        return api.send("POST", path(userId, "/suspend"), new ShutRequest(reason), UserSummary.class);
    }

    public UserSummary ban(String userId, @Nullable String reason) {
        return api.send("PUT", "/admin" + path(userId, "/ban"), new ShutRequest(reason), UserSummary.class);
    }

    /** Opens an account again that was banned or suspended. */
    public UserSummary unban(String userId) {
        return api.send("PUT", "/admin" + path(userId, "/unban"), null, UserSummary.class);
    }

    /** Gives a new password to someone below oneself, shown this once; their sign-ins end. */
    public ResetPassword resetPassword(String userId) {
        return api.send("POST", "/admin" + path(userId, "/reset-password"), null, ResetPassword.class);
    }

    public Page<ActivityEntry> activity(String userId, int page, int limit) {
        return api.getPage(
                path(userId, "/activity") + ApiClient.query(Map.of("page", page, "limit", limit)), ActivityEntry.class);
    }

    /** Where somebody is signed in, the newest first. */
    public List<SessionInfo> sessions(String userId) {
        return api.getList("/admin" + path(userId, "/sessions"), SessionInfo.class);
    }

    /** Ends one sign-in of somebody; its tokens are refused at once. */
    public void endSession(String userId, String sessionId) {
        api.send("DELETE", "/admin" + path(userId, "/sessions/") + ApiClient.segment(sessionId), null);
    }

    /** Ends all sign-ins of somebody, but never the one by which it is asked. */
    public SessionsEnded endSessions(String userId) {
        return api.send("DELETE", "/admin" + path(userId, "/sessions"), null, SessionsEnded.class);
    }

    private static String path(String userId, String rest) {
        return "/users/" + ApiClient.segment(userId) + rest;
    }
}
