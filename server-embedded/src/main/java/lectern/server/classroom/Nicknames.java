package lectern.server.classroom;

import java.util.Set;
import lectern.server.identity.Nickname;

/** Tells members of the same name apart. */
final class Nicknames {
    private static final int FIRST = 2;

    private Nicknames() {}

    /**
     * The name with the first number behind it that is free: Ann, Ann (2), Ann (3).
     *
     * @param refused the last one that was found taken
     * @param taken the keys of the others
     */
    static String free(String wanted, String refused, Set<String> taken) {
        int number = FIRST;
        String nickname = numbered(wanted, number);
        while (nickname.equals(refused) || taken.contains(Nickname.key(nickname))) {
            number++;
            nickname = numbered(wanted, number);
        }
        return nickname;
    }

    private static String numbered(String name, int number) {
        return name + " (" + number + ")";
    }
}
