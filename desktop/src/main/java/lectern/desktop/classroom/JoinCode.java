package lectern.desktop.classroom;

import org.jspecify.annotations.Nullable;

/** How a join code is written for people. */
public final class JoinCode {
    private JoinCode() {}

    /** In two groups, as it is read aloud; empty for none. */
    public static String spaced(@Nullable String code) {
        if (code == null) {
            return "";
        }
        return code.length() == 6 ? code.substring(0, 3) + " " + code.substring(3) : code;
    }
}
