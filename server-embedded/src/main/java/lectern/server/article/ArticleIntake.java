package lectern.server.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.model.importing.Identical;
import lectern.model.wire.ErrorDetail;
import lectern.server.article.ReadArticle.Key;
import lectern.server.importing.Decision;
import lectern.server.importing.ItemWriter;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Decides which articles of a file are new, changed or there already, and writes the first two. */
final class ArticleIntake implements ItemWriter<ReadArticle> {
    private static final int TITLES = 500;

    private final Tx tx;
    private final StoredJson json;
    private final ImportOrigin origin;
    private final Identical identical;
    private final boolean dry;
    private final List<String> tagsMade = new ArrayList<>();
    /** Where the file has what this import makes or changes. */
    private final Map<Key, Long> begun = new HashMap<>();

    private final Set<UUID> changed = new HashSet<>();
    private long sentences;

    /** @param dry whether nothing is to be written */
    ArticleIntake(Tx tx, StoredJson json, ImportOrigin origin, Identical identical, boolean dry) {
        this.tx = tx;
        this.json = json;
        this.origin = origin;
        this.identical = identical;
        this.dry = dry;
    }

    @Override
    public List<Decision> take(List<ReadArticle> items) {
        Map<Key, List<ArticleRow>> there = identical == Identical.CREATE ? Map.of() : there(items);
        List<Decision> decisions = new ArrayList<>(items.size());
        List<NewArticle> made = new ArrayList<>();
        for (ReadArticle item : items) {
            NewArticle article = NewArticle.of(item.draft(), json, origin.by(), origin.now());
            Decision decision = identical == Identical.CREATE
                    ? Decision.CREATE
                    : decide(item, article, there.getOrDefault(item.key(), List.of()));
            if (decision == Decision.CREATE) {
                made.add(article);
                sentences += article.sentences().size();
            }
            decisions.add(decision);
        }
        if (!dry) {
            tagsMade.addAll(ArticleWriter.insert(tx, made, json, origin.importId()));
        }
        return decisions;
    }

    /** Those that were there before this import, the newest first. */
    private Map<Key, List<ArticleRow>> there(List<ReadArticle> items) {
        List<String> titles =
                items.stream().map(item -> item.key().title()).distinct().toList();
        Map<Key, List<ArticleRow>> found = new HashMap<>();
        for (int from = 0; from < titles.size(); from += TITLES) {
            for (ArticleRow row : tx.dao(ArticleDao.class)
                    .byTitles(titles.subList(from, Math.min(from + TITLES, titles.size())))) {
                found.computeIfAbsent(new Key(row.title(), row.sourceType()), key -> new ArrayList<>(1))
                        .add(row);
            }
        }
        return found;
    }

    private Decision decide(ReadArticle item, NewArticle article, List<ArticleRow> there) {
        boolean saysPublished = item.draft().isPublished() != null;
        StoredArticle former = null;
        for (ArticleRow row : there) {
            if (madeHere(row) || changed.contains(row.id())) {
                continue;
            }
            StoredArticle stored = StoredArticle.read(tx, row);
            if (stored.alike(article, saysPublished, json)) {
                return Decision.same(row.id());
            }
            former = former == null ? stored : former;
        }
        UUID id = former == null ? null : former.row().id();
        Long before = begun.putIfAbsent(item.key(), item.row());
        if (before != null) {
            return skip(item, id, "the file has an article of this title and source type in row " + before + " already");
        }
        if (former == null || id == null) {
            return Decision.CREATE;
        }
        if (identical == Identical.SKIP) {
            return skip(item, id, "there is an article of this title and source type already, and it is another");
        }
        changed.add(id);
        if (!dry) {
            new ArticleChange(former, article, origin, json).write(tx, saysPublished);
        }
        return Decision.update(id);
    }

    private boolean madeHere(ArticleRow row) {
        return row.createdAt().equals(origin.now());
    }

    private static Decision skip(ReadArticle item, @Nullable UUID existingId, String why) {
        return Decision.skip(existingId, new ErrorDetail("title", why, item.row(), null));
    }

    /** Names of the tags that were made. */
    List<String> tagsMade() {
        return List.copyOf(tagsMade);
    }

    /** How many sentences the new articles have. */
    long sentences() {
        return sentences;
    }

    @Override
    public List<String> categories() {
        return List.of();
    }

    @Override
    public void finish() {
        // each batch was written whole
    }

    @Override
    public void close() {
        // the transaction is somebody else's
    }
}
