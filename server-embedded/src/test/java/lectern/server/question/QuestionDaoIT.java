package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionStatus;
import lectern.model.question.Stem;
import lectern.server.question.QuestionRow.Origin;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class QuestionDaoIT {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456Z");
    private static final Origin ORIGIN = new Origin("csv", UUID.randomUUID(), NOW);
    private static final Criteria ALL = criteria(null, null, null, null);

    private final TestDatabase test;

    QuestionDaoIT(Engine engine) {
        test = TestDatabase.open(engine);
        test.database().write(tx -> {
            for (String id : List.of("arts", "history")) {
                CategoryService.insert(
                        tx, new CategoryRow(id, "The " + id, id, null, null, 0, CategoryRow.ACTIVE, NOW));
            }
            return 0;
        });
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static Criteria criteria(
            @Nullable String status,
            @Nullable String category,
            @Nullable String keyword,
            @Nullable Integer difficulty) {
        List<String> categories = category == null ? null : List.of(category);
        return new Criteria(status, categories, keyword, difficulty, null, null, null, null);
    }

    private List<UUID> insert(QuestionDraft... drafts) {
        List<QuestionRow> rows = new ArrayList<>();
        for (QuestionDraft draft : drafts) {
            rows.add(QuestionRow.draft(QuestionService.newId(), draft, draft.categoryId(), ORIGIN));
        }
        return test.database().write(tx -> {
            QuestionWriter.insert(tx, rows);
            return rows.stream().map(QuestionRow::id).toList();
        });
    }

    private <T> T read(Function<QuestionDao, T> work) {
        return test.database().read(tx -> work.apply(tx.dao(QuestionDao.class)));
    }

    private List<UUID> page(Criteria criteria, String sortBy, boolean descending, int limit, long offset) {
        ListOrder.Directed order = ListOrder.Directed.of(sortBy, descending ? "desc" : "asc");
        return read(dao -> dao.page(criteria.where(), order.sql(criteria), criteria.parameters(), limit, offset));
    }

    @Test
    void everyFieldComesBackAsItWent() {
        QuestionDraft draft = new QuestionDraft(
                new Stem("两行\n“引号” 😀 =1+1", "/media/1.png"),
                ContentType.IMAGE,
                "-5",
                List.of("a", "b", "c", "d", "@e"),
                "arts",
                5,
                new KnowledgeCardDraft("summary", "deep", "page 3"));
        UUID id = insert(draft).getFirst();
        Question question = read(dao -> dao.byIds(List.of(id))).getFirst().toQuestion();
        assertThat(question.stem()).isEqualTo(draft.stem());
        assertThat(question.contentType()).isEqualTo(ContentType.IMAGE);
        assertThat(question.correctAnswer()).isEqualTo("-5");
        assertThat(question.distractors()).isEqualTo(draft.distractors());
        assertThat(question.difficulty()).isEqualTo(5);
        assertThat(question.knowledgeCard()).isNotNull();
        assertThat(question.source()).isEqualTo("csv");
        assertThat(question.version()).isEqualTo(1);
        assertThat(question.createdAt()).isEqualTo(NOW);
    }

    @Test
    void anyNumberOfRowsIsWrittenInOrder() {
        QuestionDraft[] drafts = IntStream.range(0, 47)
                .mapToObj(i -> Samples.draft("arts", "number " + i))
                .toArray(QuestionDraft[]::new);
        List<UUID> ids = insert(drafts);
        assertThat(page(ALL, "createdAt", false, 100, 0)).isEqualTo(ids);
        assertThat(page(ALL, "createdAt", true, 10, 0)).isEqualTo(ids.reversed().subList(0, 10));
        assertThat(page(ALL, "createdAt", true, 10, 40))
                .isEqualTo(ids.reversed().subList(40, 47));
        Criteria drawers = criteria("draft", "arts", null, null);
        assertThat(page(drawers, "createdAt", true, 10, 40))
                .isEqualTo(ids.reversed().subList(40, 47));
        assertThat(page(drawers, "updatedAt", false, 100, 0)).isEqualTo(ids);
    }

    @Test
    void filtersAndSortsAgreeWithTheCount() {
        List<UUID> ids = insert(
                Samples.draft("arts", "easy", 1),
                Samples.draft("history", "hard", 5),
                Samples.draft("history", "so-so", 3));
        assertThat(page(criteria(null, "history", null, null), "difficulty", true, 9, 0))
                .containsExactly(ids.get(1), ids.get(2));
        assertThat(page(criteria(null, null, null, 1), "createdAt", true, 9, 0)).containsExactly(ids.get(0));
        assertThat(page(criteria("published", null, null, null), "createdAt", true, 9, 0))
                .isEmpty();
        Criteria hard = criteria("draft", "history", "A", 5);
        long found = read(dao -> dao.count(hard.where(), hard.parameters()));
        assertThat(found).isEqualTo(1);
        long all = read(dao -> dao.count(ALL.where(), ALL.parameters()));
        assertThat(all).isEqualTo(3);
    }

    @Test
    void keywordsFindChineseInsideASentenceInAnyCaseAndTakeWildcardsLiterally() {
        List<UUID> ids = insert(
                Samples.draft("arts", "下列哪条河流经过古城？"),
                Samples.draft("arts", "Which River is 100% clean?"),
                Samples.draft("arts", "snake_case or snakeXcase!"));
        assertThat(page(criteria(null, null, "河流", null), "createdAt", true, 9, 0))
                .containsExactly(ids.get(0));
        assertThat(page(criteria(null, null, "which rIVER", null), "createdAt", true, 9, 0))
                .containsExactly(ids.get(1));
        assertThat(page(criteria(null, null, "0%", null), "createdAt", true, 9, 0))
                .containsExactly(ids.get(1));
        assertThat(page(criteria(null, null, "h%n", null), "createdAt", true, 9, 0))
                .isEmpty();
        assertThat(page(criteria(null, null, "e_c", null), "createdAt", true, 9, 0))
                .containsExactly(ids.get(2));
        assertThat(page(criteria(null, null, "!", null), "createdAt", true, 9, 0))
                .containsExactly(ids.get(2));
        assertThat(page(criteria(null, null, "\\", null), "createdAt", true, 9, 0))
                .isEmpty();
    }

    @Test
    void onlyTheVersionThatWasReadMovesOn() {
        List<UUID> ids = insert(Samples.draft("arts", "one"), Samples.draft("arts", "two"));
        int[] moved = test.database()
                .write(tx -> tx.dao(QuestionDao.class).moveAll("published", NOW.plusSeconds(9), ids, List.of(1, 7)));
        assertThat(moved).containsExactly(1, 0);
        List<UUID> published = read(dao -> dao.publishedIds("arts"));
        assertThat(published).containsExactly(ids.getFirst());
        QuestionRow first = read(dao -> dao.byIds(List.of(ids.getFirst()))).getFirst();
        assertThat(first.version()).isEqualTo(2);
        assertThat(first.updatedAt()).isEqualTo(NOW.plusSeconds(9));
        List<QuestionCount> counts =
                test.database().read(tx -> tx.dao(CategoryDao.class).counts());
        assertThat(counts)
                .containsExactlyInAnyOrder(
                        new QuestionCount("arts", "draft", 1), new QuestionCount("arts", "published", 1));
    }

    private List<UUID> found(Criteria criteria) {
        return page(criteria, "createdAt", false, 9, 0);
    }

    @Test
    void aConditionMayNameSeveralCategoriesATypeACardAndAnImport() {
        UUID batch = UUID.randomUUID();
        Origin imported = new Origin("csv", null, NOW, batch);
        QuestionDraft picture = new QuestionDraft(
                new Stem("What?", "/x.png"),
                ContentType.IMAGE,
                "right",
                List.of("wrong"),
                "arts",
                1,
                new KnowledgeCardDraft(null, null, "page 3"));
        UUID plain = insert(Samples.draft("history", "plain")).getFirst();
        QuestionRow row = QuestionRow.draft(QuestionService.newId(), picture, "arts", imported);
        test.database().write(tx -> {
            QuestionWriter.insert(tx, List.of(row));
            return 0;
        });
        assertThat(found(new Criteria(null, List.of("arts", "history"), null, null, null, null, null, null)))
                .containsExactly(plain, row.id());
        assertThat(found(new Criteria(null, List.of("arts", "nowhere"), null, null, null, null, null, null)))
                .containsExactly(row.id());
        assertThat(found(new Criteria(null, null, null, null, null, "image", null, null)))
                .containsExactly(row.id());
        assertThat(found(new Criteria(null, null, null, null, null, null, true, null)))
                .containsExactly(row.id());
        assertThat(found(new Criteria(null, null, null, null, null, null, false, null)))
                .containsExactly(plain);
        assertThat(found(new Criteria(null, null, null, null, null, null, null, batch)))
                .containsExactly(row.id());
        List<String> shown = read(dao -> dao.mediaUrls("/x%"));
        assertThat(shown).containsExactly("/x.png");
    }

    @Test
    void anEditWritesEveryFieldOnceAndOnTheVersionThatWasReadOnly() {
        UUID id = insert(Samples.draft("arts", "before")).getFirst();
        QuestionRow row = read(dao -> dao.byIds(List.of(id))).getFirst();
        QuestionDraft draft = new QuestionDraft(
                new Stem("后", "/m"),
                ContentType.AUDIO,
                "r",
                List.of("1", "2", "3", "4", "5"),
                "history",
                5,
                new KnowledgeCardDraft("s", "d", "r"));
        QuestionRow next = row.edited(draft, "history", QuestionStatus.REVIEWING, NOW.plusSeconds(5));
        int first = test.database().write(tx -> tx.dao(QuestionDao.class).update(next, 1));
        int second = test.database().write(tx -> tx.dao(QuestionDao.class).update(next, 1));
        assertThat(List.of(first, second)).containsExactly(1, 0);
        List<QuestionRow> kept = read(dao -> dao.byIds(List.of(id)));
        assertThat(kept).containsExactly(next);
        assertThat(next.version()).isEqualTo(2);
    }

    @Test
    void aNewCategoryHasOneChapterOfItsName() {
        List<SkillNode> nodes =
                test.database().read(tx -> tx.dao(CategoryDao.class).nodes());
        assertThat(nodes)
                .extracting(SkillNode::categoryId, SkillNode::title, SkillNode::questionsRequired)
                .contains(org.assertj.core.groups.Tuple.tuple("arts", "The arts", 4));
    }
}
