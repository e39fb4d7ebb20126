package lectern.desktop.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFileTest {
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] BIG_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] NO_MARK = {};

    @TempDir
    Path folder;

    @Test
    void findsEveryEncoding() throws IOException {
        String text = "题目,答案\n天空是什么颜色？,蓝色\n";
        assertFound(Encoding.UTF_8, NO_MARK, StandardCharsets.UTF_8, text);
        assertFound(Encoding.UTF_8, UTF_8_MARK, StandardCharsets.UTF_8, text);
        assertFound(Encoding.UTF_16, BIG_MARK, StandardCharsets.UTF_16BE, text);
        assertFound(Encoding.UTF_16, LITTLE_MARK, StandardCharsets.UTF_16LE, text);
        assertFound(Encoding.GB18030, NO_MARK, Charset.forName("GB18030"), text);
    }

    @Test
    void findsGb18030HoweverLateItsFirstCharacterStands() throws IOException {
        String text = "question,answer\n" + "plain text,plain\n".repeat(20_000) + "天空,蓝色\n";
        SheetFile found = SheetFile.find(file(NO_MARK, Charset.forName("GB18030"), text));
        assertThat(found.encoding()).isEqualTo(Encoding.GB18030);
        List<List<String>> rows = rows(found);
        assertThat(rows).hasSize(20_002);
        assertThat(rows.getLast()).containsExactly("天空", "蓝色");
    }

    @Test
    void findsEveryDelimiterByTheHeader() throws IOException {
        assertThat(found("a,b;c,d\n1,2\n").delimiter()).isEqualTo(Delimiter.COMMA);
        assertThat(found("a;b;\"c,d,e,f\"\n1;2;3\n").delimiter()).isEqualTo(Delimiter.SEMICOLON);
        assertThat(found("a\tb\tc, d\n1\t2\t3\n").delimiter()).isEqualTo(Delimiter.TAB);
        assertThat(found("only\n1,2,3\n").delimiter()).isEqualTo(Delimiter.COMMA);
    }

    @Test
    void readsQuotedLineBreaksAndQuotesAsOneCell() throws IOException {
        assertThat(rows(found("a,b\r\n\"one\nline \"\"more\"\"\",2\r\n\r\n3,4")))
                .containsExactly(List.of("a", "b"), List.of("one\nline \"more\"", "2"), List.of(""), List.of("3", "4"));
    }

    @Test
    void theMarkIsNoPartOfTheFirstName() throws IOException {
        SheetFile found = SheetFile.find(file(UTF_8_MARK, StandardCharsets.UTF_8, "stem,answer\n"));
        assertThat(rows(found).getFirst()).containsExactly("stem", "answer");
    }

    @Test
    void whatIsNoTableIsRefusedWithTheReason() throws IOException {
        assertRefused("", SheetException.Reason.EMPTY, 1);
        assertRefused("PK\u0003\u0004rest", SheetException.Reason.WORKBOOK, 1);
        assertRefused("a,b\n1,2\n3,\"open\n5,6\n", SheetException.Reason.OPEN_QUOTE, 3);
        assertRefused("a,b\n\"x\"y,2\n", SheetException.Reason.BEHIND_QUOTE, 2);
        assertRefused("a,b\n1,2\n" + "x".repeat(70_000) + ",2\n", SheetException.Reason.TOO_LONG, 3);
        assertRefused("a,b\n" + ",".repeat(300) + "\n", SheetException.Reason.TOO_WIDE, 2);
        assertRefused("a,b\n1,\0\n", SheetException.Reason.NOT_TEXT, 2);
    }

    @Test
    void anEncodingThatDoesNotFitIsRefused() throws IOException {
        Path file = file(NO_MARK, Charset.forName("GB18030"), "question\n天空\n");
        assertThatThrownBy(() -> rows(SheetFile.of(file, Encoding.UTF_8)))
                .isInstanceOfSatisfying(
                        SheetException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(SheetException.Reason.NOT_TEXT));
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> SheetFile.find(folder.resolve("gone.csv"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFileForPeopleHasAMarkAndNoFormula() throws IOException {
        Path file = folder.resolve("report.csv");
        try (SheetWriter out = SheetWriter.forPeople(file)) {
            out.row("=1+1", "蓝, \"色\"");
        }
        assertThat(Files.readAllBytes(file)).startsWith(UTF_8_MARK);
        assertThat(rows(SheetFile.find(file))).containsExactly(List.of("'=1+1", "蓝, \"色\""));
    }

    private void assertFound(Encoding expected, byte[] mark, Charset charset, String text) throws IOException {
        SheetFile found = SheetFile.find(file(mark, charset, text));
        assertThat(found.encoding()).isEqualTo(expected);
        assertThat(rows(found)).containsExactly(List.of("题目", "答案"), List.of("天空是什么颜色？", "蓝色"));
    }

    private void assertRefused(String text, SheetException.Reason reason, long row) throws IOException {
        Path file = file(NO_MARK, StandardCharsets.UTF_8, text);
        assertThatThrownBy(() -> rows(SheetFile.find(file)))
                .as(reason.name())
                .isInstanceOfSatisfying(SheetException.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(reason);
                    assertThat(refusal.row()).isEqualTo(row);
                });
    }

    private SheetFile found(String text) throws IOException {
        return SheetFile.find(file(NO_MARK, StandardCharsets.UTF_8, text));
    }

    private Path file(byte[] mark, Charset charset, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mark);
        bytes.writeBytes(text.getBytes(charset));
        return Files.write(folder.resolve("sheet.csv"), bytes.toByteArray());
    }

    private static List<List<String>> rows(SheetFile sheet) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (SheetReader reader = sheet.open()) {
            for (String[] cells = reader.next(); cells != null; cells = reader.next()) {
                all.add(List.of(cells));
            }
        }
        return all;
    }
}
