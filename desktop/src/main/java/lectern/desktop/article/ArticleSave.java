package lectern.desktop.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.model.article.Article;
import lectern.model.article.ArticleDetail;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticlePatch;
import lectern.model.article.Sentence;
import lectern.model.article.SentenceBatch;
import lectern.model.article.SentenceChanges.Change;
import lectern.model.article.SentenceOrder;
import lectern.model.client.LecternClient;
import org.jspecify.annotations.Nullable;

/**
 * Saves an article in as few calls as it takes. What others changed meanwhile is looked for before anything is sent.
 * After every call it knows what the server holds, so that a save that broke off is resumed by the next one.
 */
final class ArticleSave {
    private static final int BATCH = 500;

    private final LecternClient client;
    private final ArticleText sent;
    private ArticleText text;
    private @Nullable ArticleDetail stored;
    private final Map<String, String> ids = new HashMap<>();

    /**
     * @param stored as the server held it when it was last looked at; null for a new article
     */
    ArticleSave(LecternClient client, ArticleText text, @Nullable ArticleDetail stored) {
        this.client = client;
        this.sent = text;
        this.text = text;
        this.stored = stored;
    }

    /** What was to be saved. */
    ArticleText sent() {
        return sent;
    }

    /** What the server holds now, as far as is known. */
    @Nullable
    ArticleDetail stored() {
        return stored;
    }

    /** The server's ids of lines that were new, by the editor's own. */
    Map<String, String> ids() {
        return ids;
    }

    /**
     * Saves it.
     *
     * @return false if others changed the article meanwhile; then nothing was sent
     */
    boolean run() {
        ArticleDetail before = stored;
        if (before == null) {
            create();
            return true;
        }
        if (!same(before, client.articles().get(before.id()))) {
            return false;
        }
        heading(before);
        change();
        remove();
        add();
        order();
        stored = client.articles().get(before.id());
        return true;
    }

    private void create() {
        Heading heading = text.heading();
        String articleId = client.articles()
                .create(new ArticleDraft(
                        heading.title(),
                        Line.orNull(heading.description()),
                        Line.orNull(heading.sourceUrl().strip()),
                        heading.sourceOrLocal(),
                        Line.orNull(heading.coverImage().strip()),
                        heading.metadata(),
                        null,
                        text.lines().stream().map(Line::draft).toList()))
                .articleId();
        ArticleDetail made = client.articles().get(articleId);
        rename(text.lines(), made.sentences());
        stored = made;
    }

    private static boolean same(ArticleDetail before, ArticleDetail now) {
        return before.version() == now.version() && versions(before).equals(versions(now));
    }

    private static List<String> versions(ArticleDetail article) {
        return article.sentences().stream()
                .map(sentence -> sentence.id() + " " + sentence.version())
                .toList();
    }

    private void heading(ArticleDetail before) {
        Heading heading = text.heading();
        if (heading.equals(Heading.of(before))) {
            return;
        }
        Article changed = client.articles()
                .update(
                        before.id(),
                        new ArticlePatch(
                                heading.title(),
                                heading.description(),
                                heading.sourceUrl().strip(),
                                heading.sourceOrLocal(),
                                heading.coverImage().strip(),
                                heading.metadata().asPatch(),
                                null,
                                before.version()));
        stored = ArticleDetail.of(changed, before.sentences());
    }

    private void change() {
        Map<String, Sentence> known = sentences().stream().collect(Collectors.toMap(Sentence::id, Function.identity()));
        List<Change> changes = new ArrayList<>();
        for (Line line : text.lines()) {
            Sentence sentence = known.get(line.id());
            if (sentence != null && !line.equals(Line.of(sentence))) {
                changes.add(new Change(
                        line.id(),
                        line.content(),
                        null,
                        line.extensions().asPatch(),
                        line.isActive(),
                        sentence.version()));
            }
        }
        for (List<Change> some : batches(changes)) {
            client.sentences().updateAll(some).sentences().forEach(now -> known.put(now.id(), now));
            hold(sentences().stream()
                    .map(sentence -> known.getOrDefault(sentence.id(), sentence))
                    .toList());
        }
    }

    private void remove() {
        Set<String> wanted = text.lines().stream().map(Line::id).collect(Collectors.toSet());
        List<String> gone = sentences().stream()
                .map(Sentence::id)
                .filter(id -> !wanted.contains(id))
                .toList();
        for (List<String> some : batches(gone)) {
            client.sentences().deleteAll(some);
            Set<String> deleted = Set.copyOf(some);
            hold(sentences().stream()
                    .filter(sentence -> !deleted.contains(sentence.id()))
                    .toList());
        }
    }

    private void add() {
        Set<String> known = sentences().stream().map(Sentence::id).collect(Collectors.toSet());
        List<Line> added =
                text.lines().stream().filter(line -> !known.contains(line.id())).toList();
        for (List<Line> some : batches(added)) {
            List<Sentence> made = client.sentences()
                    .add(
                            articleId(),
                            SentenceBatch.append(some.stream().map(Line::draft).toList()))
                    .sentences();
            rename(some, made);
            List<Sentence> all = new ArrayList<>(sentences());
            all.addAll(made);
            hold(all);
        }
    }

    private void order() {
        List<String> wanted = text.lines().stream().map(Line::id).toList();
        if (!wanted.equals(sentences().stream().map(Sentence::id).toList())) {
            client.sentences()
                    .reorder(
                            articleId(),
                            IntStream.range(0, wanted.size())
                                    .mapToObj(i -> new SentenceOrder.Mapping(wanted.get(i), i + 1))
                                    .toList());
        }
    }

    private void rename(List<Line> lines, List<Sentence> made) {
        for (int i = 0; i < lines.size(); i++) {
            ids.put(lines.get(i).id(), made.get(i).id());
        }
        text = text.renamed(ids);
    }

    private String articleId() {
        return Objects.requireNonNull(stored).id();
    }

    private List<Sentence> sentences() {
        return Objects.requireNonNull(stored).sentences();
    }

    private void hold(List<Sentence> sentences) {
        ArticleDetail was = Objects.requireNonNull(stored);
        stored = new ArticleDetail(
                was.id(),
                was.title(),
                was.description(),
                was.sourceUrl(),
                was.sourceType(),
                was.coverImage(),
                sentences.size(),
                was.metadata(),
                was.isPublished(),
                List.copyOf(sentences),
                was.tags(),
                was.version(),
                was.createdAt(),
                was.updatedAt(),
                was.deletedAt());
    }

    private static <T> List<List<T>> batches(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH)
                .mapToObj(from -> all.subList(from, Math.min(from + BATCH, all.size())))
                .toList();
    }
}
