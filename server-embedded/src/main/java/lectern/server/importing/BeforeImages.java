package lectern.server.importing;

import java.util.List;
import java.util.UUID;
import lectern.server.storage.Tx;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What imports changed, as it was before, so that they can be undone. What an image holds is the target's own affair. */
public final class BeforeImages {
    private static final int A_STEP = 500;

    private BeforeImages() {}

    /**
     * One thing before an import changed it.
     *
     * @param version the one that the import gave it
     * @param state all that is needed to restore it, at most a million characters
     */
    public record Image(UUID importId, UUID thingId, int version, String state) {}

    /** Keeps images, in the transaction that changes the things. */
    public static void keep(Tx tx, List<Image> images) {
        if (!images.isEmpty()) {
            tx.dao(Dao.class).insert(images);
        }
    }

    /** Some of an import's images, those of the things after this one in the order of ids; empty where there are none. */
    public static List<Image> after(Tx tx, UUID importId, UUID thingId) {
        return tx.dao(Dao.class).after(importId, thingId, A_STEP);
    }

    /** Before the first id. */
    public static UUID first() {
        return new UUID(0, 0);
    }

    /** Forgets images, in the transaction that restores their things. */
    public static void forget(Tx tx, UUID importId, List<Image> images) {
        tx.dao(Dao.class).forget(importId, images.stream().map(Image::thingId).toList());
    }

    /** Forgets an import's images, once it is undone. */
    static void forget(Tx tx, UUID importId) {
        tx.dao(Dao.class).forget(importId);
    }

    /** SQL of images. */
    interface Dao {
        @SqlBatch("""
                insert into import_image (import_id, thing_id, version, state)
                values (:importId, :thingId, :version, :state)""")
        void insert(@BindMethods List<Image> images);

        @SqlQuery("""
                select import_id, thing_id, version, state
                from import_image
                where import_id = :importId and thing_id > :thingId
                order by thing_id
                limit :limit""")
        List<Image> after(@Bind("importId") UUID importId, @Bind("thingId") UUID thingId, @Bind("limit") int limit);

        @SqlBatch("delete from import_image where import_id = :importId and thing_id = :thingId")
        void forget(@Bind("importId") UUID importId, @Bind("thingId") List<UUID> thingIds);

        @SqlUpdate("delete from import_image where import_id = :importId")
        void forget(@Bind("importId") UUID importId);
    }
}
