package lectern.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Texts that a file may stumble over, from a seed. */
public final class RandomText {
    private static final String[] PIECES = {
        "'", "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\"", ",", ";", "；", "|", "[", "]", "{", "}", "\\", "~", "#",
        "%", ":", "//", "$", "a", "Z", "5", "哪", "😀", " ", "\u00a0", "\uFEFF", "null", "true", "=1+1", "'=", "[\"x\"]"
    };

    private final Random random;

    public RandomText(long seed) {
        this.random = new Random(seed);
    }

    /** A text with something in it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString().isBlank() ? text + "x" : text.toString();
    }

    /** A number below this one. */
    public int number(int bound) {
        return random.nextInt(bound);
    }

    /** One in three times nothing. */
    public <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    /** So many at least, and up to two more. */
    public <T> List<T> list(int least, Supplier<T> value) {
        List<T> list = new ArrayList<>();
        for (int i = least + random.nextInt(3); i > 0; i--) {
            list.add(value.get());
        }
        return list;
    }
}
