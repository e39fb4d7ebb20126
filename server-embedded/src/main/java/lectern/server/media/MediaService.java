package lectern.server.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.model.media.Media;
import lectern.model.media.MediaKind;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.model.wire.StorableText;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.Database;
import lectern.server.storage.MediaFiles;
import lectern.server.storage.MediaFiles.Incoming;
import lectern.server.storage.MediaFiles.TooLongException;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Pictures, videos and sounds that Lectern holds, by the hash of their bytes. */
public final class MediaService {
    static final String KIND = "media";

    private static final String URL = "/media/";
    private static final int LONGEST_NAME = 200;

    private final Database database;
    private final MediaFiles files;
    private final AuditTrail audit;
    private final List<MediaUse> uses;
    private final MediaRemoval removal;
    private final Clock clock;

    /** @param uses the features that show media; {@link MediaSweep} removes what none of them shows */
    public MediaService(Database database, MediaFiles files, AuditTrail audit, List<MediaUse> uses, Clock clock) {
        this.database = database;
        this.files = files;
        this.audit = audit;
        this.uses = List.copyOf(uses);
        this.removal = new MediaRemoval(files, audit);
        this.clock = clock;
    }

    /** A file to be served. */
    public record Served(Path file, String contentType, long length) {}

    /** What somebody sent, whether anything shows it or not. */
    public record Sent(String url, Instant sentAt) {}

    static String url(String id) {
        return URL + id;
    }

    /**
     * Takes a file in.
     *
     * @param name for people only; cut to 200 characters
     * @throws DomainException UNSUPPORTED_MEDIA_TYPE for what is no picture, video or sound that browsers show,
     *     PAYLOAD_TOO_LARGE past the limit of its kind
     */
    public Media upload(InputStream in, String name, Actor actor) {
        if (!StorableText.test(name)) {
            throw DomainException.invalid("name", "has a character that can't be kept: remove it");
        }
        MediaType[] type = new MediaType[1];
        try (Incoming incoming = files.receive(in, head -> {
            type[0] = type(head);
            return type[0].kind().limit();
        })) {
            Instant now = now();
            MediaRow row = new MediaRow(
                    incoming.id(),
                    type[0].kind().wireName(),
                    type[0].contentType(),
                    incoming.size(),
                    name.substring(
                            0,
                            name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), LONGEST_NAME))),
                    actor.accountId(),
                    now,
                    now);
            return database.write(tx -> keep(tx, incoming, row, actor));
        } catch (TooLongException e) {
            MediaKind kind = type[0].kind();
            throw new DomainException(
                    ErrorCode.PAYLOAD_TOO_LARGE,
                    "A file of kind " + kind.wireName() + " may have " + kind.limit() / 1024 / 1024
                            + " MB: make it smaller");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an account sent without a name, as pictures of people come, the oldest first. */
    public List<Sent> namelessOf(Tx tx, UUID accountId) {
        return tx.dao(MediaDao.class).namelessOf(accountId).stream()
                .map(row -> new Sent(url(row.id()), row.createdAt()))
                .toList();
    }

    /** Removes those of Lectern's own media that nothing shows in this transaction, without waiting for the sweep. */
    public void removeUnused(Tx tx, Collection<String> urls) {
        if (urls.isEmpty()) {
            return;
        }
        Set<String> used = MediaUse.urls(uses, tx);
        ids(urls).filter(id -> !used.contains(url(id))).sorted().forEach(id -> removal.remove(tx, id, now()));
    }

    private static MediaType type(byte[] head) {
        MediaType type = MediaType.of(head);
        if (type == null) {
            throw new DomainException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "This is no picture, video or sound that browsers show: send PNG, JPEG, GIF, WebP, AVIF, MP4, WebM,"
                            + " Ogg, MP3, M4A, AAC, FLAC or WAV");
        }
        return type;
    }

    /** The file moves while its row is locked, so that nobody can sweep the one without the other. */
    private Media keep(Tx tx, Incoming incoming, MediaRow row, Actor actor) {
        MediaDao dao = tx.dao(MediaDao.class);
        boolean added = dao.insert(row) == 1;
        if (!added) {
            dao.claim(List.of(row.id()), row.claimedAt());
        }
        try {
            files.keep(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MediaRow kept = added ? row : dao.find(row.id());
        Media media = (kept == null ? row : kept).toMedia(false);
        if (added) {
            audit.record(tx, actor, Change.created(KIND, media.id(), media));
        }
        return media;
    }

    /** One page, the newest first, each with whether anything shows it. */
    public Page<Media> list(int page, int limit, @Nullable MediaKind kind) {
        String where = kind == null ? "" : "where kind = :kind";
        String name = kind == null ? null : kind.wireName();
        return database.read(tx -> {
            MediaDao dao = tx.dao(MediaDao.class);
            Set<String> used = MediaUse.urls(uses, tx);
            List<Media> items = dao.page(where, name, limit, (page - 1L) * limit).stream()
                    .map(row -> row.toMedia(used.contains(url(row.id()))))
                    .toList();
            return new Page<>(items, Pagination.of(page, limit, dao.count(where, name)));
        });
    }

    /**
     * A file by the id that stands in its address.
     *
     * @throws DomainException NOT_FOUND
     */
    public Served serve(String id) {
        MediaRow row =
                MediaFiles.isId(id) ? database.read(tx -> tx.dao(MediaDao.class).find(id)) : null;
        Path file = row == null ? null : files.path(row.id());
        if (row == null || file == null || !Files.isRegularFile(file)) {
            throw DomainException.notFound("file");
        }
        return new Served(file, row.contentType(), row.sizeBytes());
    }

    /** Whether an address is one of Lectern's own media, there or not. */
    public static boolean holds(String url) {
        return url.startsWith(URL);
    }

    /** The kinds of those of Lectern's own media that are there, by their addresses. */
    public Map<String, MediaKind> kinds(Tx tx, Collection<String> urls) {
        List<String> ids = ids(urls).toList();
        return ids.isEmpty()
                ? Map.of()
                : tx.dao(MediaDao.class).byIds(ids).stream()
                        .collect(Collectors.toMap(row -> url(row.id()), MediaRow::mediaKind));
    }

    private static Stream<String> ids(Collection<String> urls) {
        return urls.stream()
                .filter(MediaService::holds)
                .map(url -> url.substring(URL.length()))
                .filter(MediaFiles::isId)
                .distinct();
    }

    /** As {@link #kinds}, and keeps them from being swept before this transaction shows them. */
    public Map<String, MediaKind> claim(Tx tx, Collection<String> urls) {
        Map<String, MediaKind> kinds = kinds(tx, urls);
        if (!kinds.isEmpty()) {
            tx.dao(MediaDao.class).claim(ids(kinds.keySet()).sorted().toList(), now());
        }
        return kinds;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
