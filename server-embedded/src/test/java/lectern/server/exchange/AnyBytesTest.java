package lectern.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lectern.model.importing.ImportFormat;
import lectern.model.wire.DomainException;
import lectern.server.sheet.CsvSheet;
import lectern.server.sheet.Sheet;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.XlsxBytes;
import lectern.server.sheet.XlsxSheet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever bytes a reader is given, it ends in what it read or in a refusal. */
class AnyBytesTest {
    private static final byte[] WORKBOOK = XlsxBytes.rows(new String[] {"stem", "answer"}, new String[] {"哪?", "a"})
            .bytes();
    private static final List<String> PIECES = List.of(
            "1",
            "0",
            "9999999999",
            "-",
            "E",
            "A1",
            "ZZZ9",
            "<row>",
            "</c>",
            "<c t=\"s\">",
            "<v>",
            "yyyy",
            "%",
            "../",
            "rId1",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            ":",
            ",",
            "=",
            "~",
            "#",
            "####",
            "::",
            "->",
            "%50%",
            "%-1%",
            "//",
            "$CATEGORY:",
            "\n",
            "\n\n",
            "\r",
            "A.",
            "B) x",
            "ANSWER: A",
            "ANSWER:",
            "<",
            ">",
            "</",
            "<quiz>",
            "</quiz>",
            "&",
            ";",
            "<question type=\"multichoice\">",
            "<question type=\"category\">",
            "</question>",
            "<text>",
            "</text>",
            "<answer fraction=\"100\">",
            "<![CDATA[",
            "]]>",
            "<!--",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "&#0;",
            "\"questions\"",
            "\"stem\"",
            "null",
            "1e999",
            "T",
            "TRUE#a#b",
            "[html]",
            "<sup>",
            "哪",
            "\0",
            "\uFFFF",
            " ");

    /** A change of bytes somewhere. */
    private record Change(double place, int length, byte[] with) {
        byte[] apply(byte[] bytes) {
            int from = (int) (place * bytes.length);
            int to = Math.min(bytes.length, from + length);
            byte[] changed = Arrays.copyOf(bytes, bytes.length - (to - from) + with.length);
            System.arraycopy(with, 0, changed, from, with.length);
            System.arraycopy(bytes, to, changed, from + with.length, bytes.length - to);
            return changed;
        }
    }

    @Property(tries = 100)
    void anyBytes(@ForAll byte[] bytes) {
        everyReader(bytes);
    }

    @Property(tries = 200)
    void anyMixOfWhatFilesAreMadeOf(@ForAll("mixes") String text) {
        everyReader(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 200)
    void anyChangeOfAGoodFile(@ForAll("changes") List<Change> changes) {
        for (ImportFormat format : NastyFilesTest.GOOD.keySet()) {
            byte[] bytes = NastyFilesTest.good(format, "哪?", "a", "b").getBytes(StandardCharsets.UTF_8);
            read(format, changed(bytes, changes));
        }
        workbook(changed(WORKBOOK, changes));
    }

    @Property(tries = 200)
    void anyChangeOfAPartOfAWorkbook(@ForAll("changes") List<Change> changes, @ForAll @IntRange(max = 6) int part) {
        XlsxBytes book = XlsxBytes.of(
                        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\" s=\"0\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45413.5</v></c>"
                                + "<c t=\"inlineStr\"><is><t>a</t></is></c><c s=\"2\"><f>A1</f><v>1E3</v></c></row><row r=\"3\"/></sheetData>"
                                + "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>")
                .strings("<si><t>text_x000D_</t></si>")
                .styles("<numFmt numFmtId=\"164\" formatCode=\"#,##0.00%\"/>", 0, 22, 164);
        String name = book.names().get(part % book.names().size());
        workbook(book.change(name, content -> changed(content, changes)).bytes());
    }

    private static byte[] changed(byte[] bytes, List<Change> changes) {
        byte[] changed = bytes;
        for (Change change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }

    private static void everyReader(byte[] bytes) {
        NastyFilesTest.GOOD.keySet().forEach(format -> read(format, bytes));
        workbook(bytes);
        try (SourceFile file = Reading.file(bytes)) {
            assertThat(FormatProbe.detect(file, "a")).isNotNull();
            rows(CsvSheet.open(file));
        } catch (DomainException e) {
            told(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(ImportFormat format, byte[] bytes) {
        try {
            for (ReadQuestion read : Reading.all(format, bytes)) {
                List<Object> found = new ArrayList<>(read.flaws());
                int kinds =
                        (read.draft() == null ? 0 : 1) + (read.skipped() == null ? 0 : 1) + (found.isEmpty() ? 0 : 1);
                assertThat(kinds)
                        .as("exactly one of draft, skipped and flaws: %s", read)
                        .isEqualTo(1);
                assertThat(read.label()).hasSizeLessThanOrEqualTo(120).doesNotContain("\n");
            }
        } catch (DomainException e) {
            told(e);
        }
    }

    private static void workbook(byte[] bytes) {
        try (SourceFile file = Reading.file(bytes)) {
            assertThat(XlsxSheet.names(file)).isNotEmpty();
            rows(XlsxSheet.open(file, 0));
        } catch (DomainException e) {
            told(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rows(Sheet sheet) throws IOException {
        try (sheet) {
            long before = 0;
            while (sheet.next() != null) {
                assertThat(sheet.row()).isGreaterThan(before);
                before = sheet.row();
            }
        }
    }

    private static void told(DomainException e) {
        assertThat(e).hasMessageEndingWith("Nothing was imported.");
        assertThat(e.details()).isNotEmpty();
    }

    @Provide
    Arbitrary<String> mixes() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<byte[]> piece = Arbitraries.of(PIECES).map(text -> text.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> few = Arbitraries.bytes().array(byte[].class).ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.oneOf(piece, few))
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
