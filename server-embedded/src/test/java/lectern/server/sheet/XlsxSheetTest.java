package lectern.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxSheetTest {
    @TempDir
    Path folder;

    @Test
    void sheetsHaveNamesAndAreReadByTheirPlace() throws IOException {
        byte[] book = XlsxBytes.of(
                        "<sheetData><row><c><v>1</v></c></row></sheetData>",
                        "<sheetData><row><c><v>2</v></c></row></sheetData>")
                .bytes();
        try (SourceFile file = file(book)) {
            assertThat(XlsxSheet.names(file)).containsExactly("Sheet 1", "Sheet 2");
            assertThat(rows(file, 1)).containsExactly("1:2");
            assertThat(rows(file, 0)).as("again, another").containsExactly("1:1");
            refused(() -> XlsxSheet.open(file, 2), "no sheet 3", "choose one of its 2");
        }
    }

    @Test
    void textsAreSharedOrInPlace() {
        byte[] book = XlsxBytes.of("""
                        <sheetData><row r="1">
                        <c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
                        <c r="D1" t="inlineStr"><is><r><t>in </t></r><r><t>place</t></r></is></c>
                        <c r="F1" t="str"><f>A1&amp;"!"</f><v>plain!</v></c></row></sheetData>""")
                .strings(
                        "<si><t>plain &lt;&amp;哪😀</t></si>",
                        "<si><r><t>ri</t></r><r><rPr><b/></rPr><t>ch</t></r><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh></si>",
                        "<si><t>a_x000D_b_x5F_</t></si>")
                .bytes();
        assertThat(rows(book)).containsExactly("1:plain <&哪😀|rich|a\rb_x5F_|in place||plain!");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0, 5",
        "5.0, 0, 5",
        "0.30000000000000004, 0, 0.3",
        "1234567890123, 0, 1234567890123",
        "-2.5E-3, 0, -0.0025",
        "1E+300, 0, 1E+300",
        "1E-999999999, 0, 0",
        "1E999999999, 0, 1E999999999",
        "no number, 0, no number",
        "0.25, 9, 25%",
        "0.125, 10, 12.50%",
        "3.1, 2, 3.10",
        "12345.6, 3, '12,346'",
        "7, 164, 007",
        "45413, 14, 2024-05-01",
        "45413.4375, 22, 2024-05-01T10:30",
        "0.4375, 20, 10:30",
        "0.99999999, 20, 00:00",
        "45413, 165, 2024-05-01",
        "45413, 166, 2024-05-01",
        "59, 14, 1900-02-28",
        "61, 14, 1900-03-01",
        "-1, 14, -1",
        "99999999, 14, 99999999",
        "45413, 167, 45413",
        "5, 168, 5"
    })
    void numbersAreShownAsPeopleSeeThem(String value, int format, String shown) {
        byte[] book = XlsxBytes.of("<sheetData><row><c s=\"0\"><v>" + value + "</v></c></row></sheetData>")
                .styles("""
                        <numFmt numFmtId="164" formatCode="000"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
                        <numFmt numFmtId="166" formatCode="[$-804]d/m/yy;@"/><numFmt numFmtId="167" formatCode="&quot;dhs&quot; [Red]#"/>
                        <numFmt numFmtId="168" formatCode="General"/>""", format)
                .bytes();
        assertThat(rows(book)).containsExactly("1:" + shown);
    }

    @Test
    void daysMayBeCountedFrom1904() {
        byte[] book = XlsxBytes.of("<sheetData><row><c s=\"0\"><v>43951</v></c></row></sheetData>")
                .styles("", 14)
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>")
                .bytes();
        assertThat(rows(book)).containsExactly("1:2024-05-01");
    }

    @Test
    void otherCellsSayWhatTheyShow() {
        byte[] book = XlsxBytes.of("""
                        <sheetData><row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>
                        <c t="d"><v>2024-05-01</v></c><c><f>1+1</f><v>2</v></c><c><f>B1</f></c><c/><c s="9"><v>4</v></c>
                        <c t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>""").bytes();
        assertThat(rows(book)).containsExactly("1:TRUE|FALSE|#N/A|2024-05-01|2|||4|#DIV/0!");
    }

    @Test
    void blankRowsAreCounted() {
        byte[] book = XlsxBytes.of("""
                        <sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="3"/><row r="7"><c r="A7"><v>2</v></c></row>
                        <row><c><v>3</v></c></row></sheetData>""").bytes();
        assertThat(rows(book)).containsExactly("2:|1", "3:", "7:2", "8:3");
    }

    @Test
    void cellsJoinedDownwardsShowTheFirst() {
        byte[] book = XlsxBytes.of("""
                        <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>sheetData&gt;</t></is></c><c r="B1"><v>1</v></c></row>
                        <row r="2"><c r="A2"/><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row>
                        <row r="4"><c r="B4"><v>4</v></c></row></sheetData>
                        <mergeCells count="2"><mergeCell ref="A1:A3"/><mergeCell ref="B4:D4"/></mergeCells>""").bytes();
        assertThat(rows(book)).containsExactly("1:sheetData>|1", "2:sheetData>|2", "3:sheetData>|3", "4:|4");
    }

    @Test
    void partsMayLieElsewhereAndBeUtf16() {
        byte[] sheet =
                "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><x:worksheet xmlns:x=\"u\"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"
                        .getBytes(StandardCharsets.UTF_16LE);
        byte[] book = XlsxBytes.of("")
                .without("xl/sharedStrings.xml")
                .without("xl/worksheets/sheet1.xml")
                .part("XL/Other.xml", sheet)
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"../xl/./other.xml\"/></Relationships>")
                .bytes();
        assertThat(rows(book)).containsExactly("1:5");
    }

    @Test
    void whatIsNoWorkbookSaysTheMend() {
        refused(new byte[0], "the file is empty");
        refused("a,b".getBytes(StandardCharsets.UTF_8), "no workbook", "saved as .xlsx");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "password", "save it as .xlsx");
        refused(XlsxBytes.of("").without("xl/workbook.xml").bytes(), "zip file but no workbook", "as .xlsx");
        refused(XlsxBytes.of().bytes(), "no sheet with cells");
        refused(XlsxBytes.of("").without("xl/worksheets/sheet1.xml").bytes(), "damaged", "save it again");
        byte[] whole = XlsxBytes.rows(new String[] {"a", "b"}).bytes();
        for (int length = 4; length < whole.length - 600; length += 7) {
            refused(Arrays.copyOf(whole, length), "save it again");
        }
    }

    @Test
    void brokenRowsAreNamed() {
        refused(book("<row><c t=\"s\"><v>7</v></c></row>"), "Row 1", "text is missing");
        refused(book("<row r=\"5\"/><row r=\"5\"/>"), "Row 6", "out of order");
        refused(book("<row r=\"1048577\"/>"), "out of order");
        refused(book("<row r=\"-1\"/>"), "out of order");
        refused(book("<row><c r=\"ZZZZZZZZZZ1\"><v>1</v></c></row>"), "no place in a sheet");
        refused(book("<row><c r=\"1\"><v>1</v></c></row>"), "no place in a sheet");
        refused(book("<row><c r=\"IW1\"><v>1</v></c></row>"), "more than 256 cells");
        refused(book("<row><c><v>1</v></row>"), "Row 1", "damaged here");
        refused(book("<row><c t=\"inlineStr\"><is><t>a_x0000_b</t></is></c></row>"), "NUL character");
        refused(book("<row><c t=\"str\"><v>" + "x".repeat(65_537) + "</v></c></row>"), "longer than 65536");
        refused(
                book("<row>" + ("<c t=\"str\"><v>" + "x".repeat(60_000) + "</v></c>").repeat(5) + "</row>"),
                "more than 262144");
        refused(book("<row>" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>"), "cell");
        assertThat(rows(book("<row><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row>")))
                .containsExactly("1:1");
    }

    @Test
    void entitiesAreNotRead() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        String outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        for (String doctype : List.of(bomb, outside)) {
            byte[] book = XlsxBytes.of("")
                    .part(
                            "xl/worksheets/sheet1.xml",
                            doctype
                                    + "<worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>")
                    .bytes();
            refused(book, "damaged");
            refused(
                    XlsxBytes.of("<sheetData/>")
                            .part("xl/sharedStrings.xml", doctype + "<sst><si><t>&a;</t></si></sst>")
                            .bytes(),
                    "damaged");
        }
    }

    @Test
    void bombsAreNotUnpacked() {
        byte[] zeros = new byte[80 * 1024 * 1024];
        Arrays.fill(zeros, (byte) ' ');
        refused(XlsxBytes.of("<sheetData/>").part("xl/media/a.bin", zeros).bytes(), "too large", "CSV UTF-8");
        refused(book("<row>" + "<a>".repeat(100_000)), "damaged");
        refused(
                XlsxBytes.of("<sheetData/>")
                        .part("xl/styles.xml", new byte[5_000_000])
                        .bytes(),
                "damaged");
    }

    @Test
    void sharedTextsAreBounded() {
        String item = "<si><t>" + "0123456789".repeat(1000) + "</t></si>";
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 4001; i++) {
            items.append(item, 0, 7).append((char) ('a' + i % 26)).append(i).append(item, 7, item.length());
        }
        refused(XlsxBytes.of("<sheetData/>").strings(items.toString()).bytes(), "more text than is read");
    }

    private static byte[] book(String rows) {
        return XlsxBytes.of("<sheetData>" + rows + "</sheetData>").bytes();
    }

    private SourceFile file(byte[] bytes) throws IOException {
        return SourceFile.receive(new ByteArrayInputStream(bytes), folder);
    }

    private void refused(byte[] bytes, String... words) {
        refused(() -> rows(bytes), words);
    }

    private static void refused(ThrowingCallable reading, String... words) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CSV_PARSE_ERROR))
                .hasMessageEndingWith("Nothing was imported.")
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT))
                        .contains(Arrays.stream(words)
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .toList()));
    }

    private List<String> rows(byte[] bytes) {
        try (SourceFile file = file(bytes)) {
            return rows(file, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows(SourceFile file, int sheet) throws IOException {
        List<String> rows = new ArrayList<>();
        try (XlsxSheet open = XlsxSheet.open(file, sheet)) {
            for (String[] cells = open.next(); cells != null; cells = open.next()) {
                rows.add(open.row() + ":" + String.join("|", cells));
            }
            assertThat(open.next()).as("after the end").isNull();
        }
        return rows;
    }
}
