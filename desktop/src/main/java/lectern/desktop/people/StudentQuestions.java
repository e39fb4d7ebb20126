package lectern.desktop.people;

import java.util.List;
import javafx.beans.value.ObservableStringValue;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.model.roster.Student;

/** Questions that say whom they are about: one by name, several by their number. */
final class StudentQuestions {
    private final Messages messages;
    private final Dialogs dialogs;

    StudentQuestions(Messages messages, Dialogs dialogs) {
        this.messages = messages;
        this.dialogs = dialogs;
    }

    /** @param key of the text for several; the one for a single student ends in {@code .named} */
    ObservableStringValue about(String key, List<Student> some) {
        return some.size() == 1
                ? messages.text(key + ".named", some.getFirst().name())
                : messages.text(key, some.size());
    }

    /** Asks before something that takes from students what they have. */
    void confirm(String title, String text, String verb, List<Student> some, Runnable deed) {
        dialogs.confirm(about(title, some), messages.text(text), messages.text(verb), deed);
    }

    /** Asks before something large that takes nothing away. */
    void agree(String title, String text, String verb, List<Student> some, Runnable deed) {
        dialogs.agree(about(title, some), messages.text(text), messages.text(verb), deed);
    }
}
