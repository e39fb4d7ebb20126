package lectern.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lectern.model.importing.ImportFormat;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.XlsxBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatProbeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  {\"questions\":[]}|a.txt|JSON",
                "[]|a.json|JSON",
                "<?xml version=\"1.0\"?>/<quiz>|a|MOODLE_XML",
                "<html>|a.xml|MOODLE_XML",
                "Q?/A. a/B. b/ANSWER: A|a.txt|AIKEN",
                "Q?/A. a/B. b/ANSWER: A|a.csv|AIKEN",
                "::T::Q?{=a ~b}|a.txt|GIFT",
                "Q?{T}|a|GIFT",
                "Q?{~a =b}|a.gift|GIFT",
                "$CATEGORY: a|a|GIFT",
                "{T} holds|b.gift|GIFT",
                "stem,answer/What is {x}?,=1|a.csv|CSV",
                "stem;answer|a.txt|CSV",
                "just text|a.gift|GIFT",
                "|a.xlsx|XLSX",
                "|noname|CSV"
            })
    void contentSpeaksFirst(String content, String name, ImportFormat format) throws IOException {
        String text = content == null ? "" : content.replace('/', '\n');
        for (var charset : new java.nio.charset.Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
            byte[] bytes = ("\uFEFF" + text).getBytes(charset);
            try (SourceFile file = Reading.file(bytes)) {
                assertThat(FormatProbe.detect(file, name)).isEqualTo(format);
            }
        }
    }

    @Test
    void workbooksAreZips() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        try (SourceFile book = Reading.file(XlsxBytes.of("").bytes());
                SourceFile locked = Reading.file(old)) {
            assertThat(FormatProbe.detect(book, "a.csv")).isEqualTo(ImportFormat.XLSX);
            assertThat(FormatProbe.detect(locked, "a.csv")).isEqualTo(ImportFormat.XLSX);
        }
    }
}
