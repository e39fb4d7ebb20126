package lectern.server.exchange;

import static lectern.model.importing.ImportFormat.AIKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import lectern.model.question.QuestionDraft;
import lectern.model.wire.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AikenFileTest {
    @Test
    void questionsFollowEachOther() {
        List<ReadQuestion> all = Reading.all(AIKEN, """
                Which planet is the largest?
                A. Mars
                B. Jupiter
                C) Venus
                ANSWER: B

                哪条河最长？
                说说看。
                A、长江
                B．黄河，
                又名河
                答案：a
                Last one?
                a. yes
                b) no
                answer : b.
                """.replace("\n", "\r\n"));
        assertThat(all).extracting(ReadQuestion::number).containsExactly(1L, 2L, 3L);
        QuestionDraft first = Objects.requireNonNull(all.getFirst().draft());
        assertThat(first.stem().text()).isEqualTo("Which planet is the largest?");
        assertThat(first.correctAnswer()).isEqualTo("Jupiter");
        assertThat(first.distractors()).containsExactly("Mars", "Venus");
        assertThat(first.difficulty()).isEqualTo(QuestionDraft.USUAL_DIFFICULTY);
        assertThat(first.categoryId()).isEmpty();
        QuestionDraft second = Objects.requireNonNull(all.get(1).draft());
        assertThat(second.stem().text()).isEqualTo("哪条河最长？\n说说看。");
        assertThat(second.correctAnswer()).isEqualTo("长江");
        assertThat(second.distractors()).containsExactly("黄河，\n又名河");
        assertThat(all.get(1).label()).isEqualTo("哪条河最长？ 说说看。");
        assertThat(Objects.requireNonNull(all.get(2).draft()).correctAnswer()).isEqualTo("no");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q?/A. a/B. b/ANSWER: C|correctAnswer|letter of one",
                "Q?/A. a/B. b/ANSWER: A, B|correctAnswer|letter of one",
                "Q?/A. a/B. b/ANSWER:|correctAnswer|letter of one",
                "Q?/A. a/ANSWER: A|distractors|at least two",
                "Q?/A. a/C. b/ANSWER: A|distractors|check C",
                "A. a/B. b/ANSWER: A|stem.text|no question above",
                "Q?/A. a/B. b|correctAnswer|no ANSWER line"
            })
    void aFlawIsNamedAndTheNextQuestionRead(String lines, String field, String words) {
        String flawed = lines.replace('/', '\n');
        ReadQuestion read = Reading.one(AIKEN, flawed);
        assertThat(read.draft()).isNull();
        assertThat(read.skipped()).isNull();
        assertThat(read.flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.field()).isEqualTo(field);
            assertThat(flaw.message()).startsWith("line 1: ").contains(words);
            assertThat(flaw.row()).isEqualTo(1);
        });
        if (flawed.contains("ANSWER")) {
            List<ReadQuestion> all = Reading.all(AIKEN, flawed + "\n\nGood?\nA. a\nB. b\nANSWER: A\n");
            assertThat(all).hasSize(2);
            assertThat(all.getLast().draft()).isNotNull();
        }
    }

    @Test
    void aTextWithoutAnyQuestionIsRefused() {
        assertThatThrownBy(() -> Reading.all(AIKEN, "\n\n  \n"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("is it Aiken?");
        assertThatThrownBy(() -> Reading.all(AIKEN, "one line of many\n".repeat(20_000)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Line 1")
                .hasMessageContaining("ANSWER: B");
    }
}
