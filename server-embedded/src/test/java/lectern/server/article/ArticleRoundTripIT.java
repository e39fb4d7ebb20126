package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleFilter;
import lectern.model.article.ArticleImport;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentenceExtensions.Analysis;
import lectern.model.article.SentenceExtensions.Word;
import lectern.model.client.LecternClient;
import lectern.model.importing.BadRows;
import lectern.model.importing.ExportFormat;
import lectern.model.importing.Identical;
import lectern.model.wire.Json;
import lectern.server.TestServer;
import lectern.server.importing.ImportSteps;
import lectern.server.importing.RandomText;
import lectern.server.storage.Engine;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever articles are exported, an import makes just these of the file, and its undoing leaves nothing. */
@SuppressWarnings("NullAway.Init") // jqwik's own way to begin
class ArticleRoundTripIT {
    private static final ArticleFilter OLDEST_FIRST =
            new ArticleFilter(1, 100, null, null, null, null, null, false, "createdAt", "asc");

    private static TestServer server;
    private static LecternClient admin;
    private static ImportSteps steps;
    private static Path folder;

    @BeforeContainer
    static void open() throws IOException {
        server = TestServer.start(Engine.H2);
        admin = server.admin();
        steps = new ImportSteps(admin.imports());
        folder = Files.createTempDirectory("lectern-test-");
    }

    @AfterContainer
    static void close() throws IOException {
        server.close();
        Files.deleteIfExists(folder.resolve("out"));
        Files.delete(folder);
    }

    @Property(tries = 40)
    void exportAndImportGiveTheSame(@ForAll long seed) {
        RandomText random = new RandomText(seed);
        List<ArticleDraft> drafts = random.list(1, () -> article(random));
        List<String> ids = new ArrayList<>();
        drafts.forEach(draft -> ids.add(admin.articles().create(draft).articleId()));
        String exported = export(ExportFormat.JSON);
        List<ArticleDraft> read =
                Json.strict().readValue(exported, ArticleImport.class).articles();
        assertThat(read.stream().map(ArticleDraft::sentences).toList())
                .isEqualTo(drafts.stream().map(ArticleDraft::sentences).toList());
        String table = export(ExportFormat.CSV);
        ids.forEach(admin.articles()::delete);
        for (String file : new String[] {exported, table}) {
            String name = file.startsWith("{") ? "a.json" : "a.csv";
            String id = steps.staged(file.getBytes(StandardCharsets.UTF_8), name, Identical.CREATE, BadRows.REFUSE_ALL);
            steps.applied(id);
            assertThat(export(ExportFormat.JSON)).isEqualTo(exported);
            admin.imports().undo(id);
            assertThat(export(ExportFormat.JSON)).isEqualTo("{\"articles\":[]}\n");
        }
    }

    private static String export(ExportFormat format) {
        try {
            admin.imports().exportArticles(OLDEST_FIRST, format, folder.resolve("out"));
            return Files.readString(folder.resolve("out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArticleDraft article(RandomText random) {
        return new ArticleDraft(
                random.text(),
                random.maybe(random::text),
                random.maybe(() -> "https://" + random.text()),
                random.maybe(random::text),
                random.maybe(() -> "/" + random.text()),
                new ArticleMetadata(
                        random.maybe(() -> 1 + random.number(5)),
                        random.list(0, random::text),
                        random.maybe(random::text),
                        random.maybe(() -> other(random))),
                random.number(2) == 0,
                random.list(0, () -> sentence(random)));
    }

    private static SentenceDraft sentence(RandomText random) {
        SentenceExtensions extensions = new SentenceExtensions(
                random.maybe(random::text),
                random.maybe(() -> random.number(3) == 0 ? " " : random.text()),
                random.maybe(() -> random.number(3) == 0 ? "" : "/media/" + random.text()),
                random.maybe(() -> new Analysis(
                        random.maybe(random::text),
                        random.maybe(() -> random.number(3) == 0 ? "\n" : random.text()),
                        random.maybe(() -> random.list(0, random::text)))),
                random.maybe(() -> random.list(
                        0, () -> new Word(random.text(), random.maybe(random::text), null, null, List.of()))),
                random.maybe(() -> random.list(0, random::text)),
                random.maybe(() -> 1 + random.number(5)),
                random.maybe(() -> other(random)));
        return new SentenceDraft(
                random.text(),
                null,
                extensions.equals(SentenceExtensions.NONE) ? null : extensions,
                random.maybe(() -> false));
    }

    private static Map<String, @Nullable Object> other(RandomText random) {
        Map<String, @Nullable Object> other = new LinkedHashMap<>();
        other.put("key " + random.text(), random.maybe(random::text));
        other.put("list", List.of(1, 2.5, random.text(), Map.of()));
        return other;
    }
}
