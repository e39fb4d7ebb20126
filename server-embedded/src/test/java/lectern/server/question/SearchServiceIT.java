package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionStatus;
import lectern.server.question.QuestionRow.Origin;
import lectern.server.storage.Database;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class SearchServiceIT {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456Z");
    private static final ListOrder.Directed OLDEST = ListOrder.Directed.of("createdAt", "asc");

    private final TestDatabase test;
    private final SearchService search;

    SearchServiceIT(Engine engine) {
        test = TestDatabase.open(engine);
        test.database().write(tx -> {
            CategoryService.insert(tx, new CategoryRow("arts", "Arts", "arts", null, null, 0, CategoryRow.ACTIVE, NOW));
            return 0;
        });
        search = service(test.database(), 1_000_000);
    }

    @AfterEach
    void close() {
        search.close();
        test.close();
    }

    private static SearchService service(Database database, int most) {
        return new SearchService(database, new CatalogService(database), most);
    }

    private List<QuestionRow> insert(String... stems) {
        List<QuestionRow> rows = new ArrayList<>();
        for (String stem : stems) {
            QuestionDraft draft = Samples.draft("arts", stem, 1 + rows.size() % 5);
            rows.add(QuestionRow.draft(
                    QuestionService.newId(), draft, "arts", new Origin("csv", null, NOW.plusSeconds(rows.size()))));
        }
        test.database().write(tx -> {
            QuestionWriter.insert(tx, rows);
            return 0;
        });
        return rows;
    }

    private static Criteria keyword(String keyword) {
        return new Criteria(null, null, keyword, null, null, null, null, null);
    }

    private static List<UUID> found(SearchService service, String keyword) {
        return service.find(keyword(keyword), OLDEST, 0, 100).ids();
    }

    private void edit(QuestionRow row, String stem) {
        QuestionRow next = row.edited(Samples.draft("arts", stem), "arts", QuestionStatus.DRAFT, NOW);
        assertThat(test.database().<Boolean>write(tx -> QuestionStore.update(tx, next)))
                .isTrue();
    }

    @Test
    void everyKindOfChangeIsFoundAtOnce() {
        assertThat(found(search, "河流")).isEmpty();
        List<QuestionRow> rows = insert("下列哪条河流经过古城？", "Which lake?");
        assertThat(found(search, "河流")).containsExactly(rows.getFirst().id());
        edit(rows.getFirst(), "下列哪个湖泊？");
        assertThat(found(search, "河流")).isEmpty();
        assertThat(found(search, "湖泊")).containsExactly(rows.getFirst().id());
        test.database().write(tx -> QuestionStore.move(tx, List.of(rows.get(1)), QuestionStatus.PUBLISHED, NOW));
        Criteria published = new Criteria("published", null, "lake", null, null, null, null, null);
        assertThat(search.find(published, OLDEST, 0, 9).ids())
                .containsExactly(rows.get(1).id());
    }

    @Test
    void whatWasRolledBackIsNotFound() {
        insert("one lake");
        assertThat(found(search, "lake")).hasSize(1);
        try {
            test.database().write(tx -> {
                QuestionWriter.insert(
                        tx,
                        List.of(QuestionRow.draft(
                                QuestionService.newId(),
                                Samples.draft("arts", "another lake"),
                                "arts",
                                new Origin("csv", null, NOW))));
                throw new IllegalStateException("changed my mind");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("changed my mind");
        }
        assertThat(found(search, "lake")).hasSize(1);
    }

    @Test
    void theDatabaseFindsTheSameWhereTheBankIsTooLargeToKeep() {
        insert("一条河流", "two rivers", "第二条河流", "100% sure", "snake_case");
        try (SearchService large = service(test.database(), 2)) {
            for (String keyword : List.of("河流", "RIVER", "条", "%", "_c", "nothing")) {
                for (String sort : List.of("createdAt", "updatedAt", "difficulty")) {
                    ListOrder.Directed order = ListOrder.Directed.of(sort, "desc");
                    assertThat(large.find(keyword(keyword), order, 0, 9))
                            .as("%s by %s", keyword, sort)
                            .isEqualTo(search.find(keyword(keyword), order, 0, 9));
                }
            }
        }
    }

    @Test
    void whoLagsBehindReadsEverythingAnew() {
        QuestionRow row = insert("one lake").getFirst();
        assertThat(found(search, "lake")).hasSize(1);
        QuestionRow now = row;
        for (int i = 0; i < 210; i++) {
            QuestionRow next = now.edited(Samples.draft("arts", "lake " + i), "arts", QuestionStatus.DRAFT, NOW);
            QuestionRow last = now;
            assertThat(last.version()).isEqualTo(i + 1);
            test.database().write(tx -> QuestionStore.update(tx, next));
            now = next;
        }
        insert("a pond");
        assertThat(found(search, "lake 209")).containsExactly(row.id());
        assertThat(found(search, "lake 208")).isEmpty();
        assertThat(found(search, "pond")).hasSize(1);
        long kept = test.database()
                .read(tx -> tx.handle()
                        .createQuery("select count(*) from question_change")
                        .mapTo(Long.class)
                        .one());
        assertThat(kept).isEqualTo(200);
    }

    @Test
    void manyNewQuestionsAreFoundAsWell() {
        assertThat(found(search, "stem")).isEmpty();
        String[] stems = new String[SearchIndex.MOST_RECENT + 500];
        for (int i = 0; i < stems.length; i++) {
            stems[i] = "stem of number " + i;
        }
        insert(stems);
        assertThat(search.find(keyword("number"), OLDEST, 0, 1).total()).isEqualTo(stems.length);
        assertThat(found(search, "number 4321")).hasSize(1);
    }
}
