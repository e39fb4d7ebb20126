package lectern.server.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import lectern.model.media.MediaKind;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, by its first bytes; its name and what the sender says of it are not asked. Only what browsers show or
 * play, and nothing that could carry a script: SVG is refused.
 */
enum MediaType {
    PNG("image/png", MediaKind.IMAGE),
    JPEG("image/jpeg", MediaKind.IMAGE),
    GIF("image/gif", MediaKind.IMAGE),
    WEBP("image/webp", MediaKind.IMAGE),
    AVIF("image/avif", MediaKind.IMAGE),
    MP4("video/mp4", MediaKind.VIDEO),
    WEBM("video/webm", MediaKind.VIDEO),
    OGG_VIDEO("video/ogg", MediaKind.VIDEO),
    M4A("audio/mp4", MediaKind.AUDIO),
    MP3("audio/mpeg", MediaKind.AUDIO),
    AAC("audio/aac", MediaKind.AUDIO),
    OGG("audio/ogg", MediaKind.AUDIO),
    FLAC("audio/flac", MediaKind.AUDIO),
    WAV("audio/wav", MediaKind.AUDIO);

    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
    private static final Set<String> AUDIO_BRANDS = Set.of("M4A ", "M4B ");
    /** Other brands stand for films of cameras and for pictures that few browsers show. */
    private static final Set<String> VIDEO_BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash", "MSNV", "mmp4");

    private final String contentType;
    private final MediaKind kind;

    MediaType(String contentType, MediaKind kind) {
        this.contentType = contentType;
        this.kind = kind;
    }

    String contentType() {
        return contentType;
    }

    MediaKind kind() {
        return kind;
    }

    /** Null where the bytes are none of these. */
    static @Nullable MediaType of(byte[] head) {
        if (at(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        }
        if (at(head, 0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (text(head, 0, "GIF87a") || text(head, 0, "GIF89a")) {
            return GIF;
        }
        if (text(head, 0, "RIFF")) {
            return text(head, 8, "WEBP") ? WEBP : text(head, 8, "WAVE") ? WAV : null;
        }
        if (text(head, 4, "ftyp")) {
            return boxed(head);
        }
        if (at(head, 0, 0x1A, 0x45, 0xDF, 0xA3)) {
            return contains(head, 64, "webm") ? WEBM : null;
        }
        if (text(head, 0, "OggS")) {
            return contains(head, 128, "theora") ? OGG_VIDEO : OGG;
        }
        return text(head, 0, "fLaC") ? FLAC : mpegAudio(head);
    }

    /** The family of MP4, told apart by its brand. */
    private static @Nullable MediaType boxed(byte[] head) {
        String brand = head.length < 12 ? "" : new String(head, 8, 4, StandardCharsets.ISO_8859_1);
        if (AVIF_BRANDS.contains(brand)) {
            return AVIF;
        }
        return AUDIO_BRANDS.contains(brand) ? M4A : VIDEO_BRANDS.contains(brand) ? MP4 : null;
    }

    /** MP3 with or without its tag, or AAC: both begin each frame with eleven or twelve bits set. */
    private static @Nullable MediaType mpegAudio(byte[] head) {
        if (text(head, 0, "ID3")) {
            return MP3;
        }
        if (head.length < 4 || (head[0] & 0xFF) != 0xFF) {
            return null;
        }
        int second = head[1] & 0xFF;
        if ((second & 0xF6) == 0xF0) {
            return AAC;
        }
        boolean layerThree = (second & 0xE6) == 0xE2 && (second & 0x18) != 0x08;
        int rate = (head[2] & 0xF0) >> 4;
        return layerThree && rate != 0 && rate != 15 ? MP3 : null;
    }

    private static boolean at(byte[] head, int from, int... bytes) {
        byte[] wanted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            wanted[i] = (byte) bytes[i];
        }
        int to = from + wanted.length;
        return head.length >= to && Arrays.equals(head, from, to, wanted, 0, wanted.length);
    }

    private static boolean text(byte[] head, int from, String text) {
        return at(head, from, text.chars().toArray());
    }

    private static boolean contains(byte[] head, int within, String text) {
        return new String(head, 0, Math.min(head.length, within), StandardCharsets.ISO_8859_1).contains(text);
    }
}
