package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lectern.model.question.CardUpdate;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ImportRequest;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.model.question.QuestionUpdate;
import lectern.model.question.SkillNodeDraft;
import lectern.model.question.SkillNodeUpdate;
import lectern.model.question.SkillTreeNode;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditDao;
import lectern.server.audit.AuditFilter;
import lectern.server.audit.AuditRow;
import lectern.server.audit.AuditTrail;
import lectern.server.media.MediaService;
import lectern.server.storage.Database;
import lectern.server.storage.Engine;
import lectern.server.storage.MediaFiles;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever staff change leaves its entry. */
@ParameterizedClass
@EnumSource(Engine.class)
class AuditedChangesIT {
    private static final Actor EDITOR = new Actor(UUID.randomUUID(), "10.0.0.7");

    private final TestDatabase test;
    private final SearchService search;
    private final QuestionService questions;
    private final QuestionEditService edits;
    private final StatusService statuses;
    private final CategoryService categories;
    private final SkillTreeService chapters;

    AuditedChangesIT(Engine engine) {
        test = TestDatabase.open(engine);
        Database database = test.database();
        Clock clock = Clock.systemUTC();
        AuditTrail audit = new AuditTrail(clock);
        CatalogService catalog = new CatalogService(database);
        MediaFiles files = new MediaFiles(test.folder().resolve("media"));
        MediaService media = new MediaService(database, files, audit, List.of(new QuestionMedia()), clock);
        search = new SearchService(database, catalog);
        questions = new QuestionService(database, catalog, search, media, audit, clock);
        edits = new QuestionEditService(database, catalog, media, audit, clock);
        statuses = new StatusService(database, catalog, media, audit, clock);
        categories = new CategoryService(database, catalog, audit, clock);
        chapters = new SkillTreeService(database, catalog, audit);
        categories.create(new CategoryDraft("arts", "Arts", null, null, null, null), EDITOR);
    }

    @AfterEach
    void close() {
        search.close();
        test.close();
    }

    private List<AuditRow> entries(String kind) {
        AuditFilter filter = new AuditFilter(kind, null, EDITOR.accountId(), null, null, null);
        return test.database()
                .read(tx -> tx.dao(AuditDao.class).list(filter.where(), filter, 100, 0))
                .reversed();
    }

    @Test
    void everyChangeOfAQuestion() {
        Question made = questions.create(Samples.draft("arts", "Which?"), EDITOR);
        UUID id = UUID.fromString(made.id());
        KnowledgeCardDraft card = new KnowledgeCardDraft("one", null, null);
        edits.update(id, new QuestionUpdate(null, null, null, null, null, 5, card, null, 1), EDITOR);
        edits.update(id, new QuestionUpdate(null, null, null, null, null, 5, null, null, null), EDITOR);
        edits.updateCard(id, new CardUpdate("two", null, null, null), EDITOR);
        statuses.setStatus(id, QuestionStatus.PUBLISHED, EDITOR);
        statuses.archive(List.of(made.id(), "x"), EDITOR);
        statuses.archive(id, EDITOR);
        questions.importJson(
                new ImportRequest(List.of(Samples.draft("arts", "a"), Samples.draft("arts", "b"))), EDITOR);
        List<AuditRow> rows = entries("question");
        assertThat(rows)
                .extracting(AuditRow::action)
                .containsExactly("create", "update", "update", "status", "status", "import");
        assertThat(rows).allSatisfy(row -> assertThat(row.address()).isEqualTo("10.0.0.7"));
        assertThat(rows.subList(0, 5)).extracting(AuditRow::thingId).containsOnly(made.id());
        assertThat(rows.get(0).stateBefore()).isNull();
        assertThat(rows.get(1).stateBefore()).contains("\"difficulty\":3");
        assertThat(rows.get(1).stateAfter()).contains("\"difficulty\":5", "\"version\":2");
        assertThat(rows.get(4).stateBefore()).isEqualTo("{\"status\":\"published\"}");
        assertThat(rows.get(4).stateAfter()).isEqualTo("{\"status\":\"archived\"}");
        assertThat(rows.get(5).stateAfter()).contains("\"created\":2");
    }

    @Test
    void everyChangeOfACategoryAndItsChapters() {
        categories.archive("arts", EDITOR);
        categories.archive("arts", EDITOR);
        assertThat(entries("category")).extracting(AuditRow::action).containsExactly("create", "archive");
        SkillTreeNode node = chapters.create(new SkillNodeDraft("arts", "Two", null, null, null, null), EDITOR);
        UUID id = UUID.fromString(node.id());
        chapters.update(id, new SkillNodeUpdate(null, "Zwei", null, null, null, null), EDITOR);
        chapters.delete(id, EDITOR);
        List<AuditRow> rows = entries("skill_node");
        assertThat(rows).extracting(AuditRow::action).containsExactly("create", "update", "delete");
        assertThat(rows.get(2).stateBefore()).contains("Zwei");
        assertThat(rows.get(2).stateAfter()).isNull();
    }
}
