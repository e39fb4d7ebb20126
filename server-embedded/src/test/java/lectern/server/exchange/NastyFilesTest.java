package lectern.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lectern.model.importing.ImportFormat;
import lectern.model.question.QuestionDraft;
import lectern.model.wire.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What every reader of question files must bear, whatever the format. */
class NastyFilesTest {
    /** One question in each format, of {@code STEM}, {@code RIGHT} and {@code WRONG}. */
    static final Map<ImportFormat, String> GOOD = Map.of(
            ImportFormat.JSON,
            "{\"questions\":[{\"stem\":{\"text\":\"STEM\"},\"correctAnswer\":\"RIGHT\",\"distractors\":[\"WRONG\"]}]}",
            ImportFormat.GIFT,
            "::t::STEM{=RIGHT#f ~WRONG####g}\n\n// c\n\n",
            ImportFormat.AIKEN,
            "STEM\nA. WRONG\nB. RIGHT\nANSWER: B\n",
            ImportFormat.MOODLE_XML,
            "<?xml version=\"1.0\"?><quiz><question type=\"multichoice\"><questiontext format=\"html\"><text><![CDATA[<p>STEM</p>]]></text>"
                    + "</questiontext><answer fraction=\"100\"><text>RIGHT</text></answer><answer fraction=\"0\"><text>WRONG</text></answer></question></quiz>");

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CSV", "XLSX"})
    void everyEncodingIsRead(ImportFormat format) {
        String text = good(format, "哪条河最长？", "长江", "黄河");
        List<byte[]> files = List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(Charset.forName("GB18030")));
        for (byte[] file : files) {
            QuestionDraft draft =
                    Objects.requireNonNull(Reading.all(format, file).getFirst().draft());
            assertThat(draft.stem().text()).isEqualTo("哪条河最长？");
            assertThat(draft.correctAnswer()).isEqualTo("长江");
            assertThat(draft.distractors()).containsExactly("黄河");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CSV", "XLSX"})
    void whatIsNoTextIsRefusedWithItsPlace(ImportFormat format) {
        String text = good(format, "a", "b", "c");
        byte[] cutCharacter = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        cutCharacter[cutCharacter.length / 2] = (byte) 0xE5;
        refused(format, cutCharacter, "Line ", "no text in UTF-8");
        refused(format, new byte[0], "The file is empty");
        refused(format, "\uFEFF".getBytes(StandardCharsets.UTF_8));
        refused(format, " \n\t\r\n ".getBytes(StandardCharsets.UTF_8));
        refused(format, new byte[100_000]);
        refused(format, text.replace("a", "a\0").getBytes(StandardCharsets.UTF_8), "Line ");
        refused(format, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CSV", "XLSX"})
    void aLongTextIsRefusedOrCut(ImportFormat format) {
        byte[] file = good(format, "x".repeat(1024 * 1024), "b", "c").getBytes(StandardCharsets.UTF_8);
        try {
            QuestionDraft draft =
                    Objects.requireNonNull(Reading.all(format, file).getFirst().draft());
            assertThat(draft.stem().text()).hasSize(64 * 1024);
        } catch (DomainException e) {
            assertThat(e).hasMessageStartingWith("Line 1: ");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CSV", "XLSX"})
    void aFileThatWasCutOffEndsInItemsOrARefusal(ImportFormat format) {
        byte[] whole = good(format, "哪条河?", "a", "b").getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertThat(Reading.all(format, cut)).isNotEmpty();
            } catch (DomainException e) {
                assertThat(e).hasMessageEndingWith("Nothing was imported.");
            }
        }
    }

    static String good(ImportFormat format, String stem, String right, String wrong) {
        return Objects.requireNonNull(GOOD.get(format))
                .replace("STEM", stem)
                .replace("RIGHT", right)
                .replace("WRONG", wrong);
    }

    private static void refused(ImportFormat format, byte[] file, String... words) {
        assertThatThrownBy(() -> Reading.all(format, file))
                .isInstanceOf(DomainException.class)
                .hasMessageEndingWith("Nothing was imported.")
                .satisfies(e -> assertThat(e.getMessage()).contains(words.length == 0 ? new String[] {"."} : words));
    }
}
