package lectern.desktop.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.desktop.classroom.StartPlace;
import org.jspecify.annotations.Nullable;

/** What is written for something to start: it is kept while one looks elsewhere, until it is started. */
public final class StartDesk {
    private final Map<Subject, StartForm> written = new HashMap<>();

    /** What a form is about, whichever kind of thing it was opened for. */
    private record Subject(@Nullable String classroomId, List<String> questionIds, List<String> studentIds) {
        static Subject of(StartPlace place) {
            return new Subject(place.classroomId(), place.questionIds(), place.studentIds());
        }
    }

    /** A form for this place, with what was written here before. */
    StartForm open(StartPlace place) {
        StartForm form = new StartForm(place);
        StartForm before = written.remove(Subject.of(place));
        if (before != null) {
            form.goOnFrom(before);
        }
        return form;
    }

    /** Its page is left. */
    void leave(StartPlace place, StartForm form) {
        if (form.isWritten()) {
            written.put(Subject.of(place), form);
        }
    }

    /** It has served its purpose. */
    void started(StartForm form) {
        form.clear();
        written.values().remove(form);
    }

    /** Whether something is written that was not started yet. */
    public boolean unsaved() {
        return !written.isEmpty();
    }
}
