package lectern.server.question;

import static lectern.server.question.CurationServer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lectern.model.client.QuestionClient;
import lectern.model.question.ContentType;
import lectern.model.question.DuplicateGroup;
import lectern.model.question.ImportRequest;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionStatus;
import lectern.model.question.QuestionUpdate;
import lectern.model.question.Stem;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class DuplicateRoutesIT {
    private final CurationServer school;
    private final QuestionClient questions;

    DuplicateRoutesIT(Engine engine) {
        school = new CurationServer(engine);
        questions = school.admin.questions();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Question make(String category, String stem, String answer, String... wrong) {
        return questions.create(draft(category, new Stem(stem, null), ContentType.TEXT, answer, wrong));
    }

    private static QuestionDraft draft(String category, Stem stem, ContentType type, String answer, String... wrong) {
        return new QuestionDraft(stem, type, answer, List.of(wrong), category, 1, null);
    }

    private List<DuplicateGroup> all() {
        return questions.duplicates(null, 1, 100).items();
    }

    @Test
    void stemsAreAlikeInAnyCaseWidthAndSpacing() {
        Question first = make("arts", "What is H2O?", "water", "fire");
        make("arts", "What is H2?", "a gas", "fire");
        Question second = make("history", "  what is  Ｈ２Ｏ？ ", "ice", "fire");
        Question third = make("arts", "WHAT IS\u3000h2o?\n", "water", "fire");
        assertThat(all()).containsExactly(new DuplicateGroup(3, false, List.of(first, second, third)));
    }

    @Test
    void identicalMeansTheAnswersTooInAnyOrder() {
        Question first = make("arts", "Which colour?", "red", "Green", "blue");
        Question second = make("arts", "which colour?", "RED", "blue ", "ｇreen");
        make("arts", "Which one?", "red", "blue");
        make("arts", "which one?", "blue", "red");
        assertThat(all()).extracting(DuplicateGroup::identical).containsExactly(true, false);
        assertThat(all().getFirst().questions()).containsExactly(first, second);
    }

    @Test
    void theSameWordsAboutTwoPicturesAreTwoQuestions() {
        for (String picture : List.of("/pictures/1.png", "/pictures/2.png")) {
            questions.create(draft("arts", new Stem("Whose flag?", picture), ContentType.IMAGE, "ours", "theirs"));
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void archivingAndChangingOneEndsAGroup() {
        Question first = make("arts", "Which?", "a", "b");
        Question second = make("arts", "which?", "a", "b");
        make("arts", "Which ?", "a", "b");
        assertThat(all()).singleElement().extracting(DuplicateGroup::count).isEqualTo(2);
        questions.archive(List.of(first.id()));
        assertThat(all()).isEmpty();
        questions.setStatus(first.id(), QuestionStatus.DRAFT);
        assertThat(all())
                .singleElement()
                .satisfies(group -> assertThat(group.questions().getLast()).isEqualTo(second));
    }

    @Test
    void followsEveryKindOfChange() {
        Question first = make("arts", "Which?", "a", "b");
        assertThat(all()).isEmpty();
        questions.importJson(
                new ImportRequest(List.of(Samples.draft("arts", "WHICH?"), Samples.draft("arts", "Who?"))));
        assertThat(all()).singleElement().extracting(DuplicateGroup::identical).isEqualTo(false);
        Question other = all().getFirst().questions().getLast();
        QuestionDraft same = draft("arts", new Stem("which?", null), ContentType.TEXT, "A", "B");
        Question changed = questions.update(other.id(), QuestionUpdate.of(same, other.version()));
        assertThat(all()).singleElement().extracting(DuplicateGroup::identical).isEqualTo(true);
        assertThat(all().getFirst().questions()).containsExactly(first, changed);
        QuestionDraft asked = draft("arts", new Stem("who?", null), ContentType.TEXT, "A", "B");
        Question moved = questions.update(changed.id(), QuestionUpdate.of(asked, changed.version()));
        assertThat(all())
                .singleElement()
                .satisfies(
                        group -> assertThat(group.questions()).contains(moved).doesNotContain(first));
    }

    @Test
    void aCategoryShowsTheGroupsThatReachIntoItOrBelow() {
        school.category("rome", "history");
        Question old = make("arts", "Who built it?", "they", "we");
        Question young = make("rome", "who built it?", "they", "we");
        make("arts", "Who drew it?", "they", "we");
        make("arts", "who drew it?", "they", "we");
        assertThat(questions.duplicates("history", 1, 10).items())
                .containsExactly(new DuplicateGroup(2, true, List.of(old, young)));
        assertThat(questions.duplicates("arts", 1, 10).items()).hasSize(2);
        assertThat(questions.duplicates("nowhere", 1, 10).items()).isEmpty();
    }

    @Test
    void groupsArePagedTheLargestFirstAndLongOnesCut() {
        List<QuestionDraft> drafts = new ArrayList<>();
        IntStream.range(0, 25).forEach(i -> drafts.add(Samples.draft("arts", i % 2 == 0 ? "Many?" : "MANY?")));
        IntStream.range(0, 6).forEach(i -> drafts.add(Samples.draft("arts", "Pair " + i / 2)));
        questions.importJson(new ImportRequest(drafts));
        Page<DuplicateGroup> page = questions.duplicates(null, 1, 3);
        assertThat(page.items()).extracting(DuplicateGroup::count).containsExactly(25, 2, 2);
        assertThat(page.items().getFirst().questions()).hasSize(DuplicateGroup.MOST_LISTED);
        assertThat(page.pagination().total()).isEqualTo(4);
        assertThat(questions.duplicates(null, 2, 3).items())
                .singleElement()
                .satisfies(group ->
                        assertThat(group.questions().getFirst().stem().text()).isEqualTo("Pair 2"));
    }

    @Test
    void onlyEditorsAskAndOnlyForPagesThatThereCanBe() {
        school.refusesStrangers("GET", "/questions/duplicates");
        refused(() -> questions.duplicates(null, 1, 101), ErrorCode.VALIDATION_ERROR, "limit");
        refused(() -> questions.duplicates("a\u0000", 1, 10), ErrorCode.VALIDATION_ERROR, "categoryId");
    }
}
