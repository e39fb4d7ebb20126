package lectern.server.exchange;

import static lectern.model.importing.ImportFormat.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.wire.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFileTest {
    private static final QuestionDraft FULL = new QuestionDraft(
            new Stem("题目", "/a.png"),
            ContentType.IMAGE,
            "对",
            List.of("错", "也错"),
            "history",
            5,
            new KnowledgeCardDraft("s", "d", "r"));

    @Test
    void theFormOfTheRequirement() {
        assertThat(Reading.draft(JSON, """
                {"questions":[{"stem":{"text":"题目","mediaUrl":"/a.png"},"contentType":"image","correctAnswer":"对",
                "distractors":["错","也错"],"categoryId":"history","difficulty":5,
                "knowledgeCard":{"summary":"s","deepDive":"d","sourceRef":"r"}}]}""")).isEqualTo(FULL);
    }

    @Test
    void anExportAndNamesWithUnderscores() {
        List<ReadQuestion> all = Reading.all(JSON, """
                {"exported_at":"now","of":{"a":[1]},"questions":[
                {"id":"x","status":"draft","version":3,"created_at":"t","updatedAt":"t","source":"csv",
                "stem":{"text":"题目","media_url":"/a.png"},"content_type":"IMAGE","correct_answer":"对",
                "distractors":["错","也错"],"category_id":"history","difficulty":"5",
                "knowledge_card":{"id":"c","summary":"s","deep_dive":"d","source_ref":"r"}},
                {"stem":"Short?","correctAnswer":"a","distractors":["b"],"knowledgeCard":null,"difficulty":null}
                ],"total":2}""");
        assertThat(all.getFirst().draft()).isEqualTo(FULL);
        assertThat(Objects.requireNonNull(all.getLast().draft()))
                .isEqualTo(new QuestionDraft(
                        new Stem("Short?", null),
                        ContentType.TEXT,
                        "a",
                        List.of("b"),
                        "",
                        QuestionDraft.USUAL_DIFFICULTY,
                        null));
        assertThat(Reading.all(JSON, "[{\"stem\":\"a\"}]")).as("a list alone").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'stem':{'text':5}}|stem.text|must be a text",
                "{'stem':[{'text':'a'}]}|stem|must be an object",
                "{'difficulty':6}|difficulty|1 (easy) to 5",
                "{'difficulty':2.5}|difficulty|1 (easy) to 5",
                "{'difficulty':{'a':[1]}}|difficulty|1 (easy) to 5",
                "{'contentType':'song'}|contentType|text, image, video, audio",
                "{'distractors':'b'}|distractors|list of wrong answers",
                "{'distractors':['a',[1,2]]}|distractors[1]|must be a text",
                "{'answer':{'deep':[{}]}}|answer|no field of a question",
                "{'knowledgeCard':{'fact':'x'}}|knowledgeCard.fact|no field of a question",
                "[{'stem':'a'}]|question|must be an object",
                "null|question|must be an object"
            })
    void aFlawIsNamedAndTheNextQuestionRead(String question, String field, String words) {
        String json = "{\"questions\":[" + question.replace('\'', '"') + ",\n{\"stem\":\"next\"}]}";
        List<ReadQuestion> all = Reading.all(JSON, json);
        assertThat(all.getFirst().flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.field()).isEqualTo(field);
            assertThat(flaw.message()).startsWith("line 1: ").contains(words);
        });
        assertThat(Objects.requireNonNull(all.getLast().draft()).stem().text()).isEqualTo("next");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "5",
                "{\"questions\":{}}",
                "{\"questions\":[]}",
                "{\"questions\":[{\"stem\":\"a\"}",
                "{\"questions\":[{\"stem\":\"a\"}]",
                "{\"questions\":[{\"stem\":\"a\"}]} more",
                "{\"questions\":[{\"stem\":\"a",
                "{\"questions\":[{\"stem\" \"a\"}]}",
                "{\"questions\":[{\"stem\":\"a\u0001\"}]}"
            })
    void whatIsNoListOfQuestionsIsRefused(String json) {
        assertThatThrownBy(() -> Reading.all(JSON, json))
                .isInstanceOf(DomainException.class)
                .hasMessageEndingWith("Nothing was imported.");
    }

    @Test
    void nothingIsTooDeepOrTooLong() {
        String deep = "{\"questions\":[" + "[".repeat(100_000);
        String mapped = "{\"questions\":[" + "{\"a\":".repeat(100_000);
        String text = "{\"questions\":[{\"stem\":\"" + "x".repeat(1_000_000) + "\"}]}";
        String name = "{\"questions\":[{\"" + "x".repeat(1_000_000) + "\":1}]}";
        for (String json : List.of(deep, mapped, text, name)) {
            assertThatThrownBy(() -> Reading.all(JSON, json))
                    .isInstanceOf(DomainException.class)
                    .hasMessageContaining("too deep");
        }
        String many = "{\"questions\":[{\"distractors\":[" + "\"a\",".repeat(1_000_000) + "\"a\"]}]}";
        assertThat(Objects.requireNonNull(Reading.one(JSON, many).draft()).distractors())
                .hasSize(100);
    }
}
