package lectern.server.question;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.model.question.QuestionStatus;
import lectern.server.storage.Tx;

/** Reads the digests of all questions, by plain JDBC and from an index of the database alone. */
final class BankIdentities {
    /** Rows at a time: H2 would put a longer result on disk first. */
    private static final int CHUNK = 5_000;

    private static final int IDS = 500;
    private static final String QUERY = """
            select id, content_hash
            from question
            where category_id = ? and status = ? and id > ?
            order by category_id, status, id
            limit\s""" + CHUNK;

    private final Tx tx;
    private final IdentityIndex index = new IdentityIndex();
    private final List<UUID> without = new ArrayList<>();

    private BankIdentities(Tx tx) {
        this.tx = tx;
    }

    /** @param mend whether digests that are missing are written, too */
    static IdentityIndex read(Tx tx, boolean mend) {
        BankIdentities bank = new BankIdentities(tx);
        try (PreparedStatement query = tx.handle().getConnection().prepareStatement(QUERY)) {
            for (CategoryRow category : tx.dao(CategoryDao.class).all()) {
                for (QuestionStatus status : QuestionStatus.values()) {
                    query.setString(1, category.id());
                    query.setString(2, status.wireName());
                    bank.add(query);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the questions could not be read", e);
        }
        bank.addMissing(mend);
        return bank.index;
    }

    private void add(PreparedStatement query) throws SQLException {
        UUID last = new UUID(0, 0);
        int rows = CHUNK;
        while (rows == CHUNK) {
            query.setObject(3, last);
            rows = 0;
            try (ResultSet row = query.executeQuery()) {
                for (; row.next(); rows++) {
                    last = row.getObject(1, UUID.class);
                    long hash = row.getLong(2);
                    if (row.wasNull()) {
                        without.add(last);
                    } else {
                        index.add(hash, last);
                    }
                }
            }
        }
    }

    /** Rows that are older than the column. */
    private void addMissing(boolean mend) {
        QuestionDao dao = tx.dao(QuestionDao.class);
        for (int from = 0; from < without.size(); from += IDS) {
            List<UUID> ids = new ArrayList<>();
            List<Long> hashes = new ArrayList<>();
            for (QuestionRow row : dao.byIds(without.subList(from, Math.min(from + IDS, without.size())))) {
                long hash = row.hash();
                index.add(hash, row.id());
                ids.add(row.id());
                hashes.add(hash);
            }
            if (mend) {
                dao.setHashes(hashes, ids);
            }
        }
    }
}
