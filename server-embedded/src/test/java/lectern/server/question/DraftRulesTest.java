package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.Json;
import lectern.model.wire.StorableText;
import lectern.server.http.Bodies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON can leave out what the types promise, so some drafts here break that promise. */
@SuppressWarnings("NullAway")
class DraftRulesTest {
    private static final Bodies BODIES = new Bodies(Json.strict());
    private static final List<String> WRONG = List.of("wrong");

    private static QuestionDraft draft(
            @Nullable Stem stem, @Nullable String answer, @Nullable List<String> distractors, int difficulty) {
        return new QuestionDraft(
                stem,
                ContentType.TEXT,
                answer,
                distractors,
                "history",
                difficulty,
                new KnowledgeCardDraft("s", "d", "r"));
    }

    private static QuestionDraft withStem(String text) {
        return draft(new Stem(text, null), "right", WRONG, 3);
    }

    private static QuestionDraft withAnswers(String answer, String... distractors) {
        return draft(new Stem("Which?", null), answer, Arrays.asList(distractors), 3);
    }

    private static QuestionDraft withCard(KnowledgeCardDraft card) {
        return new QuestionDraft(new Stem("Which?", null), ContentType.TEXT, "right", WRONG, "history", 3, card);
    }

    static Stream<QuestionDraft> drafts() {
        Stem stem = new Stem("Which?", null);
        String many = "x".repeat(8001);
        return Stream.of(
                withStem("Which?"),
                withStem("x".repeat(4000)),
                withStem("x".repeat(4001)),
                withStem(""),
                withStem(" \t\n"),
                draft(null, "right", WRONG, 3),
                draft(new Stem(null, null), "right", WRONG, 3),
                draft(new Stem("Which?", "/" + "m".repeat(500)), "right", WRONG, 3),
                draft(stem, null, WRONG, 3),
                draft(stem, " ", WRONG, 3),
                draft(stem, "y".repeat(1001), WRONG, 3),
                draft(stem, "right", null, 3),
                draft(stem, "right", List.of(), 3),
                withAnswers("right", "1", "2", "3", "4", "5"),
                withAnswers("right", "1", "2", "3", "4", "5", "6"),
                withAnswers("right", "1", " ", "z".repeat(1001), null),
                draft(stem, "right", WRONG, 0),
                draft(stem, "right", WRONG, 1),
                draft(stem, "right", WRONG, 5),
                draft(stem, "right", WRONG, 6),
                withCard(new KnowledgeCardDraft("s".repeat(2000), "d".repeat(8000), "r".repeat(500))),
                withCard(new KnowledgeCardDraft("s".repeat(2001), many, "r".repeat(501))),
                withCard(new KnowledgeCardDraft(null, null, null)),
                new QuestionDraft(stem, null, "right", WRONG, null, 3, null),
                new QuestionDraft(stem, ContentType.TEXT, "right", WRONG, "c".repeat(65), 3, null));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void sayWhatTheAnnotationsSayAndHowToMendIt(QuestionDraft draft) {
        List<ErrorDetail> expected = BODIES.violations(draft);
        List<Flaw> flaws = DraftRules.check(draft);
        assertThat(flaws).hasSameSizeAs(expected);
        for (ErrorDetail violation : expected) {
            assertThat(flaws).anySatisfy(flaw -> {
                assertThat(flaw.field()).isEqualTo(violation.field());
                assertThat(flaw.message())
                        .startsWith(violation.message())
                        .hasSizeGreaterThan(violation.message().length());
            });
        }
    }

    @Test
    void refuseDistractorsThatEqualTheAnswerOrEachOther() {
        List<Flaw> flaws = DraftRules.check(withAnswers("Paris", "Rome", " Paris", "Rome ", "rome"));
        assertThat(flaws).extracting(Flaw::field).containsExactly("distractors[1]", "distractors[2]");
        assertThat(flaws.get(0).message()).contains("right answer");
        assertThat(flaws.get(1).message()).contains("twice");
    }

    @Test
    void refuseTextThatOnlyLooksFilled() {
        assertThat(DraftRules.check(withStem("\u3000\u2003")))
                .extracting(Flaw::field)
                .containsExactly("stem.text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud83d", "\ude00x", "x\ud83d"})
    void refuseWhatNoDatabaseKeeps(String text) {
        assertThat(DraftRules.check(withStem(text))).extracting(Flaw::field).containsExactly("stem.text");
        assertThat(StorableText.test("哪 \ud83d\ude00 ok")).isTrue();
    }

    @Test
    void letOnlyHarmlessAddressesBeMedia() {
        assertThat(DraftRules.check(draft(new Stem("Which?", "javascript:alert(1)"), "right", WRONG, 3)))
                .extracting(Flaw::field)
                .containsExactly("stem.mediaUrl");
        assertThat(DraftRules.check(draft(new Stem("Which?", "/media/1.png"), "right", WRONG, 3)))
                .isEmpty();
    }
}
