package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lectern.model.article.ArticlePatch;
import lectern.model.article.Sentence;
import lectern.model.article.SentenceBatch;
import lectern.model.article.SentenceOrder;
import lectern.model.article.SentencePatch;
import lectern.model.article.TagDraft;
import lectern.model.article.TagPatch;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditDao;
import lectern.server.audit.AuditFilter;
import lectern.server.audit.AuditRow;
import lectern.server.audit.AuditTrail;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever staff does to articles, sentences and tags stands in the audit trail. */
@ParameterizedClass
@EnumSource(Engine.class)
class ArticleAuditIT {
    private static final Actor EDITOR = new Actor(UUID.randomUUID(), "192.168.1.7");

    private final TestDatabase test;
    private final ArticleService articles;
    private final SentenceService sentences;
    private final SentenceEditor editor;
    private final TagService tags;
    private final ArticleImportService imports;

    ArticleAuditIT(Engine engine) {
        test = TestDatabase.open(engine);
        AuditTrail audit = new AuditTrail(Clock.systemUTC());
        articles = new ArticleService(test.database(), audit, Clock.systemUTC());
        sentences = new SentenceService(test.database(), audit, Clock.systemUTC());
        editor = new SentenceEditor(test.database(), audit, Clock.systemUTC());
        tags = new TagService(test.database(), audit, Clock.systemUTC());
        imports = new ArticleImportService(
                test.database(), audit, Clock.systemUTC(), test.folder().resolve("tmp"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    /** What was recorded, the oldest first, and forgets it. */
    private List<AuditRow> entries() {
        AuditFilter all = new AuditFilter(null, null, null, null, null, null);
        return test.database().write(tx -> {
            List<AuditRow> rows = tx.dao(AuditDao.class).list(all.where(), all, 100, 0);
            tx.handle().execute("delete from audit_entry");
            return rows.reversed();
        });
    }

    private List<String> deeds() {
        return entries().stream().map(row -> row.action() + " " + row.kind()).toList();
    }

    @Test
    void articlesLeaveTheirTrace() {
        UUID id = UUID.fromString(
                articles.create(Samples.draft("old", "a"), EDITOR).articleId());
        assertThat(entries()).singleElement().satisfies(row -> {
            assertThat(row.actorId()).isEqualTo(EDITOR.accountId());
            assertThat(row.thingId()).isEqualTo(id.toString());
            assertThat(row.stateBefore()).isNull();
            assertThat(row.stateAfter()).contains("\"title\":\"old\"");
        });
        articles.update(id, new ArticlePatch("new", null, null, null, null, null, null, null), EDITOR);
        assertThat(entries()).singleElement().satisfies(row -> {
            assertThat(row.stateBefore()).contains("\"title\":\"old\"");
            assertThat(row.stateAfter()).contains("\"title\":\"new\"");
        });
        articles.update(id, new ArticlePatch("new", null, null, null, null, null, null, null), EDITOR);
        assertThat(deeds()).isEmpty();
        articles.delete(id, EDITOR);
        articles.restore(id, EDITOR);
        assertThat(deeds()).containsExactly("delete article", "restore article");
    }

    @Test
    void sentencesLeaveTheirTrace() {
        UUID id = UUID.fromString(
                articles.create(Samples.draft("t", "gone"), EDITOR).articleId());
        entries();
        SentenceBatch two = new SentenceBatch(Samples.sentences("x", "y"), SentenceBatch.Strategy.REPLACE, null);
        List<Sentence> made = sentences.add(id, two, EDITOR).sentences();
        assertThat(entries()).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("replace_sentences");
            assertThat(row.stateBefore()).contains("gone");
            assertThat(row.stateAfter()).contains("\"importedCount\":2");
        });
        UUID first = UUID.fromString(made.getFirst().id());
        editor.update(first, SentencePatch.content("z"), EDITOR);
        editor.update(first, SentencePatch.content("z"), EDITOR);
        List<SentenceOrder.Mapping> swap = List.of(new SentenceOrder.Mapping(first.toString(), 2));
        sentences.reorder(id, new SentenceOrder(swap), EDITOR);
        sentences.add(id, SentenceBatch.append(Samples.sentences("w")), EDITOR);
        sentences.delete(first, EDITOR);
        sentences.deleteAll(List.of(made.get(1).id()), EDITOR);
        assertThat(deeds())
                .containsExactly(
                        "update sentence",
                        "reorder_sentences article",
                        "add_sentences article",
                        "delete sentence",
                        "delete sentence");
    }

    @Test
    void tagsAndImportsLeaveTheirTrace() {
        UUID tag = UUID.fromString(tags.create(new TagDraft("t", null), EDITOR).id());
        tags.update(tag, new TagPatch("u", null), EDITOR);
        tags.delete(tag, EDITOR);
        assertThat(deeds()).containsExactly("create tag", "update tag", "delete tag");
        String file = "{\"articles\":[{\"title\":\"a\",\"sentences\":[\"b\"]},{\"title\":\"c\"}]}";
        imports.importJson(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), EDITOR);
        assertThat(entries()).singleElement().satisfies(row -> {
            assertThat(row.action() + " " + row.kind()).isEqualTo("import article");
            assertThat(row.stateAfter()).contains("\"created\":2,\"sentencesCreated\":1");
        });
    }
}
