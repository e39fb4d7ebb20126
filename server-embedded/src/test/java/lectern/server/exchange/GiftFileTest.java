package lectern.server.exchange;

import static lectern.model.importing.ImportFormat.GIFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.wire.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiftFileTest {
    @Test
    void categoriesCommentsAndTitles() {
        List<ReadQuestion> all = Reading.all(GIFT, """
                // a comment
                $CATEGORY: $course$/top/Science/Biology

                ::Cells::What is a cell?{
                  // in between
                  =The unit of life
                  ~A kind of rock
                }

                $CATEGORY: top/Default for Class 7



                Two{=2 ~3}
                $CATEGORY: History
                Three{=3 ~4}
                """);
        assertThat(all)
                .extracting(read -> Objects.requireNonNull(read.draft()).categoryId())
                .containsExactly("Biology", "", "History");
        assertThat(all).extracting(ReadQuestion::label).containsExactly("What is a cell?", "Two", "Three");
    }

    @Test
    void feedbackBecomesTheCard() {
        QuestionDraft draft = Reading.draft(GIFT, """
                Who painted it?{
                 =Monet#He lived at Giverny.
                 ~Manet#Near miss.
                 ~Titian
                 ####An impressionist.\\nOf the first.
                }""");
        assertThat(draft.correctAnswer()).isEqualTo("Monet");
        assertThat(draft.distractors()).containsExactly("Manet", "Titian");
        assertThat(draft.knowledgeCard())
                .isEqualTo(new KnowledgeCardDraft(
                        "An impressionist.\nOf the first.", "He lived at Giverny.\nManet: Near miss.", null));
        assertThat(Reading.draft(GIFT, "Q{=a ~b}").knowledgeCard()).isNull();
        assertThat(Reading.draft(GIFT, "Q{=a ~b####" + "x".repeat(2001) + "}").knowledgeCard())
                .isEqualTo(new KnowledgeCardDraft(null, "x".repeat(2001), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Is 1\\=1\\:\\{\\}\\~\\#? {=\\=yes\\\\n ~no\\nline \\x}|Is 1=1:{}~#?|=yes\\n|no line \\x",
                "A {=colour ~sound} is seen.|A _____ is seen.|colour|sound",
                "It is so.{T}|It is so.|True|False",
                "It is so.{ false#no#yes }|It is so.|False|True",
                "地球是圆的。{TRUE}|地球是圆的。|正确|错误",
                "[html]<p>H<sub>2</sub>O &amp; x<sup>2</sup></p>{=<b>yes</b> ~n&ocirc;}|H₂O & x²|yes|nô",
                "[markdown]**Bold** [link](http\\://a)?{=`a` ~b}|Bold link?|a|b",
                "[plain]<b>?{=a ~[html]<i>b</i>}|<b>?|a|b",
                "Is a<b and c>d?{=a<b ~b}|Is a<b and c>d?|a<b|b",
                "<p>Tags</p>?{=a ~b}|Tags ?|a|b",
                "One hundred{~%100%a ~%-50%b ~%0%c}|One hundred|a|b;c",
                "Partly{=a ~%50%half ~c}|Partly|a|c",
                "Twice{=a =also ~c}|Twice|a|c",
                "Typed{=Paris =%0%Lyon}|Typed|Paris|Lyon",
                "Number{#=1822:2 =%0%1900}|Number|1822|1900",
                "Arrow{=a -> b ~c}|Arrow|a -> b|c"
            })
    void answersToChooseFrom(String gift, String stem, String answer, String distractors) {
        QuestionDraft draft = Reading.draft(GIFT, gift);
        assertThat(draft.stem().text().replace('\n', ' ')).isEqualTo(stem);
        assertThat(draft.correctAnswer()).isEqualTo(answer);
        assertThat(String.join(";", draft.distractors()).replace('\n', ' ')).isEqualTo(distractors);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Just a text.|without a question",
                "Write about it.{}|text of one's own",
                "Capital?{=Paris =paris}|answer is typed",
                "How many?{#5:1}|answer is typed",
                "How many?{#1..5}|answer is typed",
                "Pairs{=a -> 1 =b -> 2 =c -> 3}|matches pairs",
                "Several{~%50%a ~%50%b ~%-100%c}|several answers",
                "Half{=a ~%50%b}|all wrong",
                "[html]<img src\\=\"a.png\">?{=a ~b}|picture"
            })
    void whatLecternHasNoneOfIsSkipped(String gift, String words) {
        ReadQuestion read = Reading.all(GIFT, "\n\n" + gift + "\n\nGood{=a ~b}").getFirst();
        assertThat(read.draft()).isNull();
        assertThat(read.flaws()).isEmpty();
        assertThat(Objects.requireNonNull(read.skipped()).message())
                .startsWith("line 3: ")
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Open{=a ~b|correctAnswer|never closed",
                "Two {=a ~b} and {=c ~d}|stem.text|answers twice",
                "{=a ~b}|stem.text|no question",
                "None{~a ~b}|correctAnswer|no right answer",
                "Bare{a =b ~c}|correctAnswer|no mark"
            })
    void aFlawIsNamed(String gift, String field, String words) {
        ReadQuestion read = Reading.one(GIFT, gift);
        assertThat(read.skipped()).isNull();
        assertThat(read.flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.field()).isEqualTo(field);
            assertThat(flaw.message()).contains(words);
        });
    }

    @Test
    void aTextWithoutAnyQuestionIsRefused() {
        assertThatThrownBy(() -> Reading.all(GIFT, "// only comments\n$CATEGORY: a\n"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("is it GIFT?");
        assertThatThrownBy(() -> Reading.all(GIFT, "no end\n".repeat(50_000)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Line 1")
                .hasMessageContaining("blank line");
    }
}
