package lectern.model.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.model.audit.AuditEntry;
import lectern.model.audit.AuditQuery;
import lectern.model.identity.AdminAccount;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.AdminFilter;
import lectern.model.identity.AdminUpdate;
import lectern.model.identity.PasswordChange;
import lectern.model.identity.PasswordChanged;
import lectern.model.identity.ResetPassword;
import lectern.model.identity.Role;
import lectern.model.settings.SettingUpdate;
import lectern.model.settings.SettingValue;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** Accounts of staff, the audit trail and the school's settings (001, 004). */
public final class AdminClient {
    private static final String ADMINS = "/admin/admins";

    private final ApiClient api;

    AdminClient(ApiClient api) {
        this.api = api;
    }

    public PasswordChanged changePassword(PasswordChange change) {
        return api.send("PUT", "/admin/change-password", change, PasswordChanged.class);
    }

    public Page<AdminAccount> admins(AdminFilter filter) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        Role role = filter.role();
        parameters.put("page", filter.page());
        parameters.put("limit", filter.limit());
        parameters.put("role", role == null ? null : role.wireName());
        parameters.put("isActive", filter.isActive());
        parameters.put("search", filter.search());
        return api.getPage(ADMINS + ApiClient.query(parameters), AdminAccount.class);
    }

    public AdminAccount admin(String adminId) {
        return api.get(path(adminId), AdminAccount.class);
    }

    public AdminAccount create(AdminDraft draft) {
        return api.send("POST", ADMINS, draft, AdminAccount.class);
    }

    public AdminAccount update(String adminId, AdminUpdate update) {
        return api.send("PUT", path(adminId), update, AdminAccount.class);
    }

    /** Shuts the account; {@code isActive} opens it again. */
    public void delete(String adminId) {
        api.send("DELETE", path(adminId), null);
    }

    public ResetPassword resetPassword(String adminId) {
        return api.send("POST", path(adminId) + "/reset-password", null, ResetPassword.class);
    }

    public Page<AuditEntry> auditLog(AuditQuery query) {
        Map<String, @Nullable Object> parameters = filters(query);
        parameters.put("page", query.page());
        parameters.put("limit", query.limit());
        return api.getPage("/admin/audit-log" + ApiClient.query(parameters), AuditEntry.class);
    }

    /**
     * Saves all entries that fit as CSV; page and limit do not matter.
     *
     * @return bytes written
     */
    public long exportAuditLog(AuditQuery query, Path target) {
        Map<String, @Nullable Object> parameters = filters(query);
        parameters.put("format", "csv");
        String path = "/admin/exports/audit-log" + ApiClient.query(parameters);
        return api.download(path, Duration.ofMinutes(5), target);
    }

    private static Map<String, @Nullable Object> filters(AuditQuery query) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("kind", query.kind());
        parameters.put("thing", query.thing());
        parameters.put("actor", query.actor());
        parameters.put("who", query.who());
        parameters.put("from", query.from());
        parameters.put("to", query.to());
        return parameters;
    }

    public List<SettingValue> settings() {
        return api.getList("/admin/settings", SettingValue.class);
    }

    public SettingValue setSetting(String name, Object value) {
        String path = "/admin/settings/" + ApiClient.segment(name);
        return api.send("PUT", path, new SettingUpdate(value), SettingValue.class);
    }

    private static String path(String adminId) {
        return ADMINS + "/" + ApiClient.segment(adminId);
    }
}
