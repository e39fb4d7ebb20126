package lectern.server.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lectern.server.TestServer.Raw;

/** What is wrong with answers that nothing foul may have moved. */
final class Verdict {
    /** What only comes out where something broke inside. */
    private static final List<String> INSIDES =
            List.of("org.h2", "PSQLException", "JdbcSQL", "select ", "lectern.server", "java.lang");

    private Verdict() {}

    /** Empty where nothing is wrong. */
    static List<String> wrong(String what, Raw raw) {
        List<String> wrong = new ArrayList<>();
        if (raw.status() >= 500) {
            wrong.add(what + " broke: " + raw.status());
        }
        raw.response().headers().map().keySet().stream()
                .filter(name -> name.equalsIgnoreCase("Set-Cookie")
                        || name.equalsIgnoreCase("X-Foul")
                        || name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                .forEach(name -> wrong.add(what + " answers with " + name));
        String body = raw.response().body();
        if (raw.status() >= 400) {
            INSIDES.stream()
                    .filter(body::contains)
                    .forEach(inside -> wrong.add(what + " tells of its insides: " + inside));
        }
        return wrong;
    }
}
