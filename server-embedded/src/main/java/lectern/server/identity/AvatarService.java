package lectern.server.identity;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lectern.model.media.Media;
import lectern.model.media.MediaKind;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.audit.Actor;
import lectern.server.http.Limits;
import lectern.server.media.MediaService;
import lectern.server.media.MediaUse;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Pictures of people: always ones that Lectern holds, since a page that loads others tells strangers who looks. */
public final class AvatarService {
    /** The largest picture, in bytes. */
    static final long LARGEST = 1024L * 1024;

    private static final int PER_MINUTE = 5;

    private final MediaService media;
    private final Limits limits;

    public AvatarService(MediaService media, Limits limits) {
        this.media = media;
        this.limits = limits;
    }

    /** The pictures that people show. */
    public static final class Use implements MediaUse {
        @Override
        public Set<String> urls(Tx tx) {
            return Set.copyOf(tx.dao(ProfileDao.class).avatars());
        }
    }

    /**
     * Takes a picture in.
     *
     * @return its address
     * @throws DomainException UNSUPPORTED_MEDIA_TYPE for what is no picture, RATE_LIMITED after too many
     */
    String upload(UUID accountId, InputStream in, Actor actor) {
        limits.count("avatars", accountId.toString(), PER_MINUTE);
        Media picture = media.upload(in, "", actor);
        if (picture.kind() != MediaKind.IMAGE) {
            throw new DomainException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "This is no picture: send PNG, JPEG, GIF, WebP or AVIF");
        }
        return picture.url();
    }

    /** The pictures that somebody sent, those among them that are shown no more as well. */
    List<MediaService.Sent> held(Tx tx, UUID accountId) {
        return media.namelessOf(tx, accountId);
    }

    /**
     * Removes somebody's pictures at once, but for those that something else shows.
     *
     * @param last what the account showed
     */
    void forget(Tx tx, UUID accountId, @Nullable String last) {
        Stream<String> sent = held(tx, accountId).stream().map(MediaService.Sent::url);
        media.removeUnused(tx, Stream.concat(sent, Stream.ofNullable(last)).toList());
    }

    /**
     * Keeps a picture from being swept.
     *
     * @throws DomainException VALIDATION_ERROR for an address that is no picture of Lectern's own
     */
    void claim(Tx tx, String url) {
        if (media.claim(tx, List.of(url)).get(url) != MediaKind.IMAGE) {
            throw DomainException.invalid(
                    "avatarUrl", "must be the address of a picture that Lectern holds, like /media/…");
        }
    }
}
