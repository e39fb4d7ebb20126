package lectern.server.question;

import static lectern.server.question.CurationServer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import lectern.model.client.CardClient;
import lectern.model.client.QuestionClient;
import lectern.model.client.SkillTreeClient;
import lectern.model.question.CardUpdate;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.question.CategoryOrder;
import lectern.model.question.CategoryUpdate;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.Question;
import lectern.model.question.QuestionCard;
import lectern.model.question.QuestionDraft;
import lectern.model.question.SkillNodeDraft;
import lectern.model.question.SkillNodeOrder;
import lectern.model.question.SkillNodeUpdate;
import lectern.model.question.SkillTreeNode;
import lectern.model.question.Stem;
import lectern.model.wire.ErrorCode;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class CurationRoutesIT {
    private final CurationServer school;
    private final QuestionClient questions;
    private final CardClient cards;
    private final SkillTreeClient chapters;

    CurationRoutesIT(Engine engine) {
        school = new CurationServer(engine);
        questions = school.admin.questions();
        cards = school.admin.cards();
        chapters = school.admin.skillTree();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Question carded(String stem, @Nullable String summary, @Nullable String deepDive) {
        return questions.create(new QuestionDraft(
                new Stem(stem, null),
                ContentType.TEXT,
                "right",
                List.of("wrong"),
                "arts",
                1,
                new KnowledgeCardDraft(summary, deepDive, null)));
    }

    private Category category(String id) {
        return questions.categories(1, 100).items().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCategoryIsReplacedAndKeepsItsIdAndQuestions() {
        school.question("history", "Which?");
        Category after = questions.updateCategory("history", new CategoryUpdate(" 历史 ", "past", "arts", "🏛", 7, null));
        assertThat(after)
                .isEqualTo(new Category("history", "历史", "past", "arts", "🏛", 7, Category.Status.ACTIVE, 1, 0));
        assertThat(category("history")).isEqualTo(after);
        Category again = questions.updateCategory("past", new CategoryUpdate("历史", null, null, null, null, null));
        assertThat(again.parentId()).isNull();
        assertThat(again.icon()).isNull();
        assertThat(again.slug()).isEqualTo("past");
        assertThat(again.sortOrder()).isEqualTo(7);
    }

    @Test
    void archivingACategoryKeepsWhatIsInAndBelowIt() {
        school.category("rome", "history");
        Question question = school.question("history", "Which?");
        assertThat(questions.archiveCategory("history").status()).isEqualTo(Category.Status.ARCHIVED);
        assertThat(questions.archiveCategory("history").status()).isEqualTo(Category.Status.ARCHIVED);
        assertThat(questions.get(question.id())).isEqualTo(question);
        assertThat(category("rome").status()).isEqualTo(Category.Status.ACTIVE);
        assertThat(questions
                        .updateCategory("rome", CategoryUpdate.of(category("rome")))
                        .parentId())
                .isEqualTo("history");
        CategoryUpdate back = new CategoryUpdate("H", null, null, null, null, Category.Status.ACTIVE);
        assertThat(questions.updateCategory("history", back).status()).isEqualTo(Category.Status.ACTIVE);
    }

    @Test
    void categoriesFormATreeWithoutCycles() {
        school.category("rome", "history");
        CategoryUpdate below = new CategoryUpdate("H", null, "rome", null, null, null);
        refused(() -> questions.updateCategory("history", below), ErrorCode.VALIDATION_ERROR, "below itself");
        CategoryUpdate taken = new CategoryUpdate("H", "arts", null, null, null, null);
        refused(() -> questions.updateCategory("history", taken), ErrorCode.CONFLICT, "arts");
        refused(() -> questions.updateCategory("nowhere", taken), ErrorCode.NOT_FOUND, "category");
        refused(() -> questions.archiveCategory("nowhere"), ErrorCode.NOT_FOUND, "category");
        CategoryUpdate nul = new CategoryUpdate("H\u0000", null, null, null, null, null);
        refused(() -> questions.updateCategory("history", nul), ErrorCode.VALIDATION_ERROR, "name");
        String above = "rome";
        for (String id : List.of("l3", "l4", "l5")) {
            school.category(id, above);
            above = id;
        }
        CategoryDraft sixth = new CategoryDraft("l6", "L", null, "l5", null, null);
        refused(() -> questions.createCategory(sixth), ErrorCode.VALIDATION_ERROR, "5 levels");
        assertThat(school.raw("PUT", "/categories/rome", "{\"status\":\"archived\"}")
                        .fields())
                .containsExactly("name");
    }

    @Test
    void categoriesAreOrderedBelowTheirParentAllOrNone() {
        school.category("rome", "history");
        school.category("greece", "history");
        List<Category> placed =
                questions.reorderCategories(new CategoryOrder("history", List.of("greece", "arts", "rome")));
        assertThat(placed).extracting(Category::id).containsExactly("greece", "arts", "rome");
        assertThat(placed).extracting(Category::sortOrder).containsExactly(0, 1, 2);
        assertThat(category("arts").parentId()).isEqualTo("history");
        assertThat(questions.reorderCategories(new CategoryOrder(null, List.of("arts"))))
                .containsExactly(category("arts"));
        assertThat(category("arts").parentId()).isNull();

        CategoryOrder cycle = new CategoryOrder("rome", List.of("greece", "history"));
        refused(() -> questions.reorderCategories(cycle), ErrorCode.VALIDATION_ERROR, "below itself");
        assertThat(category("greece").parentId()).isEqualTo("history");
        CategoryOrder strange = new CategoryOrder(null, List.of("rome", "nowhere"));
        refused(() -> questions.reorderCategories(strange), ErrorCode.VALIDATION_ERROR, "categoryIds[1]", "nowhere");
        CategoryOrder twice = new CategoryOrder(null, List.of("rome", "rome"));
        refused(() -> questions.reorderCategories(twice), ErrorCode.VALIDATION_ERROR, "twice");
        questions.archiveCategory("arts");
        CategoryOrder archived = new CategoryOrder("arts", List.of("rome"));
        refused(() -> questions.reorderCategories(archived), ErrorCode.VALIDATION_ERROR, "archived");
        assertThat(category("rome").parentId()).isEqualTo("history");
        assertThat(school.raw("PUT", "/categories", "{\"categoryIds\":[]}").fields())
                .containsExactly("categoryIds");
    }

    @Test
    void cardsAreListedWithTheirQuestionsAndSearched() {
        school.question("arts", "no card");
        Question first = carded("Which?", "古城的河流", null);
        Question second = carded("What?", null, "Deep RIVER");
        assertThat(cards.list(1, 10, null).items())
                .extracting(QuestionCard::questionId)
                .containsExactly(second.id(), first.id());
        assertThat(cards.list(2, 1, null).items())
                .extracting(QuestionCard::stem)
                .containsExactly("Which?");
        assertThat(cards.list(1, 10, "river").items())
                .extracting(QuestionCard::id)
                .containsExactly(second.id());
        assertThat(cards.list(1, 10, "河流").pagination().total()).isEqualTo(1);
        assertThat(cards.ofQuestion(first.id()).summary()).isEqualTo("古城的河流");
    }

    @Test
    void aCardChangesWithItsQuestionsVersion() {
        Question made = carded("Which?", "one", "two");
        QuestionCard after = cards.update(made.id(), new CardUpdate("new", "", null, 1));
        assertThat(after.summary()).isEqualTo("new");
        assertThat(after.deepDive()).isNull();
        assertThat(after.version()).isEqualTo(2);
        assertThat(questions.get(made.id()).version()).isEqualTo(2);
        refused(() -> cards.update(made.id(), new CardUpdate("x", null, null, 1)), ErrorCode.CONFLICT, "2");
        assertThat(cards.update(made.id(), new CardUpdate("", null, null, null)).summary())
                .isNull();
        refused(() -> cards.ofQuestion(made.id()), ErrorCode.NOT_FOUND, "knowledge card");
        refused(
                () -> cards.update(made.id(), new CardUpdate("x", null, null, null)),
                ErrorCode.NOT_FOUND,
                "knowledge card");
        refused(() -> cards.ofQuestion(UUID.randomUUID().toString()), ErrorCode.NOT_FOUND, "question");
        assertThat(school.raw("PUT", "/knowledge-cards/" + made.id(), "{}").status())
                .isEqualTo(400);
        assertThat(school.raw("PUT", "/knowledge-cards/" + made.id(), "{\"version\":1}")
                        .code())
                .isEqualTo("VALIDATION_ERROR");
    }

    private SkillTreeNode chapter(String title, @Nullable String parentId) {
        return chapters.create(new SkillNodeDraft("arts", title, parentId, null, null, null));
    }

    @Test
    void chaptersAreWalkedInTheirOrder() {
        SkillTreeNode second = chapter("第二章", null);
        assertThat(second.sortOrder()).isEqualTo(1);
        assertThat(second.questionsRequired()).isEqualTo(4);
        assertThat(second.passThreshold()).isEqualTo(2);
        SkillTreeNode early = chapters.create(new SkillNodeDraft("arts", " Early ", second.id(), 0, 6, 6));
        assertThat(early.title()).isEqualTo("Early");
        assertThat(chapters.list("arts")).extracting(SkillTreeNode::title).containsExactly("The arts", "Early", "第二章");
        SkillTreeNode moved = chapters.update(early.id(), new SkillNodeUpdate("arts", "Last", "", 9, null, 3));
        assertThat(moved).isEqualTo(new SkillTreeNode(early.id(), "arts", null, "Last", 9, 6, 3));
        assertThat(chapters.list("arts")).last().isEqualTo(moved);
        assertThat(chapters.list("history")).hasSize(1);
    }

    @Test
    void chaptersHaveRules() {
        SkillTreeNode one = chapter("one", null);
        SkillTreeNode two = chapter("two", one.id());
        String other = chapters.list("history").getFirst().id();
        refused(
                () -> chapters.update(one.id(), new SkillNodeUpdate(null, null, two.id(), null, null, null)),
                ErrorCode.VALIDATION_ERROR,
                "below itself");
        refused(() -> chapter("three", other), ErrorCode.VALIDATION_ERROR, "parentId");
        refused(
                () -> chapters.update(one.id(), new SkillNodeUpdate(null, null, null, null, 1, null)),
                ErrorCode.VALIDATION_ERROR,
                "passThreshold");
        refused(
                () -> chapters.update(one.id(), new SkillNodeUpdate("history", null, null, null, null, null)),
                ErrorCode.VALIDATION_ERROR,
                "categoryId");
        refused(
                () -> chapters.update(one.id(), new SkillNodeUpdate(null, " ", null, null, null, null)),
                ErrorCode.VALIDATION_ERROR,
                "title");
        SkillNodeDraft nowhere = new SkillNodeDraft("nowhere", "x", null, null, null, null);
        refused(() -> chapters.create(nowhere), ErrorCode.VALIDATION_ERROR, "nowhere");
        refused(() -> chapters.list("nowhere"), ErrorCode.NOT_FOUND, "category");
        assertThat(school.raw("GET", "/skill-tree", null).fields()).containsExactly("categoryId");
        String strange = UUID.randomUUID().toString();
        refused(() -> chapters.delete(strange), ErrorCode.NOT_FOUND, "chapter");
        refused(
                () -> chapters.update(strange, new SkillNodeUpdate(null, "x", null, null, null, null)),
                ErrorCode.NOT_FOUND,
                "chapter");
    }

    @Test
    void chaptersAreOrderedAndNumberedFromTopToBottom() {
        SkillTreeNode first = chapters.list("arts").getFirst();
        SkillTreeNode one = chapter("one", null);
        SkillTreeNode two = chapter("two", null);
        SkillTreeNode three = chapter("three", first.id());
        List<SkillTreeNode> walk =
                chapters.reorder(new SkillNodeOrder("arts", first.id(), List.of(two.id(), three.id())));
        assertThat(walk).extracting(SkillTreeNode::title).containsExactly("The arts", "two", "three", "one");
        assertThat(walk).extracting(SkillTreeNode::sortOrder).containsExactly(0, 1, 2, 3);
        assertThat(chapters.list("arts")).isEqualTo(walk);
        assertThat(chapters.reorder(new SkillNodeOrder("arts", null, List.of(one.id()))))
                .extracting(SkillTreeNode::title)
                .containsExactly("one", "The arts", "two", "three");

        SkillNodeOrder cycle = new SkillNodeOrder("arts", two.id(), List.of(first.id()));
        refused(() -> chapters.reorder(cycle), ErrorCode.VALIDATION_ERROR, "below itself");
        SkillNodeOrder strange = new SkillNodeOrder("history", null, List.of(one.id()));
        refused(() -> chapters.reorder(strange), ErrorCode.VALIDATION_ERROR, "nodeIds[0]");
        SkillNodeOrder twice = new SkillNodeOrder("arts", null, List.of(one.id(), one.id()));
        refused(() -> chapters.reorder(twice), ErrorCode.VALIDATION_ERROR, "twice");
        refused(
                () -> chapters.reorder(new SkillNodeOrder("nowhere", null, List.of(one.id()))),
                ErrorCode.NOT_FOUND,
                "category");
    }

    @Test
    void aRemovedChapterComesBackWithItsId() {
        SkillTreeNode one = chapter("one", null);
        SkillNodeDraft back = new SkillNodeDraft("arts", "one", null, 1, 4, 2, one.id());
        refused(() -> chapters.create(back), ErrorCode.CONFLICT, "id");
        chapters.delete(one.id());
        assertThat(chapters.create(back)).isEqualTo(one);
        assertThat(chapters.list("arts")).contains(one);
        SkillNodeDraft odd = new SkillNodeDraft("arts", "one", null, 1, 4, 2, "1-1-1-1-1");
        refused(() -> chapters.create(odd), ErrorCode.VALIDATION_ERROR, "id");
    }

    @Test
    void whatStoodBelowADeletedChapterMovesUpAndTheLastOneStays() {
        SkillTreeNode one = chapter("one", null);
        SkillTreeNode two = chapter("two", one.id());
        SkillTreeNode three = chapter("three", two.id());
        chapters.delete(two.id());
        assertThat(chapters.list("arts"))
                .filteredOn(node -> node.id().equals(three.id()))
                .extracting(SkillTreeNode::parentId)
                .containsExactly(one.id());
        String last = chapters.list("history").getFirst().id();
        refused(() -> chapters.delete(last), ErrorCode.CONFLICT, "one chapter");
    }
}
