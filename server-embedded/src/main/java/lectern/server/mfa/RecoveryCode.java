package lectern.server.mfa;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lectern.server.secret.Sha256;

/** Codes for who has lost the authenticator: 80 bits, so that a plain hash keeps them well. */
final class RecoveryCode {
    /** How many one gets. */
    private static final int COUNT = 10;

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    /** Nothing that is taken for something else. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private RecoveryCode() {}

    /** All that one gets, new. */
    static List<String> some() {
        return Stream.generate(RecoveryCode::random).limit(COUNT).toList();
    }

    /** A new one, in groups to be written down. */
    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /**
     * How it is kept.
     *
     * @param code as {@link CodeJudge#plain} makes it
     */
    static String hash(UUID accountId, String code) {
        byte[] text = (accountId + ":" + code).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.digest().digest(text));
    }
}
