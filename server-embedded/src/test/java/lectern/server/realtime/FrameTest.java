package lectern.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {
    /** The lengths around which the head changes its form (RFC 6455, 5.2). */
    @ParameterizedTest
    @CsvSource({"0, 8100", "125, 817D", "126, 817E007E", "65535, 817EFFFF", "65536, 817F0000000000010000"})
    void headTellsTheLength(int length, String head) {
        Frame frame = Frame.text("a".repeat(length).getBytes(StandardCharsets.UTF_8));

        ByteBuffer bytes = frame.lend();
        byte[] first = new byte[head.length() / 2];
        bytes.get(first);
        assertThat(first).asHexString().isEqualTo(head);
        assertThat(bytes.remaining()).isEqualTo(length);
        assertThat(frame.text()).isEqualTo("a".repeat(length));
    }

    @ParameterizedTest
    @CsvSource({"早上好, 8109E697A9E4B88AE5A5BD"})
    void textIsUtf8(String text, String frame) {
        assertThat(Frame.text(text.getBytes(StandardCharsets.UTF_8)).lend().array())
                .asHexString()
                .isEqualTo(frame);
    }

    @Test
    void eachReaderReadsTheWholeFrame() {
        Frame frame = Frame.text("one".getBytes(StandardCharsets.UTF_8));
        ByteBuffer first = frame.lend();
        ByteBuffer second = frame.lend();
        first.position(first.limit());
        assertThat(second.remaining()).as("beside the first").isEqualTo(5);

        frame.takeBack(first);
        ByteBuffer third = frame.lend();
        assertThat(third.remaining()).as("after the first").isEqualTo(5);
        third.get();
        assertThat(frame.lend().remaining()).as("beside the third").isEqualTo(5);
    }
}
