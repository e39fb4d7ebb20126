package lectern.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lectern.model.wire.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvSheetTest {
    @TempDir
    Path folder;

    @Test
    void rowsMayBeRaggedAndBlank() {
        assertThat(rows("a,b,c\n\n1\r\n1,2,3,4\r,\n\"x\ny\",\"\"\"q\"\"\"\nlast"))
                .containsExactly("1:a|b|c", "2:", "3:1", "4:1|2|3|4", "5:|", "6:x\ny|\"q\"", "7:last");
        assertThat(rows("")).isEmpty();
        assertThat(rows("header,only\n")).containsExactly("1:header|only");
    }

    @Test
    void theDelimiterIsWhatTheFirstRowHasMostOf() {
        assertThat(rows("a;b,b;c\n1;2;3")).containsExactly("1:a|b,b|c", "2:1|2|3");
        assertThat(rows("a\tb\n1\t2")).containsExactly("1:a|b", "2:1|2");
        assertThat(rows("\"a;b;c\",d\n")).containsExactly("1:a;b;c|d");
        assertThat(rows("one\n1;2")).as("none").containsExactly("1:one", "2:1;2");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void everyEncodingIsRead(String encoding) {
        byte[] bytes = ("\uFEFF题目,é😀\n哪条河,长江").getBytes(Charset.forName(encoding));
        assertThat(rows(bytes)).containsExactly("1:题目|é😀", "2:哪条河|长江");
    }

    @Test
    void whatCanNotBeReadOnIsRefusedWithItsRow() {
        refused("a,b\n1,\"2", "Row 2", "never closed");
        refused("a,b\n1,\"2\"x", "Row 2", "closing quote");
        refused("a,b\n1,2\n\"" + "x\n".repeat(200_000), "Row 3", "never closed");
        refused("a,b\n" + "x".repeat(65_537), "Row 2", "65536");
        refused("a,b\n" + "x".repeat(2_000_000), "Row 2", "65536");
        refused("a,b\n" + ("x".repeat(60_000) + ",").repeat(5), "Row 2", "65536");
        refused("a,b\n" + ",".repeat(256), "Row 2", "more than 256 cells");
        refused("a,b\n" + "1,".repeat(1_000_000), "Row 2", "more than 256 cells");
        refused("a\0,b\n1,2", "Row 1", "NUL");
        byte[] bytes = "\uFEFFa,b\n1,x".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE5;
        assertThatThrownBy(() -> rows(bytes))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("no text in UTF-8");
        assertThat(rows("x".repeat(65_536))).as("as long as may be").hasSize(1);
        assertThat(rows(",".repeat(255))).hasSize(1);
    }

    private void refused(String text, String... words) {
        assertThatThrownBy(() -> rows(text))
                .isInstanceOf(DomainException.class)
                .hasMessageEndingWith("Nothing was imported.")
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    private List<String> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> rows(byte[] bytes) {
        List<String> rows = new ArrayList<>();
        try (SourceFile file = SourceFile.receive(new ByteArrayInputStream(bytes), folder);
                CsvSheet sheet = CsvSheet.open(file)) {
            for (String[] cells = sheet.next(); cells != null; cells = sheet.next()) {
                rows.add(sheet.row() + ":" + String.join("|", cells));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
