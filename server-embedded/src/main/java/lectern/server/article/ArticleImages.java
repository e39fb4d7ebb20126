package lectern.server.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import lectern.model.wire.Json;
import lectern.server.importing.BeforeImages;
import lectern.server.importing.BeforeImages.Image;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles as they were before an import changed them, as JSON: one image of each article, and one of each of its
 * sentences that the import changed or took away.
 */
final class ArticleImages {
    /** Lenient, so that an image outlives columns that go. */
    private static final JsonMapper JSON = Json.lenient();

    private final UUID importId;
    private final List<Image> images = new ArrayList<>();

    ArticleImages(UUID importId) {
        this.importId = importId;
    }

    /**
     * An article before.
     *
     * @param sentences ids, in their order
     * @param changedAt when the import changed it: another time tells that somebody changed it since
     */
    record Before(ArticleRow row, List<String> tags, List<UUID> sentences, Instant changedAt) {}

    /** What an image holds: one of the two. */
    private record State(@Nullable Before article, @Nullable SentenceRow sentence) {}

    void add(StoredArticle before, Instant now) {
        List<UUID> ids = before.sentences().stream().map(SentenceRow::id).toList();
        add(
                before.row().id(),
                before.row().version() + 1,
                new State(new Before(before.row(), before.tags(), ids, now), null));
    }

    void add(SentenceRow before) {
        add(before.id(), before.version() + 1, new State(null, before));
    }

    private void add(UUID id, int version, State state) {
        images.add(new Image(importId, id, version, JSON.writeValueAsString(state)));
    }

    void keep(Tx tx) {
        BeforeImages.keep(tx, images);
    }

    /** Goes through the articles that an import changed, in the order of ids. */
    static void articles(Tx tx, UUID importId, Consumer<Before> taker) {
        all(tx, importId, states -> {
            for (State state : states) {
                if (state.article() != null) {
                    taker.accept(state.article());
                }
            }
        });
    }

    /** Goes through the sentences that an import changed or took away, some at a time. */
    static void sentences(Tx tx, UUID importId, Consumer<List<SentenceRow>> taker) {
        all(tx, importId, states -> {
            List<SentenceRow> rows = new ArrayList<>(states.size());
            for (State state : states) {
                if (state.sentence() != null) {
                    rows.add(state.sentence());
                }
            }
            if (!rows.isEmpty()) {
                taker.accept(rows);
            }
        });
    }

    private static void all(Tx tx, UUID importId, Consumer<List<State>> taker) {
        List<Image> step = BeforeImages.after(tx, importId, BeforeImages.first());
        while (!step.isEmpty()) {
            taker.accept(step.stream()
                    .map(image -> JSON.readValue(image.state(), State.class))
                    .toList());
            step = BeforeImages.after(tx, importId, step.getLast().thingId());
        }
    }
}
