package lectern.model.media;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a file shows or plays, and how large one of the kind may be. */
public enum MediaKind {
    /** PNG, JPEG, GIF, WebP or AVIF. */
    @JsonProperty("image")
    IMAGE(10),
    /** MP4 or WebM, or Ogg with pictures. */
    @JsonProperty("video")
    VIDEO(200),
    /** MP3, M4A, AAC, Ogg, FLAC or WAV. */
    @JsonProperty("audio")
    AUDIO(50);

    private final long megabytes;

    MediaKind(long megabytes) {
        this.megabytes = megabytes;
    }

    /** The largest file in bytes. */
    public long limit() {
        return megabytes * 1024 * 1024;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
