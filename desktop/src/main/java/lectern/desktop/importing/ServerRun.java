package lectern.desktop.importing;

import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import lectern.desktop.task.Progress;
import lectern.model.client.ApiException;
import lectern.model.client.ImportClient;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportProgress;
import lectern.model.importing.StagedImport;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.WireError;
import org.jspecify.annotations.Nullable;

/** Follows what the server does with an import until it has ended; what is cancelled here is cancelled there. */
public final class ServerRun {
    /** How often the progress is told; the end is heard of at once. */
    private static final Duration NEWS = Duration.ofMillis(250);

    /** Where nobody waits for news. */
    private static final Progress UNHEARD = new Progress() {
        @Override
        public void report(long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    private final ImportClient imports;
    private final Progress progress;
    private boolean cancelled;

    private ServerRun(ImportClient imports, Progress progress) {
        this.imports = imports;
        this.progress = progress;
    }

    /** Waits for the end of what has begun. */
    static ImportBatch follow(ImportClient imports, ImportBatch begun, Progress progress) {
        return new ServerRun(imports, progress).end(begun);
    }

    /**
     * Imports a file whole with the options that the server finds, making the categories that nobody has.
     *
     * @throws ApiException if the server refuses it
     */
    public static ImportBatch whole(ImportClient imports, BodyPublisher file, String name, ImportKind kind) {
        StagedImport staged = Options.makingCategories(imports, imports.stage(file, name, kind));
        ImportBatch done = follow(imports, imports.apply(staged.batch().id()), UNHEARD);
        WireError failure = done.failure();
        if (failure != null) {
            throw new ApiException(failure.code().status(), failure);
        }
        return done;
    }

    private ImportBatch end(ImportBatch begun) {
        ImportBatch now = begun;
        while (now.state().running()) {
            tell(now.progress());
            now = look(now);
        }
        return now;
    }

    private ImportBatch look(ImportBatch before) {
        try {
            if (progress.cancelled() && !cancelled) {
                // The interruption that ended the wait would end the call as well.
                Thread.interrupted();
                cancelled = true;
                return imports.cancel(before.id());
            }
            return imports.get(before.id(), NEWS);
        } catch (ApiException e) {
            boolean interrupted = progress.cancelled() && Thread.interrupted();
            boolean overAlready = cancelled && e.code() == ErrorCode.CONFLICT;
            if (interrupted || overAlready) {
                return before;
            }
            throw e;
        }
    }

    private void tell(@Nullable ImportProgress now) {
        if (now != null) {
            progress.report(now.rows(), now.part() > 0 ? Math.max(now.rows(), Math.round(now.rows() / now.part())) : 0);
        }
    }
}
