package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.model.importing.BadRows;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportState;
import lectern.model.importing.StagedImport;
import lectern.server.audit.Actor;
import lectern.server.importing.ImportService;
import lectern.server.sheet.Apostrophe;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Rows as an export writes them change nothing when they come a second time, whatever is done with what is there. */
@SuppressWarnings("NullAway.Init") // jqwik's own way to begin
class QuestionImportPropertyIT {
    private static TestDatabase test;
    private static ImportService imports;

    @BeforeContainer
    static void open() {
        test = TestDatabase.open(Engine.H2);
        imports = new ImportParts(test.database(), test.folder(), target -> target).imports;
    }

    @AfterContainer
    static void close() {
        imports.close();
        test.close();
    }

    @Property(tries = 60)
    void theSecondTimeEverythingIsTheSame(@ForAll("files") List<List<String>> rows, @ForAll Identical second) {
        String file = Stream.concat(
                        Stream.of(Samples.HEADER.strip()), rows.stream().map(QuestionImportPropertyIT::line))
                .collect(Collectors.joining("\r\n"));
        ImportBatch first = imported(file, Identical.SKIP);
        assertThat(first.counts().refuse()).isZero();
        assertThat(first.counts().rows()).isEqualTo(rows.size());
        if (second != Identical.CREATE) {
            ImportBatch again = imported(file, second);
            assertThat(again.counts().same()).isEqualTo(rows.size());
        }
        imports.undo(UUID.fromString(first.id()), Actor.SERVER);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + Apostrophe.put(cell).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    private static ImportBatch imported(String file, Identical identical) {
        StagedImport staged = imports.staging()
                .stage(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        "export.csv",
                        null,
                        null,
                        ImportParts.HEAD,
                        Actor.SERVER);
        UUID id = UUID.fromString(staged.batch().id());
        imports.staging()
                .configure(
                        id,
                        Importing.chosen(Importing.options(staged), Map.of(), identical, BadRows.SKIP, true),
                        ImportParts.HEAD,
                        Actor.SERVER);
        imports.apply(id, Actor.SERVER);
        ImportBatch batch = await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> imports.get(id), each -> !each.state().running());
        assertThat(batch.failure()).isNull();
        assertThat(batch.state()).isEqualTo(ImportState.APPLIED);
        return batch;
    }

    /** Good rows, no two of them identical; answers are told apart by what stands before them. */
    @Provide
    Arbitrary<List<List<String>>> files() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("a河'=+-@\t\r\n\",; 😀".replaceAll("[^\\x{0}-\\x{FFFF}]", ""))
                .ofMaxLength(6);
        Arbitrary<List<String>> row = Combinators.combine(
                        Arbitraries.of("arts", "geo-2", "a_b"),
                        Arbitraries.of("text", "image", "video", "audio"),
                        Arbitraries.integers().between(1, 5),
                        text.list().ofSize(10))
                .as((category, type, difficulty, texts) -> List.of(
                        category,
                        type,
                        String.valueOf(difficulty),
                        texts.get(0) + "s",
                        texts.get(1) + "r",
                        texts.get(2) + "1",
                        texts.get(3).isBlank() ? "" : texts.get(3) + "2",
                        texts.get(4).isBlank() ? "" : texts.get(4) + "3",
                        texts.get(5).isBlank() ? "" : texts.get(5) + "4",
                        texts.get(6).isBlank() ? "" : texts.get(6) + "5",
                        texts.get(7),
                        texts.get(8),
                        texts.get(9)));
        return row.list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .uniqueElements(cells ->
                        cells.subList(3, 10).stream().map(String::strip).toList());
    }
}
