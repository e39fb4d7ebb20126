package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import lectern.model.client.LecternClient;
import lectern.model.importing.ExportFormat;
import lectern.model.question.ContentType;
import lectern.model.question.ImportRequest;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.question.Stem;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Json;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class QuestionExportIT {
    private static final String PATH = "/exports/questions";
    private static final QuestionFilter OLDEST_FIRST =
            new QuestionFilter(1, 1, null, null, null, null, null, "createdAt", "asc");

    @TempDir
    Path folder;

    private final CurationServer curation;
    private final LecternClient admin;

    QuestionExportIT(Engine engine) {
        curation = new CurationServer(engine);
        admin = curation.admin;
    }

    @AfterEach
    void close() {
        curation.close();
    }

    private static QuestionDraft draft(
            String stem, String answer, List<String> distractors, @Nullable KnowledgeCardDraft card) {
        return new QuestionDraft(new Stem(stem, null), ContentType.TEXT, answer, distractors, "arts", 2, card);
    }

    private String export(QuestionFilter filter, ExportFormat format) throws IOException {
        Path file = folder.resolve("out");
        long bytes = admin.imports().exportQuestions(filter, format, file);
        assertThat(Files.size(file)).isEqualTo(bytes);
        return Files.readString(file);
    }

    @Test
    void aTableIsReadBySpreadsheetsAndRunsNothing() throws IOException {
        admin.questions().create(draft("=1+1", "-5", List.of("+5", "@x", "'=x"), null));
        admin.questions()
                .create(draft(
                        "Which \"one\",\nof two?", "五", List.of("b"), new KnowledgeCardDraft("short", "\tlong", null)));
        assertThat(export(OLDEST_FIRST, ExportFormat.CSV))
                .isEqualTo("\uFEFF" + Samples.HEADER.replace("\n", "\r\n") + """
                        arts,text,2,'=1+1,'-5,'+5,'@x,''=x,,,,,\r
                        arts,text,2,"Which ""one"",
                        of two?",五,b,,,,,short,'\tlong,\r
                        """);
    }

    @Test
    void jsonIsWhatTheImportReads() throws IOException {
        List<QuestionDraft> drafts = List.of(
                draft("=1+1", "-5", List.of("+5", "@x"), null),
                draft("Which?", "五\n", List.of(" b"), new KnowledgeCardDraft("s", "d", "r")));
        admin.questions().importJson(new ImportRequest(drafts));
        String json = export(OLDEST_FIRST, ExportFormat.JSON);
        assertThat(Json.strict().readValue(json, ImportRequest.class).questions())
                .isEqualTo(drafts);
        assertThat(json).doesNotContain("null").hasLineCount(3);
    }

    @Test
    void giftIsWhatMoodleReads() throws IOException {
        admin.questions().create(draft("Which {one}?", "a=b", List.of("~c"), null));
        assertThat(export(OLDEST_FIRST, ExportFormat.GIFT)).contains("Which \\{one\\}?", "a\\=b", "\\~c");
    }

    @Test
    void thereIsNoLimitAndTheListsOrder() throws IOException {
        String[] stems = IntStream.range(0, 1_203).mapToObj(i -> "q" + i).toArray(String[]::new);
        admin.questions().importCsv(BodyPublishers.ofString(Samples.csv("arts", stems)), false);
        QuestionFilter newest = new QuestionFilter(7, 3, null, null, null, null, null, "difficulty", "desc");
        String[] lines = export(newest, ExportFormat.CSV).split("\r\n");
        assertThat(lines).hasSize(1_204);
        for (int i = 0; i < stems.length; i++) {
            assertThat(lines[i + 1]).contains(",q" + (stems.length - 1 - i) + ",");
        }
    }

    @Test
    void filtersAreThoseOfTheList() throws IOException {
        String history = curation.question("history", "Who?").id();
        curation.question("arts", "Why 100%?");
        admin.questions().publish(List.of(history));
        assertThat(export(
                        new QuestionFilter(
                                1, 1, QuestionStatus.PUBLISHED, "history", "who", 3, "manual", "createdAt", "asc"),
                        ExportFormat.JSON))
                .contains("Who?")
                .doesNotContain("Why");
        assertThat(export(
                        new QuestionFilter(1, 1, null, null, "0%", null, null, "updatedAt", "desc"), ExportFormat.JSON))
                .contains("Why")
                .doesNotContain("Who?");
        assertThat(export(
                        new QuestionFilter(1, 1, null, "nothing", null, null, null, "createdAt", "asc"),
                        ExportFormat.JSON))
                .isEqualTo("{\"questions\":[]}\n");
    }

    @Test
    void itIsADownloadAndLeavesNothing() throws IOException {
        curation.question("arts", "Why?".repeat(900));
        String token = TestServer.token(admin);
        for (String coding : new String[] {"identity", "gzip"}) {
            HttpRequest request = HttpRequest.newBuilder(
                            curation.server.uri().resolve("/api/admin" + PATH + "?format=csv"))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept-Encoding", coding)
                    .header("Range", "bytes=0-3")
                    .build();
            Raw raw = curation.server.send(request);
            assertThat(raw.status()).isEqualTo(200);
            assertThat(raw.response().headers().map())
                    .containsEntry("Content-Type", List.of("text/csv; charset=UTF-8"))
                    .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                    .containsEntry("Cache-Control", List.of("no-store"));
            assertThat(raw.response().headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(value ->
                            assertThat(value).matches("attachment; filename=\"questions-\\d{4}-\\d\\d-\\d\\d\\.csv\""));
            assertThat(raw.response().headers().firstValue("Content-Encoding").orElse("identity"))
                    .isEqualTo(coding);
            if (coding.equals("identity")) {
                assertThat(raw.response().body().getBytes(StandardCharsets.UTF_8))
                        .hasSizeGreaterThan(3_600);
            }
        }
        curation.server.server().close(); // lets requests end, which a client may think they have already
        // Removed when the last byte has left, which may be after it has arrived.
        await().until(() -> curation.server.temporaryFiles().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?format=", "?format=xlsx", "?format=CSV;"})
    void anotherFormatIsRefused(String query) {
        Raw raw = curation.raw("GET", PATH + query, null);
        assertThat(raw.status()).isEqualTo(400);
        assertThat(raw.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(raw.fields()).containsExactly("format");
        assertThat(raw.body().toString()).contains("csv, json, gift");
    }

    @Test
    void badFiltersAndStrangersAreRefused() {
        Path file = folder.resolve("none");
        CurationServer.refused(
                () -> admin.imports()
                        .exportQuestions(
                                new QuestionFilter(1, 1, null, null, null, null, null, "stem", "asc"),
                                ExportFormat.CSV,
                                file),
                ErrorCode.VALIDATION_ERROR,
                "sortBy");
        assertThat(file).doesNotExist();
        assertThat(curation.raw("GET", PATH + "?format=csv&difficulty=9", null).fields())
                .containsExactly("difficulty");
        curation.refusesStrangers("GET", PATH + "?format=csv");
    }
}
