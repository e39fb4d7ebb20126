package lectern.server.question;

import java.time.Clock;
import java.util.List;
import lectern.model.identity.Permission;
import lectern.model.importing.ExportFormat;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.RouteTable;
import lectern.server.sheet.ExportRoute;

/** The export of questions over HTTP. */
public final class QuestionExportRoutes implements RouteTable.Source {
    private final QuestionExport questions;
    private final ExportRoute export;

    public QuestionExportRoutes(QuestionExport questions, Clock clock) {
        this.questions = questions;
        this.export = new ExportRoute("questions", List.of(ExportFormat.values()), clock);
    }

    @Override
    public void register(RouteTable routes) {
        QuestionRoutes.filters(export.describe(routes.route(
                                "question", Method.GET, "/admin/exports/questions", Access.of(Permission.CONTENT_EDIT))
                        .summary("All questions that fit, in the list's order, as a file that an import reads.")))
                .handle(call -> {
                    ExportFormat format = export.format(call);
                    return export.reply(questions.export(QuestionRoutes.filter(call), format), format);
                });
    }
}
