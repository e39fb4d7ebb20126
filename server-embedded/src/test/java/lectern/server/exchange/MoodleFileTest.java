package lectern.server.exchange;

import static lectern.model.importing.ImportFormat.MOODLE_XML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.wire.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoodleFileTest {
    private static final String BIOLOGY = """
            <question type="category"><category><text>$course$/top/Science/Plants &amp;amp; Animals</text></category>
            <info format="html"><text></text></info></question>""";

    @Test
    void aQuestionOfSeveralAnswers() {
        ReadQuestion read = Reading.one(MOODLE_XML, quiz(BIOLOGY + """
                <question type="multichoice">
                  <name><text>cells</text></name>
                  <questiontext format="html"><text><![CDATA[<p>What is a&nbsp;<b>cell</b>?</p>]]></text></questiontext>
                  <generalfeedback format="html"><text><![CDATA[<p>All life<br>has them.</p>]]></text></generalfeedback>
                  <defaultgrade>1.0</defaultgrade><penalty>0.33</penalty><hidden>0</hidden><idnumber></idnumber>
                  <single>true</single><shuffleanswers>true</shuffleanswers>
                  <answer fraction="100" format="html"><text>&lt;p&gt;The unit of life&lt;/p&gt;</text>
                    <feedback format="html"><text>Indeed.</text></feedback></answer>
                  <answer fraction="0" format="plain_text"><text>a &lt; b</text><feedback><text>No rock.</text></feedback></answer>
                  <answer fraction="-33.33333" format="moodle_auto_format"><text>A prison</text></answer>
                  <answer fraction="33.33333"><text>partly</text></answer>
                  <tags><tag><text>easy</text></tag></tags>
                </question>"""));
        assertThat(read.label()).isEqualTo("What is a cell?");
        QuestionDraft draft = Objects.requireNonNull(read.draft(), read::toString);
        assertThat(draft.stem().text()).isEqualTo("What is a cell?");
        assertThat(draft.correctAnswer()).isEqualTo("The unit of life");
        assertThat(draft.distractors()).containsExactly("a < b", "A prison");
        assertThat(draft.categoryId()).isEqualTo("Plants & Animals");
        assertThat(draft.difficulty()).isEqualTo(QuestionDraft.USUAL_DIFFICULTY);
        assertThat(draft.knowledgeCard())
                .isEqualTo(new KnowledgeCardDraft("All life\nhas them.", "Indeed.\na < b: No rock.", null));
    }

    @Test
    void otherKindsWithAWrongAnswer() {
        List<ReadQuestion> all = Reading.all(
                MOODLE_XML,
                quiz(question("truefalse", "The sun is a star.", answer(0, "false") + answer(100, "true"))
                        + question("truefalse", "太阳是行星。", answer(100, "false") + answer(0, "true"))
                        + question("shortanswer", "Capital?", answer(100, "Paris") + answer(0, "Lyon"))
                        + question("numerical", "How many?", answer(100, "4") + answer(0, "*"))));
        assertThat(all)
                .extracting(read -> Objects.requireNonNull(read.draft()).correctAnswer())
                .containsExactly("True", "错误", "Paris", "4");
        assertThat(all)
                .extracting(read -> Objects.requireNonNull(read.draft()).distractors())
                .containsExactly(List.of("False"), List.of("正确"), List.of("Lyon"), List.of("*"));
    }

    @Test
    void whatLecternHasNoneOfIsSkipped() {
        String picture = "&lt;img src=\"@@PLUGINFILE@@/a.png\"&gt;";
        List<ReadQuestion> all = Reading.all(
                MOODLE_XML,
                quiz(question("matching", "Pairs", "<subquestion><text>a</text></subquestion>")
                        + question("essay", "Write", "")
                        + question("description", "Text", "")
                        + question("ddwtos", "Drag", "")
                        + question("shortanswer", "Capital?", answer(100, "Paris"))
                        + question("multichoice", "Both", answer(50, "a") + answer(50, "b") + answer(0, "c"))
                        + question("multichoice", picture, answer(100, "a") + answer(0, "b"))
                        + question("multichoice", "Sound", answer(100, "a") + answer(0, "&lt;audio&gt;"))
                        + question("multichoice", "F<file name=\"a\" encoding=\"base64\">AAAA</file>", "")
                                .replace("F<file", "F</text><file")
                                .replace("</file></text>", "</file>")));
        assertThat(all)
                .extracting(read -> Objects.requireNonNull(read.skipped()).message())
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("matches pairs"),
                        reason -> assertThat(reason).contains("text of one's own"),
                        reason -> assertThat(reason).contains("without a question"),
                        reason -> assertThat(reason).contains("kind ddwtos"),
                        reason -> assertThat(reason).contains("answer is typed"),
                        reason -> assertThat(reason).contains("several answers"),
                        reason -> assertThat(reason).contains("picture"),
                        reason -> assertThat(reason).contains("sound"),
                        reason -> assertThat(reason).contains("file"));
        assertThat(all).extracting(ReadQuestion::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void aFlawIsNamed() {
        List<ReadQuestion> all = Reading.all(
                MOODLE_XML,
                quiz(question("multichoice", "", answer(100, "a") + answer(0, "b"))
                        + question("multichoice", "None", answer(0, "a"))
                        + question("multichoice", "One", answer(100, "a"))
                        + question("truefalse", "Neither", answer(0, "true"))));
        assertThat(all)
                .extracting(read -> read.flaws().getFirst().field())
                .containsExactly("stem.text", "correctAnswer", "distractors", "correctAnswer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE quiz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]><quiz><question type=\"essay\"><questiontext><text>&c;</text></questiontext></question></quiz>",
                "<!DOCTYPE quiz [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><quiz><question type=\"essay\"><questiontext><text>&a;</text></questiontext></question></quiz>",
                "<!DOCTYPE quiz SYSTEM \"http://127.0.0.1:9/a.dtd\"><quiz/>",
                "<quiz><question type=\"essay\"><questiontext><text>&unknown;</text></questiontext></question></quiz>"
            })
    void entitiesAreNotRead(String xml) {
        assertThatThrownBy(() -> Reading.all(MOODLE_XML, xml))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("Line 1: ")
                .hasMessageContaining("Moodle XML");
    }

    @Test
    void whatIsNoQuizIsRefused() {
        assertThatThrownBy(() -> Reading.all(MOODLE_XML, "<html></html>")).hasMessageContaining("<quiz>");
        assertThatThrownBy(() -> Reading.all(MOODLE_XML, "<quiz></quiz>")).hasMessageContaining("no question");
        assertThatThrownBy(() -> Reading.all(MOODLE_XML, "<quiz>\n<question>")).hasMessageContaining("Line 2");
        assertThatThrownBy(() -> Reading.all(MOODLE_XML, "<quiz>" + "<a>".repeat(1000)))
                .hasMessageContaining("nested more than 64 deep");
        assertThatThrownBy(() -> Reading.all(MOODLE_XML, "<quiz a='" + ">".repeat(9_000_000)))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> Reading.all(
                        MOODLE_XML, quiz(question("essay", "<![CDATA[" + "]] ".repeat(3_000_000) + "]]>", ""))))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void aLongFileInsideIsPassedOver() {
        String file = "<file name=\"a\" encoding=\"base64\">" + "QUJD".repeat(3_000_000) + "</file>";
        List<ReadQuestion> all = Reading.all(
                MOODLE_XML, quiz(file + question("multichoice", "Which?", answer(100, "a") + answer(0, "b"))));
        assertThat(all)
                .singleElement()
                .satisfies(read -> assertThat(read.draft()).isNotNull());
    }

    private static String quiz(String questions) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n<!-- question: 1 -->\n" + questions + "</quiz>";
    }

    private static String question(String kind, String text, String rest) {
        return "<question type=\"%s\"><name><text>n</text></name><questiontext format=\"html\"><text>%s</text></questiontext>%s</question>\n"
                .formatted(kind, text, rest);
    }

    private static String answer(int fraction, String text) {
        return "<answer fraction=\"%d\" format=\"html\"><text>%s</text></answer>".formatted(fraction, text);
    }
}
