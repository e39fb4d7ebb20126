package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever bytes come, the importer ends in a report or in a refusal, and a refusal leaves nothing. */
@SuppressWarnings("NullAway.Init") // jqwik's own way to begin
class CsvImportPropertyIT {
    private static TestDatabase test;
    private static CatalogService catalog;
    private static CsvImportService imports;

    @BeforeContainer
    static void open() {
        test = TestDatabase.open(Engine.H2);
        catalog = new CatalogService(test.database());
        imports = new ImportParts(test.database(), test.folder(), target -> target).csv;
    }

    @AfterContainer
    static void close() {
        imports.close();
        test.close();
    }

    @Property(tries = 200)
    void anyBytes(@ForAll byte[] bytes) {
        check(bytes);
    }

    @Property(tries = 200)
    void anyBytesBelowAGoodHeader(@ForAll byte[] bytes) {
        byte[] header = Samples.HEADER.getBytes(StandardCharsets.UTF_8);
        byte[] file = java.util.Arrays.copyOf(header, header.length + bytes.length);
        System.arraycopy(bytes, 0, file, header.length, bytes.length);
        check(file);
    }

    @Property(tries = 300)
    void anyMixOfWhatFilesAreMadeOf(@ForAll("files") String text, @ForAll("charsets") String charset) {
        check(text.getBytes(Charset.forName(charset)));
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(
                        Samples.HEADER,
                        Samples.csv("arts", "Which?"),
                        "arts,text,3,Which?,a,b",
                        ",",
                        ";",
                        "\t",
                        "\"",
                        "\"\"",
                        "\n",
                        "\r\n",
                        "\r",
                        "\0",
                        "\uFEFF",
                        "哪",
                        "😀",
                        "=1+1",
                        "x".repeat(5000),
                        " ",
                        "9",
                        "no such")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> charsets() {
        return Arbitraries.of("UTF-8", "UTF-16", "UTF-16LE", "GB18030", "ISO-8859-1");
    }

    private static void check(byte[] file) {
        long before = total();
        try {
            long created = imports.importCsv(new ByteArrayInputStream(file), true, Actor.SERVER)
                    .created();
            assertThat(total()).isEqualTo(before + created);
        } catch (DomainException refusal) {
            assertThat(refusal.code().status()).isEqualTo(400);
            assertThat(refusal).hasMessageContaining(".");
            assertThat(total()).isEqualTo(before);
        }
    }

    private static long total() {
        return catalog.total(Criteria.ALL);
    }
}
