package lectern.desktop.classroom;

import org.jspecify.annotations.Nullable;

/**
 * What the channel tells of a student beside presence and challenge.
 *
 * @param hand the how manieth hand that went up, 0 while it is down
 * @param unsent answers and keystrokes that wait on the student's device
 * @param verdict how the last question of the class's quiz went, null while there is none or it was not answered
 * @param streak wrong answers in a row
 * @param answered whether the question that the class answers just now is answered, null while none is open
 * @param together how far the student is in what the class does together, null while each works alone
 */
public record Signs(
        int hand,
        int unsent,
        @Nullable Boolean verdict,
        int streak,
        @Nullable Boolean answered,
        @Nullable Together together) {
    /** Of whom nothing is known. */
    public static final Signs NONE = new Signs(0, 0, null, 0, null, null);

    Signs withHand(int order) {
        return new Signs(order, unsent, verdict, streak, answered, together);
    }

    Signs withUnsent(int waiting) {
        return new Signs(hand, waiting, verdict, streak, answered, together);
    }

    Signs withQuiz(@Nullable Boolean last, int wrongInARow) {
        return new Signs(hand, unsent, last, wrongInARow, answered, together);
    }

    /** What the class does together just now. */
    Signs withClass(@Nullable Boolean hasAnswered, @Nullable Together now) {
        return new Signs(hand, unsent, verdict, streak, hasAnswered, now);
    }

    /** After so many more right and wrong answers in a challenge. */
    Signs withAnswers(int right, int wrong) {
        return new Signs(hand, unsent, verdict, right > 0 ? 0 : streak + Math.max(0, wrong), answered, together);
    }
}
