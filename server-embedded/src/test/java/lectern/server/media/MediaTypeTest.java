package lectern.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import lectern.model.media.MediaKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {
    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("image/png", Bytes.png(64, 1)),
                Arguments.of("image/jpeg", Bytes.of(0xFF, 0xD8, 0xFF, 0xE0)),
                Arguments.of("image/gif", Bytes.of("GIF89a")),
                Arguments.of("image/webp", Bytes.of("RIFF\1\2\3\4WEBPVP8 ")),
                Arguments.of("image/avif", Bytes.of("\0\0\0\40ftypavif")),
                Arguments.of("video/mp4", Bytes.of("\0\0\0\40ftypisom")),
                Arguments.of("video/mp4", Bytes.of("\0\0\0\40ftypmp42")),
                Arguments.of("video/webm", Bytes.of("\u001a\u0045\u00df\u00a3\u0093\u0042\u0082\u0088webm")),
                Arguments.of("video/ogg", Bytes.of("OggS\0\2\0\0\0\0\0\0\0\0\u0080theora")),
                Arguments.of("audio/mp4", Bytes.of("\0\0\0\40ftypM4A ")),
                Arguments.of("audio/mpeg", Bytes.of("ID3\4\0")),
                Arguments.of("audio/mpeg", Bytes.of(0xFF, 0xFB, 0x90, 0x64)),
                Arguments.of("audio/mpeg", Bytes.of(0xFF, 0xF3, 0x84, 0x64)),
                Arguments.of("audio/aac", Bytes.of(0xFF, 0xF1, 0x50, 0x80)),
                Arguments.of("audio/ogg", Bytes.of("OggS\0\2OpusHead")),
                Arguments.of("audio/flac", Bytes.of("fLaC\0\0\0\42")),
                Arguments.of("audio/wav", Bytes.of("RIFF\1\2\3\4WAVEfmt ")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsToldByItsFirstBytes(String contentType, byte[] head) {
        MediaType type = MediaType.of(head);
        assertThat(type).isNotNull().extracting(MediaType::contentType).isEqualTo(contentType);
        assertThat(type)
                .extracting(found -> found.kind().wireName())
                .isEqualTo(contentType.split("/", 2)[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<html>",
                "%PDF-1.7",
                "PK\3\4",
                "MZ",
                "RIFF\1\2\3\4AVI ",
                "\0\0\0\40ftypqt  ",
                "\0\0\0\40ftypheic",
                "\u001a\u0045\u00df\u00a3\u0093\u0042\u0082\u0088matroska",
                "\u00ff",
                "\u00ff\u00ff\u00ff\u00ff",
                "plain text"
            })
    void othersAreNone(String head) {
        assertThat(MediaType.of(head.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
                .isNull();
    }

    @Test
    void everyTypeIsSentAsWhatItIs() {
        for (MediaType type : MediaType.values()) {
            assertThat(type.contentType()).startsWith(type.kind().wireName() + "/");
        }
        assertThat(MediaKind.IMAGE.limit()).isEqualTo(10 * 1024 * 1024);
    }
}
