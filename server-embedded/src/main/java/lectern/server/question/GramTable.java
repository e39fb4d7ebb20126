package lectern.server.question;

import java.util.Arrays;

/**
 * Where the places of each pair of characters stand. A hash table of plain arrays: there are hundreds of thousands of
 * pairs in Chinese, and an object for each would outweigh the places themselves.
 */
final class GramTable {
    private static final int SMALLEST = 1 << 12;
    private static final int NONE = -1;

    /** 0 is free: no stem has a NUL character. */
    private int[] grams = new int[SMALLEST];

    private int[] lastPlace = new int[SMALLEST];
    /** Bytes of the pair's places; after {@link #layOut} where they end, or where the next is written. */
    private int[] ends = new int[SMALLEST];

    private int[] starts = new int[0];
    private int used;

    /** Counts the bytes that a place takes. Places of a pair come rising. */
    void measure(int gram, int place) {
        int slot = slot(gram);
        if (grams[slot] == 0) {
            if (2 * ++used > grams.length) {
                grow();
                slot = slot(gram);
            }
            grams[slot] = gram;
            lastPlace[slot] = NONE;
        }
        if (lastPlace[slot] != place) {
            ends[slot] += bytes(place - lastPlace[slot]);
            lastPlace[slot] = place;
        }
    }

    /** Gives each pair its room; the room of all in bytes. */
    int layOut() {
        starts = new int[grams.length];
        int total = 0;
        for (int slot = 0; slot < grams.length; slot++) {
            int length = ends[slot];
            starts[slot] = total;
            ends[slot] = total;
            total = Math.addExact(total, length);
        }
        Arrays.fill(lastPlace, NONE);
        return total;
    }

    /** Writes what was measured, in the same order. */
    void write(int gram, int place, byte[] places) {
        int slot = slot(gram);
        if (lastPlace[slot] == place) {
            return;
        }
        int step = place - lastPlace[slot];
        int at = ends[slot];
        while (step >= 0x80) {
            places[at++] = (byte) (step | 0x80);
            step >>>= 7;
        }
        places[at++] = (byte) step;
        ends[slot] = at;
        lastPlace[slot] = place;
    }

    /** A pair's slot, negative where no stem has it. */
    int find(int gram) {
        int slot = slot(gram);
        return grams[slot] == 0 ? NONE : slot;
    }

    int start(int slot) {
        return starts[slot];
    }

    int end(int slot) {
        return ends[slot];
    }

    int length(int slot) {
        return ends[slot] - starts[slot];
    }

    private static int bytes(int step) {
        return step < 1 << 7 ? 1 : step < 1 << 14 ? 2 : step < 1 << 21 ? 3 : step < 1 << 28 ? 4 : 5;
    }

    private int slot(int gram) {
        int mask = grams.length - 1;
        int slot = gram * 0x9E3779B9 >>> 7 & mask;
        while (grams[slot] != 0 && grams[slot] != gram) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldGrams = grams;
        int[] oldPlaces = lastPlace;
        int[] oldEnds = ends;
        grams = new int[2 * oldGrams.length];
        lastPlace = new int[grams.length];
        ends = new int[grams.length];
        for (int i = 0; i < oldGrams.length; i++) {
            if (oldGrams[i] != 0) {
                int slot = slot(oldGrams[i]);
                grams[slot] = oldGrams[i];
                lastPlace[slot] = oldPlaces[i];
                ends[slot] = oldEnds[i];
            }
        }
    }
}
