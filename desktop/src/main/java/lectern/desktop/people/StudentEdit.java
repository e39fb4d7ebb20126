package lectern.desktop.people;

import java.util.Objects;
import lectern.model.client.LecternClient;
import lectern.model.roster.Student;
import lectern.model.roster.StudentDraft;

/** A student who is written anew, and as he or she was before. Runs off the window's thread. */
final class StudentEdit {
    private final LecternClient client;
    private final Student before;
    private final StudentDraft after;
    private volatile Student now;

    StudentEdit(LecternClient client, Student before, StudentDraft after) {
        this.client = client;
        this.before = before;
        this.after = after;
        now = before;
    }

    /** As the server holds the student after the last way. */
    Student now() {
        return now;
    }

    void run() {
        write(after);
    }

    void takeBack() {
        write(new StudentDraft(
                before.name(),
                Objects.requireNonNullElse(before.studentNo(), ""),
                Objects.requireNonNullElse(before.group(), ""),
                null));
    }

    /** On the version that was seen last, so that nobody else's change is written over. */
    private void write(StudentDraft draft) {
        now = client.roster()
                .update(before.id(), new StudentDraft(draft.name(), draft.studentNo(), draft.group(), now.version()));
    }
}
