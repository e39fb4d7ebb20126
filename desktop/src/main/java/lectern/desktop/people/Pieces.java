package lectern.desktop.people;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Gatherers;
import lectern.desktop.task.Progress;
import lectern.model.client.ApiException;
import org.jspecify.annotations.Nullable;

/** Work on more students than one request may name. Between two pieces a person can stop it. */
final class Pieces {
    /** Fewer than a request may name, so that the bar moves and a stop is soon heard. */
    static final int MOST = 100;

    private Pieces() {}

    static <T> List<List<T>> of(List<T> all) {
        return all.stream().gather(Gatherers.windowFixed(MOST)).toList();
    }

    /**
     * Does one piece after the other.
     *
     * @param size how many students a piece is
     * @return what ended it before its time, once something was done; null where nothing did
     */
    static <P> @Nullable ApiException each(List<P> pieces, ToIntFunction<P> size, Progress progress, Consumer<P> deed) {
        int of = pieces.stream().mapToInt(size).sum();
        int done = 0;
        for (P piece : pieces) {
            if (progress.cancelled()) {
                return null;
            }
            try {
                deed.accept(piece);
            } catch (ApiException e) {
                if (done == 0) {
                    throw e;
                }
                return e;
            }
            done += size.applyAsInt(piece);
            progress.report(done, of);
        }
        return null;
    }
}
