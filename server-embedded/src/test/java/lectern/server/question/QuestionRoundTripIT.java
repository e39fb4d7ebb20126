package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lectern.model.importing.BadRows;
import lectern.model.importing.ExportFormat;
import lectern.model.importing.Identical;
import lectern.model.question.ContentType;
import lectern.model.question.ImportRequest;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.question.Stem;
import lectern.model.wire.Json;
import lectern.server.importing.ImportSteps;
import lectern.server.importing.RandomText;
import lectern.server.storage.Engine;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever questions are exported, an import makes just these of the file, and its undoing leaves nothing. */
@SuppressWarnings("NullAway.Init") // jqwik's own way to begin
class QuestionRoundTripIT {
    private static final QuestionFilter OLDEST_FIRST =
            new QuestionFilter(1, 1, QuestionStatus.DRAFT, null, null, null, null, "createdAt", "asc");

    private static CurationServer curation;
    private static ImportSteps steps;
    private static Path folder;

    @BeforeContainer
    static void open() throws IOException {
        curation = new CurationServer(Engine.H2);
        steps = new ImportSteps(curation.admin.imports());
        folder = Files.createTempDirectory("lectern-test-");
    }

    @AfterContainer
    static void close() throws IOException {
        curation.close();
        Files.deleteIfExists(folder.resolve("out"));
        Files.delete(folder);
    }

    @Property(tries = 40)
    void exportAndImportGiveTheSame(@ForAll long seed) {
        RandomText random = new RandomText(seed);
        List<QuestionDraft> drafts = random.list(1, () -> question(random));
        List<String> ids = new ArrayList<>();
        drafts.forEach(draft -> ids.add(curation.admin.questions().create(draft).id()));
        String exported = export(ExportFormat.JSON);
        assertThat(Json.strict().readValue(exported, ImportRequest.class).questions())
                .isEqualTo(drafts);
        String table = export(ExportFormat.CSV);
        curation.admin.questions().archive(ids);
        for (String file : new String[] {exported, table}) {
            String name = file.startsWith("{") ? "q.json" : "q.csv";
            String id = steps.staged(file.getBytes(StandardCharsets.UTF_8), name, Identical.CREATE, BadRows.REFUSE_ALL);
            steps.applied(id);
            assertThat(export(ExportFormat.JSON)).isEqualTo(exported);
            curation.admin.imports().undo(id);
            assertThat(export(ExportFormat.JSON)).isEqualTo("{\"questions\":[]}\n");
        }
    }

    private static String export(ExportFormat format) {
        try {
            curation.admin.imports().exportQuestions(OLDEST_FIRST, format, folder.resolve("out"));
            return Files.readString(folder.resolve("out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static QuestionDraft question(RandomText random) {
        Set<String> stripped = new HashSet<>();
        List<String> answers = new ArrayList<>();
        while (answers.size() < 2 + random.number(5)) {
            String answer = random.text();
            if (stripped.add(answer.strip())) {
                answers.add(answer);
            }
        }
        boolean media = random.number(4) == 0;
        return new QuestionDraft(
                new Stem(random.text(), media ? "https://example.org/" + random.number(9) : null),
                media ? ContentType.IMAGE : ContentType.TEXT,
                answers.getFirst(),
                answers.subList(1, Math.min(answers.size(), 6)),
                random.number(2) == 0 ? "arts" : "history",
                1 + random.number(5),
                random.maybe(() ->
                        new KnowledgeCardDraft(random.text(), random.maybe(random::text), random.maybe(random::text))));
    }
}
