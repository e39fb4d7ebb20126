package lectern.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void everyEncodingIsFoundWithItsMark(String encoding) throws IOException {
        byte[] bytes = ("\uFEFF哪条河,é😀").getBytes(Charset.forName(encoding));
        try (SourceFile spool = SourceFile.receive(new ByteArrayInputStream(bytes), folder)) {
            assertThat(spool.charset()).isEqualTo(Charset.forName(encoding));
            assertThat(text(spool)).isEqualTo("哪条河,é😀");
            assertThat(text(spool)).as("a second time").isEqualTo("哪条河,é😀");
        }
    }

    @Test
    void withoutAMarkItIsUtf8IfAllOfItIs() throws IOException {
        String text = "a".repeat(200_000) + "哪条河";
        try (SourceFile utf8 = SourceFile.receive(input(text, StandardCharsets.UTF_8), folder);
                SourceFile gb = SourceFile.receive(input(text, Charset.forName("GB18030")), folder)) {
            assertThat(utf8.charset()).isEqualTo(StandardCharsets.UTF_8);
            assertThat(gb.charset().name()).isEqualTo("GB18030");
            assertThat(text(gb)).isEqualTo(text);
        }
    }

    @Test
    void charactersMayLieAcrossPieces() throws IOException {
        String text = "哪".repeat(70_000);
        for (int shift = 0; shift < 3; shift++) {
            try (SourceFile spool =
                    SourceFile.receive(input("x".repeat(shift) + text, StandardCharsets.UTF_8), folder)) {
                assertThat(spool.charset()).isEqualTo(StandardCharsets.UTF_8);
            }
        }
        try (SourceFile cut = SourceFile.receive(new ByteArrayInputStream(new byte[] {'a', (byte) 0xE5}), folder)) {
            assertThat(cut.charset().name()).isEqualTo("GB18030");
        }
    }

    @Test
    void nothingStaysBehind() throws IOException {
        try (SourceFile spool = SourceFile.receive(input("a", StandardCharsets.UTF_8), folder)) {
            assertThat(spool.size()).isEqualTo(1);
        }
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client has gone");
            }
        };
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> SourceFile.receive(broken, folder)))
                .hasMessage("the client has gone");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static InputStream input(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }

    private static String text(SourceFile spool) throws IOException {
        StringWriter text = new StringWriter();
        spool.reader().transferTo(text);
        return text.toString();
    }
}
