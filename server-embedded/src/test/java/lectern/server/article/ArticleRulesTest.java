package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentenceExtensions.Analysis;
import lectern.model.article.SentenceExtensions.Word;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.Json;
import lectern.server.http.Bodies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON can leave out what the types promise, so some drafts here break that promise. */
@SuppressWarnings("NullAway")
class ArticleRulesTest {
    private static final Bodies BODIES = new Bodies(Json.strict());

    private final ArticleRules rules = new ArticleRules(new StoredJson());

    private static String x(int length) {
        return "x".repeat(length);
    }

    private static ArticleDraft titled(@Nullable String title) {
        return ArticleDraft.of(title, List.of());
    }

    private static ArticleDraft about(ArticleMetadata metadata) {
        return new ArticleDraft("t", null, null, null, null, metadata, null, null);
    }

    private static ArticleDraft with(@Nullable SentenceDraft... sentences) {
        return ArticleDraft.of("t", Arrays.asList(sentences));
    }

    private static ArticleDraft with(SentenceExtensions extensions) {
        return with(SentenceDraft.of("c", extensions));
    }

    private static SentenceExtensions vocabulary(@Nullable Word... words) {
        return new SentenceExtensions(null, null, null, null, Arrays.asList(words), null, null, null);
    }

    private static SentenceExtensions labelled(@Nullable Integer difficulty, @Nullable String... tags) {
        return new SentenceExtensions(null, null, null, null, null, Arrays.asList(tags), difficulty, null);
    }

    static Stream<ArticleDraft> drafts() {
        return Stream.of(
                titled("t"),
                titled(x(200)),
                titled(x(201)),
                titled(" \u3000"),
                titled(null),
                new ArticleDraft("t", x(2000), "http://" + x(993), x(50), "/" + x(999), null, null, null),
                new ArticleDraft("t", x(2001), "http://" + x(994), x(51), "/" + x(1000), null, null, null),
                about(new ArticleMetadata(1, List.of("a", "b"), x(100))),
                about(new ArticleMetadata(0, Collections.nCopies(21, "a"), x(101))),
                about(new ArticleMetadata(6, Arrays.asList(" ", null, x(51)), null)),
                with(SentenceDraft.of("c"), SentenceDraft.of(x(5000))),
                with(SentenceDraft.of(x(5001)), SentenceDraft.of(" "), SentenceDraft.of((String) null)),
                with(new SentenceDraft("c", -1, null, null)),
                with((SentenceDraft) null),
                ArticleDraft.of("t", Collections.nCopies(5001, SentenceDraft.of("c"))),
                with(new SentenceExtensions(x(2000), x(5000), "/" + x(999), null, null, null, 5, null)),
                with(new SentenceExtensions(x(2001), x(5001), "/" + x(1000), null, null, null, 6, null)),
                with(new SentenceExtensions(
                        null, null, null, new Analysis(x(1001), x(1001), List.of(" ", x(1001))), null, null, 0, null)),
                with(vocabulary(new Word("w", null, null, null, null), null)),
                with(vocabulary(new Word(" ", x(201), x(1001), x(51), Collections.nCopies(21, "e")))),
                with(vocabulary(new Word(x(201), null, null, null, Arrays.asList(x(1001), null)))),
                with(vocabulary(Collections.nCopies(101, new Word("w", null, null, null, null))
                        .toArray(Word[]::new))),
                with(labelled(3, "a", " ")),
                with(labelled(null, Collections.nCopies(21, x(51)).toArray(String[]::new))));
    }

    private List<ErrorDetail> check(ArticleDraft draft) {
        Checks checks = new Checks();
        rules.article(checks, "", draft);
        return checks.details();
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void sayWhatTheAnnotationsSay(ArticleDraft draft) {
        List<String> expected = BODIES.violations(draft).stream()
                .map(violation -> String.valueOf(violation.field()))
                .toList();
        // A null sentence is told at its content, which an editor can write.
        List<String> found = check(draft).stream()
                .map(detail -> String.valueOf(detail.field()))
                .toList();
        assertThat(found.stream().map(ArticleRulesTest::element))
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(ArticleRulesTest::element).toList());
    }

    private static String element(String field) {
        return field.equals("sentences[0].content") ? "sentences[0]" : field;
    }

    @Test
    void numberSentencesOnceWhereAllHaveNumbers() {
        assertThat(check(with(new SentenceDraft("a", 2, null, null), new SentenceDraft("b", 2, null, null))))
                .extracting(ErrorDetail::field)
                .containsExactly("sentences[1].sequenceOrder");
        assertThat(check(with(new SentenceDraft("a", 2, null, null), SentenceDraft.of("b"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://a", "data:x", "//x.y/z\0"})
    void letOnlyHarmlessAddressesThrough(String address) {
        ArticleDraft draft = new ArticleDraft("t", null, address, null, address, null, null, null);
        assertThat(check(draft)).extracting(ErrorDetail::field).contains("sourceUrl", "coverImage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud83d", "x\ude00"})
    void refuseWhatNoDatabaseKeeps(String text) {
        assertThat(check(titled(text))).extracting(ErrorDetail::field).containsExactly("title");
        assertThat(check(with(SentenceDraft.of(text))))
                .extracting(ErrorDetail::field)
                .containsExactly("sentences[0].content");
    }

    @Test
    void refuseHalfAPairInUnknownKeysToo() {
        SentenceExtensions odd =
                new SentenceExtensions(null, null, null, null, null, null, null, Map.of("k", "\ud83d"));
        assertThat(check(with(odd))).extracting(ErrorDetail::field).containsExactly("sentences[0].extensions");
        assertThat(check(about(new ArticleMetadata(null, null, null, Map.of("k", x(16_000))))))
                .extracting(ErrorDetail::field)
                .containsExactly("metadata");
    }

    @Test
    void tellTheRowAndTheValueOfAFile() {
        Checks checks = new Checks(7L);
        rules.article(checks, "articles[6].", titled(x(201)));
        assertThat(checks.details()).singleElement().satisfies(detail -> {
            assertThat(detail.field()).isEqualTo("articles[6].title");
            assertThat(detail.row()).isEqualTo(7);
            assertThat(detail.value()).hasSize(200);
        });
    }
}
