package lectern.server.article;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lectern.model.article.Tag;
import lectern.model.article.TagDraft;
import lectern.model.article.TagPatch;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.Conflicts;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jdbi.v3.core.JdbiException;

/** The rules of tags (002): names are unlike in any case, colours are {@code #RRGGBB}. */
public final class TagService {
    private static final String KIND = "tag";

    private final Database database;
    private final AuditTrail audit;
    private final Clock clock;

    public TagService(Database database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** All tags by name, each with the number of its articles. */
    public List<Tag> list() {
        return database.read(tx ->
                tx.dao(TagDao.class).all().stream().map(TagDao.Counted::toTag).toList());
    }

    /**
     * Makes a tag.
     *
     * @throws DomainException CONFLICT where the name is taken, VALIDATION_ERROR
     */
    public Tag create(TagDraft draft, Actor actor) {
        requireName(draft.name());
        String key = TagNames.key(draft.name());
        String color =
                draft.color() == null ? TagNames.color(key) : draft.color().toUpperCase(Locale.ROOT);
        TagRow row = new TagRow(Ids.next(), draft.name().strip(), key, color, Ids.now(clock));
        return database.write(tx -> {
            if (tx.dao(TagDao.class).insert(row, null) == 0) {
                throw taken(draft.name());
            }
            Tag tag = tag(tx, row);
            Changed.note(tx, false);
            audit.record(tx, actor, Change.created(KIND, tag.id(), tag));
            return tag;
        });
    }

    /**
     * Changes the fields given.
     *
     * @throws DomainException NOT_FOUND, CONFLICT where the name is taken, VALIDATION_ERROR
     */
    public Tag update(UUID id, TagPatch patch, Actor actor) {
        if (patch.name() != null) {
            requireName(patch.name());
        }
        try {
            return database.write(tx -> update(tx, id, patch, actor));
        } catch (JdbiException e) {
            if (Conflicts.unique(e)) {
                throw taken(Objects.requireNonNullElse(patch.name(), ""));
            }
            throw e;
        }
    }

    private Tag update(Tx tx, UUID id, TagPatch patch, Actor actor) {
        TagRow row = row(tx, id);
        String name = Objects.requireNonNullElse(patch.name(), row.name()).strip();
        String color = Objects.requireNonNullElse(patch.color(), row.color()).toUpperCase(Locale.ROOT);
        TagRow changed = new TagRow(id, name, TagNames.key(name), color, row.createdAt());
        List<TagRow> same = tx.dao(TagDao.class).byKeys(List.of(changed.nameKey()));
        if (same.stream().anyMatch(other -> !other.id().equals(id))) {
            throw taken(name);
        }
        Tag before = tag(tx, row);
        if (!changed.equals(row)) {
            tx.dao(TagDao.class).update(changed);
            Changed.note(tx, before.articleCount() > 0);
            audit.record(tx, actor, Change.updated(KIND, before.id(), before, tag(tx, changed)));
        }
        return tag(tx, changed);
    }

    /** Deletes a tag and takes it off every article. */
    public void delete(UUID id, Actor actor) {
        database.write(tx -> {
            Tag before = tag(tx, row(tx, id));
            Changed.note(tx, before.articleCount() > 0);
            audit.record(tx, actor, Change.deleted(KIND, before.id(), before));
            return tx.dao(TagDao.class).delete(id);
        });
    }

    private static TagRow row(Tx tx, UUID id) {
        return tx.dao(TagDao.class).byId(id).orElseThrow(() -> DomainException.notFound("tag"));
    }

    private static Tag tag(Tx tx, TagRow row) {
        return new Tag(
                row.id().toString(),
                row.name(),
                row.color(),
                tx.dao(TagDao.class).articles(row.id()));
    }

    private static void requireName(String name) {
        Checks checks = new Checks();
        checks.required("name", name, 50);
        ArticleLock.refuse(ErrorCode.VALIDATION_ERROR, checks);
    }

    private static DomainException taken(String name) {
        return DomainException.conflict("There is a tag " + name.strip() + " already: choose another name");
    }
}
