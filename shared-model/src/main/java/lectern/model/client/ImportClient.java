package lectern.model.client;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import lectern.model.article.ArticleFilter;
import lectern.model.importing.ExportFormat;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.ImportState;
import lectern.model.importing.RowFinding;
import lectern.model.importing.RowOutcome;
import lectern.model.importing.StagedImport;
import lectern.model.importing.UndoReport;
import lectern.model.question.QuestionFilter;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/**
 * The one importer, for whatever is imported: stage a file, look at its layout, change its options, check, apply, and
 * undo. Checking and applying go on in the server; ask {@link #get} until the state no longer {@link
 * ImportState#running runs}.
 */
public final class ImportClient {
    private static final String IMPORTS = "/admin/imports";
    private static final Duration LONG = Duration.ofMinutes(30);

    private final ApiClient api;

    ImportClient(ApiClient api) {
        this.api = api;
    }

    /**
     * Uploads a file of any format, up to 200 MB. It vanishes after a day unless it is applied.
     *
     * @param fileName shown in the history; its ending helps where the content does not tell the format
     * @param kind null to let the server find it
     */
    public StagedImport stage(BodyPublisher file, String fileName, @Nullable ImportKind kind) {
        return stage(file, fileName, kind, null);
    }

    /**
     * As {@link #stage(BodyPublisher, String, ImportKind)}.
     *
     * @param likely the kind to take where none is given and the file does not tell
     */
    public StagedImport stage(
            BodyPublisher file, String fileName, @Nullable ImportKind kind, @Nullable ImportKind likely) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("fileName", fileName);
        parameters.put("kind", kind == null ? null : kind.wireName());
        parameters.put("likely", likely == null ? null : likely.wireName());
        String path = IMPORTS + ApiClient.query(parameters);
        return api.upload(path, "application/octet-stream", file, LONG, StagedImport.class);
    }

    /** All imports, the newest first; staged ones too. */
    public Page<ImportBatch> list(int page, int limit, @Nullable ImportKind kind, @Nullable ImportState state) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("page", page);
        parameters.put("limit", limit);
        parameters.put("kind", kind == null ? null : kind.wireName());
        parameters.put("state", state == null ? null : state.wireName());
        return api.getPage(IMPORTS + ApiClient.query(parameters), ImportBatch.class);
    }

    /** One import: its state, counts, and progress while something is under way. */
    public ImportBatch get(String importId) {
        return api.get(path(importId), ImportBatch.class);
    }

    /**
     * One import, answered when what is under way has ended, or the time is over.
     *
     * @param wait two seconds at most
     */
    public ImportBatch get(String importId, Duration wait) {
        return api.get(path(importId) + "?wait=" + wait.toMillis(), ImportBatch.class);
    }

    /** A staged import with what its file looks like. */
    public StagedImport layout(String importId) {
        return api.get(path(importId) + "/layout", StagedImport.class);
    }

    /** Changes how a staged file is read; what an earlier check found is forgotten. */
    public StagedImport configure(String importId, ImportOptions options) {
        return api.send("PUT", path(importId) + "/options", options, StagedImport.class);
    }

    /** Begins a dry run that says of each row what would become of it. */
    public ImportBatch check(String importId) {
        return api.send("POST", path(importId) + "/check", null, ImportBatch.class);
    }

    /**
     * What the check found, in the order of the file.
     *
     * @param outcome only rows with this one; null for all
     */
    public Page<RowFinding> rows(String importId, @Nullable RowOutcome outcome, int page, int limit) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("outcome", outcome == null ? null : outcome.wireName());
        parameters.put("page", page);
        parameters.put("limit", limit);
        return api.getPage(path(importId) + "/rows" + ApiClient.query(parameters), RowFinding.class);
    }

    /** Begins to import; one transaction, all or nothing as the options say. */
    public ImportBatch apply(String importId) {
        return api.send("POST", path(importId) + "/apply", null, ImportBatch.class);
    }

    /** Stops a check or an import that is under way; nothing of it is kept. */
    public ImportBatch cancel(String importId) {
        return api.send("POST", path(importId) + "/cancel", null, ImportBatch.class);
    }

    /** Takes an applied import back, as long as nothing that it made or changed was changed since (else CONFLICT). */
    public UndoReport undo(String importId) {
        return api.send("POST", path(importId) + "/undo", null, UndoReport.class);
    }

    /** Throws a staged file away. */
    public void discard(String importId) {
        api.send("DELETE", path(importId), null);
    }

    /**
     * Writes questions to a file, in the filter's order; its page and limit do not matter.
     *
     * @return bytes written
     */
    public long exportQuestions(QuestionFilter filter, ExportFormat format, Path target) {
        return export("questions", QuestionClient.parameters(filter), format, target);
    }

    /**
     * Writes articles with their sentences to a file, in the filter's order; its page and limit do not matter.
     *
     * @param format CSV or JSON
     * @return bytes written
     */
    public long exportArticles(ArticleFilter filter, ExportFormat format, Path target) {
        return export("articles", ArticleClient.parameters(filter), format, target);
    }

    private long export(String what, Map<String, @Nullable Object> parameters, ExportFormat format, Path target) {
        parameters.remove("page");
        parameters.remove("limit");
        parameters.put("format", format.wireName());
        return api.download("/admin/exports/" + what + ApiClient.query(parameters), LONG, target);
    }

    private static String path(String importId) {
        return IMPORTS + "/" + ApiClient.segment(importId);
    }
}
