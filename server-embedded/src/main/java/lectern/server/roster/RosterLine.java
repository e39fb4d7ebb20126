package lectern.server.roster;

import lectern.server.identity.Nickname;
import org.jspecify.annotations.Nullable;

/**
 * One line of a class list.
 *
 * @param row from 1 with the header counted
 * @param group null where the line says none
 */
record RosterLine(
        long row, Nickname name, StudentNo number, @Nullable String group) {}
