package lectern.server.classroom;

import java.security.SecureRandom;

/** Makes and reads the codes on the join card. */
final class JoinCodes {
    private static final int COUNT = 1_000_000;

    private final SecureRandom random = new SecureRandom();

    /** Six digits that nobody can foresee. */
    String next() {
        return "%06d".formatted(random.nextInt(COUNT));
    }

    /** A code as people type it, with blanks or dashes between the digits. */
    static String read(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }
}
