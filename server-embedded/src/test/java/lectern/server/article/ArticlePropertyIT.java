package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import lectern.model.article.ArticleDetail;
import lectern.model.article.ArticlePatch;
import lectern.model.article.Sentence;
import lectern.model.article.SentenceBatch;
import lectern.model.article.SentenceBatch.Strategy;
import lectern.model.article.SentenceChanges;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceOrder;
import lectern.model.article.SentencePatch;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is done to an article's sentences in whatever order, their numbers and the article's figures are true. */
@SuppressWarnings("NullAway.Init") // jqwik's own way to begin
class ArticlePropertyIT {
    private static final int DEEDS = 10;

    private static TestDatabase test;
    private static ArticleService articles;
    private static SentenceService sentences;
    private static SentenceEditor editor;

    @BeforeContainer
    static void open() {
        test = TestDatabase.open(Engine.H2);
        AuditTrail audit = new AuditTrail(Clock.systemUTC());
        articles = new ArticleService(test.database(), audit, Clock.systemUTC());
        sentences = new SentenceService(test.database(), audit, Clock.systemUTC());
        editor = new SentenceEditor(test.database(), audit, Clock.systemUTC());
    }

    @AfterContainer
    static void close() {
        test.close();
    }

    @Property(tries = 60)
    void figuresAndNumbersAreAlwaysTrue(
            @ForAll @Size(min = 1, max = 15) List<@IntRange(max = DEEDS - 1) Integer> deeds, @ForAll long seed) {
        Random random = new Random(seed);
        UUID id = UUID.fromString(articles.create(Samples.published("t", Samples.numbered(3)), Actor.SERVER)
                .articleId());
        for (int deed : deeds) {
            List<String> expected = expected(id, deed, random);
            ArticleDetail now = articles.get(id, false);
            assertThat(Samples.contents(now.sentences())).isEqualTo(expected);
            check(id, now);
        }
    }

    private static void check(UUID id, ArticleDetail now) {
        int count = now.sentences().size();
        assertThat(now.totalSentences()).isEqualTo(count);
        assertThat(now.sentences())
                .extracting(Sentence::sequenceOrder)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, count).boxed().toList());
        ArticleRow row =
                test.database().read(tx -> tx.dao(ArticleDao.class).byId(id)).orElseThrow();
        long active = now.sentences().stream().filter(Sentence::isActive).count();
        assertThat(row.activeSentences()).isEqualTo((int) active);
        List<DifficultyRow> drawable =
                test.database().read(tx -> tx.dao(ArticleDao.class).drawable());
        for (int difficulty = 0; difficulty <= 5; difficulty++) {
            assertThat(active(drawable, id, difficulty)).isEqualTo(active(now, difficulty));
        }
    }

    private static int active(List<DifficultyRow> rows, UUID id, int difficulty) {
        return rows.stream()
                .filter(row -> row.articleId().equals(id) && row.difficulty() == difficulty)
                .mapToInt(DifficultyRow::active)
                .sum();
    }

    private static int active(ArticleDetail now, int difficulty) {
        int inherited = Objects.requireNonNullElse(now.metadata().difficulty(), 0);
        return (int) now.sentences().stream()
                .filter(Sentence::isActive)
                .filter(sentence ->
                        Objects.requireNonNullElse(sentence.extensions().difficulty(), inherited) == difficulty)
                .count();
    }

    /** Does something and tells what the sentences should be then. */
    private static List<String> expected(UUID id, int deed, Random random) {
        List<Sentence> before = articles.get(id, false).sentences();
        List<String> model = new ArrayList<>(Samples.contents(before));
        int size = before.size();
        String text = "n" + random.nextInt(1000);
        int at = size == 0 ? 0 : random.nextInt(size);
        switch (deed) {
            case 0 -> {
                add(id, Strategy.APPEND, null, text, "x");
                model.addAll(List.of(text, "x"));
            }
            case 1 -> {
                add(id, Strategy.PREPEND, null, text);
                model.addFirst(text);
            }
            case 2 -> {
                add(id, Strategy.INSERT_AT, at + 1, text, "y");
                model.addAll(at, List.of(text, "y"));
            }
            case 3 -> {
                String[] texts = Samples.numbered(random.nextInt(5));
                add(id, Strategy.REPLACE, null, texts);
                model = List.of(texts);
            }
            case 4 -> {
                List<Sentence> order = new ArrayList<>(before);
                Collections.shuffle(order, random);
                if (size > 0) {
                    List<SentenceOrder.Mapping> mappings = IntStream.range(0, size)
                            .mapToObj(
                                    i -> new SentenceOrder.Mapping(order.get(i).id(), i + 1))
                            .toList();
                    sentences.reorder(id, new SentenceOrder(mappings), Actor.SERVER);
                }
                model = Samples.contents(order);
            }
            case 5 -> {
                articles.delete(id, Actor.SERVER);
                articles.restore(id, Actor.SERVER);
            }
            case 6 ->
                articles.update(
                        id,
                        new ArticlePatch(
                                null, null, null, null, null, Map.of("difficulty", 1 + random.nextInt(5)), null, null),
                        Actor.SERVER);
            default -> model = size == 0 ? model : changed(before, model, deed, at, text, random);
        }
        return model;
    }

    private static List<String> changed(
            List<Sentence> before, List<String> model, int deed, int at, String text, Random random) {
        UUID sentence = UUID.fromString(before.get(at).id());
        int to = random.nextInt(before.size());
        switch (deed) {
            case 7 -> {
                sentences.delete(sentence, Actor.SERVER);
                model.remove(at);
            }
            case 8 -> {
                List<Sentence> some = before.stream()
                        .filter(candidate -> candidate.sequenceOrder() % 2 == 1)
                        .toList();
                sentences.deleteAll(some.stream().map(Sentence::id).toList(), Actor.SERVER);
                return Samples.contents(before.stream()
                        .filter(candidate -> candidate.sequenceOrder() % 2 == 0)
                        .toList());
            }
            default -> {
                SentencePatch patch = new SentencePatch(
                        text, to + 1, Map.of("difficulty", 1 + random.nextInt(5)), random.nextBoolean(), null);
                editor.updateAll(
                        new SentenceChanges(List.of(SentenceChanges.Change.of(sentence.toString(), patch))),
                        Actor.SERVER);
                model.remove(at);
                model.add(to, text);
            }
        }
        return model;
    }

    private static void add(
            UUID id, Strategy strategy, @org.jspecify.annotations.Nullable Integer position, String... texts) {
        List<SentenceDraft> drafts = Samples.sentences(texts);
        sentences.add(id, new SentenceBatch(drafts, strategy, position), Actor.SERVER);
    }

    @Property(tries = 30)
    void whatIsRefusedChangesNothing(@ForAll @IntRange(max = 5) int deed) {
        UUID id = UUID.fromString(articles.create(Samples.published("t", Samples.numbered(3)), Actor.SERVER)
                .articleId());
        ArticleDetail before = articles.get(id, false);
        String good = before.sentences().getFirst().id();
        String strange = UUID.randomUUID().toString();
        try {
            switch (deed) {
                case 0 -> sentences.deleteAll(List.of(good, strange), Actor.SERVER);
                case 1 ->
                    sentences.reorder(
                            id,
                            new SentenceOrder(
                                    List.of(new SentenceOrder.Mapping(good, 2), new SentenceOrder.Mapping(strange, 1))),
                            Actor.SERVER);
                case 2 ->
                    editor.updateAll(
                            new SentenceChanges(List.of(
                                    SentenceChanges.Change.of(good, SentencePatch.content("new")),
                                    SentenceChanges.Change.of(strange, SentencePatch.content("new")))),
                            Actor.SERVER);
                case 3 -> add(id, Strategy.INSERT_AT, 5, "a");
                case 4 -> add(id, Strategy.REPLACE, null, "a", " ");
                default ->
                    articles.update(id, new ArticlePatch("new", null, null, null, null, null, null, 9), Actor.SERVER);
            }
            throw new AssertionError("deed " + deed + " was not refused");
        } catch (DomainException refusal) {
            assertThat(articles.get(id, false)).isEqualTo(before);
        }
    }
}
