package lectern.server.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import lectern.model.audit.AuditEntry;
import lectern.model.audit.AuditQuery;
import lectern.model.identity.Permission;
import lectern.model.importing.ExportFormat;
import lectern.model.wire.DomainException;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteBuilder;
import lectern.server.http.RouteTable;
import lectern.server.sheet.ExportRoute;
import org.jspecify.annotations.Nullable;

/** The audit trail over HTTP (001). */
public final class AuditRoutes implements RouteTable.Source {
    private static final String FEATURE = "identity";
    private static final Access READER = Access.of(Permission.AUDIT_READ);

    private final AuditService audit;
    private final ExportRoute export;

    public AuditRoutes(AuditService audit, Clock clock) {
        this.audit = audit;
        this.export = new ExportRoute("audit-log", List.of(ExportFormat.CSV), clock);
    }

    @Override
    public void register(RouteTable routes) {
        filters(routes.route(FEATURE, Method.GET, "/admin/audit-log", READER)
                        .summary("Who did what to which thing, when and from where, the newest first (001)."))
                .paged()
                .returnsPage(AuditEntry.class)
                .handle(call -> Reply.page(audit.list(query(call, call.page(), call.limit()))));
        filters(export.describe(routes.route(FEATURE, Method.GET, "/admin/exports/audit-log", READER)
                        .summary("All entries of the audit trail that fit, as a table (001).")))
                .handle(call -> {
                    ExportFormat format = export.format(call);
                    return export.reply(audit.export(query(call, 1, 1)), format);
                });
    }

    private static RouteBuilder filters(RouteBuilder route) {
        return route.query("kind", "string", "what sort of thing, for example question or user")
                .query("thing", "string", "the thing's id")
                .query("actor", "string", "id of the account that did it")
                .query("who", "string", "a part of the name that the account had which did it")
                .query("from", "string", "the earliest time, ISO-8601")
                .query("to", "string", "the end of the time, ISO-8601");
    }

    private static AuditQuery query(Call call, int page, int limit) {
        return new AuditQuery(
                page,
                limit,
                text(call, "kind"),
                text(call, "thing"),
                call.query("actor"),
                text(call, "who"),
                time(call, "from"),
                time(call, "to"));
    }

    private static @Nullable String text(Call call, String name) {
        String text = call.query(name);
        if (text != null && text.indexOf('\0') >= 0) {
            throw DomainException.invalid(name, "holds a character that can't be kept: remove it");
        }
        return text;
    }

    private static @Nullable Instant time(Call call, String name) {
        String text = call.query(name);
        if (text == null) {
            return null;
        }
        try {
            Instant time = Instant.parse(text);
            if (time.isAfter(Instant.parse("1970-01-01T00:00:00Z"))
                    && time.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // falls through to the refusal
        }
        throw DomainException.invalid(name, "must be a time such as 2026-09-01T08:00:00Z");
    }
}
