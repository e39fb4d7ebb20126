package lectern.server.question;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * When two questions are the same to an import: same stem, same right answer, same wrong answers in any order. Blanks
 * around a text do not tell it apart.
 */
final class Identity {
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private Identity() {}

    /** Alike for identical questions, and hardly ever for others. */
    static long hash(String stem, String answer, List<String> distractors) {
        long wrong = 0;
        for (String distractor : distractors) {
            wrong += hash(distractor);
        }
        return mix(mix(hash(stem) + SEED) ^ hash(answer)) + mix(wrong ^ SEED);
    }

    private static long hash(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        long hash = SEED + to - from;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** Spreads what differs in a few bits over all of them. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Whether two questions are the same. */
    static boolean identical(QuestionRow one, QuestionRow other) {
        return alike(one.stemText(), other.stemText())
                && alike(one.correctAnswer(), other.correctAnswer())
                && sorted(one).equals(sorted(other));
    }

    private static List<String> sorted(QuestionRow row) {
        return Stream.of(row.distractor1(), row.distractor2(), row.distractor3(), row.distractor4(), row.distractor5())
                .filter(Objects::nonNull)
                .map(String::strip)
                .sorted()
                .toList();
    }

    /** Whether two texts are the same but for blanks around them. */
    static boolean alike(String one, String other) {
        return one.equals(other) || one.strip().equals(other.strip());
    }
}
