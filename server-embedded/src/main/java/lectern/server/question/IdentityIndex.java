package lectern.server.question;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;

/**
 * By the digests of {@link Identity}: the questions of the bank, and where the file of an import held one before. Twenty
 * to forty bytes a question, in plain arrays.
 */
final class IdentityIndex {
    /** 60 MB: more than any school has, and than fits in a file of 200 MB without being refused. */
    private static final int MOST = 2_000_000;

    /** Of one digest; what is there more often than this is found as often as this. */
    private static final int ALIKE = 4;

    private static final int FREE = 0;

    /** A table with open addressing, a power of two long: digests, and what they stand for. */
    private long[] keys = new long[1 << 12];

    /** 0 free, above the place of an id plus 1, below minus the row of the file. */
    private int[] values = new int[1 << 12];

    private int size;

    /** The ids, two numbers each. */
    private long[] ids = new long[1 << 10];

    private int count;

    /** Adds a question of the bank. */
    void add(long hash, UUID id) {
        if (matches(hash, found -> {}) >= ALIKE) {
            return;
        }
        if (2 * count + 2 > ids.length) {
            ids = Arrays.copyOf(ids, ids.length * 2);
        }
        ids[2 * count] = id.getMostSignificantBits();
        ids[2 * count + 1] = id.getLeastSignificantBits();
        put(hash, ++count);
    }

    /** Notes where the file holds a question; the first row counts. */
    void addRow(long hash, long row) {
        put(hash, (int) -Math.min(row, Integer.MAX_VALUE));
    }

    private void put(long hash, int value) {
        if (size == MOST) {
            throw new DomainException(
                    ErrorCode.VALIDATION_FAILED,
                    "The file and the bank have more than " + MOST
                            + " questions together, too many to be compared: split the file");
        }
        if (size > keys.length / 4 * 3) {
            grow();
        }
        int at = slot(hash);
        while (values[at] != FREE) {
            at = at + 1 & keys.length - 1;
        }
        keys[at] = hash;
        values[at] = value;
        size++;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != FREE) {
                int at = slot(oldKeys[i]);
                while (values[at] != FREE) {
                    at = at + 1 & keys.length - 1;
                }
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    private int slot(long hash) {
        return (int) (hash ^ hash >>> 32) & keys.length - 1;
    }

    /** Hands over the questions of the bank with this digest, and says how many there are. */
    int matches(long hash, Consumer<UUID> each) {
        int found = 0;
        for (int at = slot(hash); values[at] != FREE; at = at + 1 & keys.length - 1) {
            if (keys[at] == hash && values[at] > FREE) {
                int place = values[at] - 1;
                each.accept(new UUID(ids[2 * place], ids[2 * place + 1]));
                found++;
            }
        }
        return found;
    }

    /** The row in which the file held this digest first; 0 where it did not. */
    long row(long hash) {
        for (int at = slot(hash); values[at] != FREE; at = at + 1 & keys.length - 1) {
            if (keys[at] == hash && values[at] < FREE) {
                return -values[at];
            }
        }
        return 0;
    }
}
