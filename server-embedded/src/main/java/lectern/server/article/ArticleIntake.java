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

    /** What was there and is spoken for: it is alike, or changed already. */
    private final Set<UUID> taken = new HashSet<>();

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
        List<NewArticle> articles = items.stream()
                .map(item -> NewArticle.of(item.draft(), json, origin.by(), origin.now()))
                .toList();
        // First, so that none of these becomes another that only has its title.
        List<@Nullable UUID> alike = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            alike.add(alike(
                    items.get(i),
                    articles.get(i),
                    there.getOrDefault(items.get(i).key(), List.of())));
        }
        List<Decision> decisions = new ArrayList<>(items.size());
        List<NewArticle> made = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            UUID same = alike.get(i);
            List<ArticleRow> former = there.getOrDefault(items.get(i).key(), List.of());
            Decision decision = same == null ? decide(items.get(i), articles.get(i), former) : Decision.same(same);
            if (decision == Decision.CREATE) {
                made.add(articles.get(i));
                sentences += articles.get(i).sentences().size();
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
            for (ArticleRow row :
                    tx.dao(ArticleDao.class).byTitles(titles.subList(from, Math.min(from + TITLES, titles.size())))) {
                if (!row.createdAt().equals(origin.now())) {
                    found.computeIfAbsent(new Key(row.title(), row.sourceType()), key -> new ArrayList<>(1))
                            .add(row);
                }
            }
        }
        return found;
    }

    /** The article that is there and says just the same; null where there is none. */
    private @Nullable UUID alike(ReadArticle item, NewArticle article, List<ArticleRow> there) {
        for (ArticleRow row : there) {
            if (!taken.contains(row.id())
                    && row.totalSentences() == article.row().totalSentences()
                    && StoredArticle.read(tx, row).alike(article, saysPublished(item), json)) {
                taken.add(row.id());
                return row.id();
            }
        }
        return null;
    }

    private static boolean saysPublished(ReadArticle item) {
        return item.draft().isPublished() != null;
    }

    private Decision decide(ReadArticle item, NewArticle article, List<ArticleRow> there) {
        if (identical == Identical.CREATE) {
            return Decision.CREATE;
        }
        UUID newest = there.isEmpty() ? null : there.getFirst().id();
        Long before = begun.putIfAbsent(item.key(), item.row());
        if (before != null) {
            String why = "the file has an article of this title and source type in row " + before + " already";
            return skip(item, newest, why);
        }
        ArticleRow former = there.stream()
                .filter(row -> !taken.contains(row.id()))
                .findFirst()
                .orElse(null);
        if (former == null) {
            return newest == null
                    ? Decision.CREATE
                    : skip(item, newest, "the file has another article of this title and source type");
        }
        if (identical == Identical.SKIP) {
            String why = "there is an article of this title and source type already, and it is another";
            return skip(item, former.id(), why);
        }
        taken.add(former.id());
        if (!dry) {
            new ArticleChange(StoredArticle.read(tx, former), article, origin, json).write(tx, saysPublished(item));
        }
        return Decision.update(former.id());
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
}
