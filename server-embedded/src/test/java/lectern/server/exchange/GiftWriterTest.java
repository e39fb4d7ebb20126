package lectern.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import lectern.model.importing.ImportFormat;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class GiftWriterTest {
    @Example
    void whatIsWrittenIsGift() throws IOException {
        QuestionDraft draft = new QuestionDraft(
                new Stem("1 = {x}?\n// what", "/media/a].png"),
                ContentType.IMAGE,
                "#1: ~",
                List.of("%50%", "[html]"),
                "maths",
                4,
                new KnowledgeCardDraft("why", "deeper", "book"));
        assertThat(written(List.of(draft, draft))).startsWith("""
                $CATEGORY: $course$/top/maths

                // [tag:difficulty-4] [tag:content-image] [tag:media-/media/a\\].png] [tag:source-book]
                ::1 \\= \\{x\\}? // what::[plain]1 \\= \\{x\\}?\\n// what {
                \t=[plain]\\#1\\: \\~#[plain]deeper
                \t~[plain]%50%
                \t~[plain][html]
                ####[plain]why}

                // [tag""");
        assertThat(written(List.of(draft, draft))).containsOnlyOnce("$CATEGORY");
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadTheSame(@ForAll("drafts") List<QuestionDraft> drafts) throws IOException {
        List<ReadQuestion> read = Reading.all(ImportFormat.GIFT, written(drafts));
        assertThat(read)
                .extracting(question -> Objects.requireNonNull(question.draft(), question::toString))
                .containsExactlyElementsOf(drafts);
    }

    private static String written(List<QuestionDraft> drafts) throws IOException {
        StringBuilder gift = new StringBuilder();
        GiftWriter writer = new GiftWriter(gift);
        for (QuestionDraft draft : drafts) {
            writer.write(draft);
        }
        return gift.toString();
    }

    @Provide
    Arbitrary<List<QuestionDraft>> drafts() {
        Arbitrary<KnowledgeCardDraft> card = Combinators.combine(
                        texts().injectNull(0.3), texts().injectNull(0.3), lines().injectNull(0.3))
                .as(KnowledgeCardDraft::new);
        Arbitrary<QuestionDraft> draft = Combinators.combine(
                        texts(),
                        Arbitraries.of(ContentType.class),
                        lines().injectNull(0.5),
                        texts(),
                        texts().list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.of("maths", "top", "a/b", "哪 里", "default-for-x"),
                        Arbitraries.integers().between(1, 5),
                        card.map(GiftWriterTest::orNone))
                .as((stem, type, media, answer, wrong, category, difficulty, known) -> new QuestionDraft(
                        new Stem(stem, media), type, answer, wrong, category, difficulty, known.card));
        return draft.list().ofMinSize(1).ofMaxSize(3);
    }

    /** A card, or none where nothing stands on it. */
    private record Known(@Nullable KnowledgeCardDraft card) {}

    private static Known orNone(KnowledgeCardDraft card) {
        boolean none = card.summary() == null && card.deepDive() == null && card.sourceRef() == null;
        return new Known(none ? null : card);
    }

    /** Texts of what GIFT reads as something else, and of anything. */
    private static Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.of(
                        "~",
                        "=",
                        "#",
                        "####",
                        "{",
                        "}",
                        ":",
                        "::",
                        "\\",
                        "\\n",
                        "\n",
                        "//",
                        "->",
                        "%50%",
                        "[html]",
                        "[plain]",
                        "$CATEGORY: x",
                        "T",
                        "TRUE",
                        " ",
                        "<b>",
                        "&amp;",
                        "哪",
                        "😀",
                        "a",
                        "1..2",
                        "\t",
                        "]")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(odd, Arbitraries.strings().ofMinLength(1).ofMaxLength(40))
                .map(GiftWriterTest::kept)
                .filter(text -> !text.isBlank());
    }

    /** Without what no question keeps: blanks around, other line ends, characters that are no text. */
    private static String kept(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> c != 0 && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .forEach(kept::appendCodePoint);
        return kept.toString().replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static Arbitrary<String> lines() {
        return texts().map(text -> text.replaceAll("\\s+", " ").strip()).filter(text -> !text.isBlank());
    }
}
