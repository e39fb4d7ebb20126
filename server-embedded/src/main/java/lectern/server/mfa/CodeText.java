package lectern.server.mfa;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What stands in an e-mail or SMS with a code; in both languages at once, as it is not known which one is read. */
final class CodeText {
    private final ResourceBundle texts =
            ResourceBundle.getBundle("lectern.server.mfa.code", Locale.ROOT, CodeText.class.getClassLoader());

    String subject() {
        return texts.getString("subject");
    }

    String mail(String code) {
        return MessageFormat.format(texts.getString("mail"), code);
    }

    String sms(String code) {
        return MessageFormat.format(texts.getString("sms"), code);
    }
}
