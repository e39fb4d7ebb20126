package lectern.desktop.text;

import java.util.Locale;
import lectern.model.wire.FileLanguage;

/** A language that the console speaks. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "English", ""),
    CHINESE(Locale.SIMPLIFIED_CHINESE, "中文", "_zh");

    private final Locale locale;
    private final String ownName;
    private final String fileSuffix;

    Language(Locale locale, String ownName, String fileSuffix) {
        this.locale = locale;
        this.ownName = ownName;
        this.fileSuffix = fileSuffix;
    }

    /** For numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** For files that the server makes. */
    public FileLanguage ofFiles() {
        return this == CHINESE ? FileLanguage.ZH : FileLanguage.EN;
    }

    /** Its name in itself, so that everyone finds their own. */
    public String ownName() {
        return ownName;
    }

    /** What the name of its text files ends with. */
    String fileSuffix() {
        return fileSuffix;
    }

    /** The language of a computer, English where the console does not speak it. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }
}
