package lectern.desktop.network;

import java.util.Locale;

/** What this computer runs, as far as advice on its firewall differs. */
public enum OperatingSystem {
    WINDOWS,
    MAC,
    LINUX;

    /**
     * @param name as the system property {@code os.name} gives it
     */
    public static OperatingSystem of(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (small.startsWith("windows")) {
            return WINDOWS;
        }
        return small.startsWith("mac") ? MAC : LINUX;
    }
}
