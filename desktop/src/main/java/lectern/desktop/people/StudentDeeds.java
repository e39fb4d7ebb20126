package lectern.desktop.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.roster.Student;
import lectern.model.roster.StudentAction;
import lectern.model.roster.StudentBatchResult;
import lectern.model.roster.StudentFilter;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** What is done to several students at once: put into classrooms and groups, reset, archived. */
public final class StudentDeeds {
    private static final int LONGEST_PAGE = 100;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final StudentSteps steps;
    private final IntFunction<StudentFilter> filters;
    private final Runnable changed;

    /**
     * @param filters what the list shows, by page
     * @param changed hears that the server holds something else now
     */
    StudentDeeds(
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            StudentSteps steps,
            IntFunction<StudentFilter> filters,
            Runnable changed) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.steps = steps;
        this.filters = filters;
        this.changed = changed;
    }

    /** Does one thing to some students, and says what it came to. */
    void act(StudentAction action, List<Student> some, @Nullable String classroomId, @Nullable String toGroup) {
        StudentChange change = new StudentChange(client, action, some, classroomId, toGroup);
        if (change.reversible()) {
            steps.perform(
                    messages.text("people.changing"),
                    progress -> told(change.run(progress)),
                    progress -> told(change.takeBack(progress)),
                    () -> {},
                    steps::refused);
        } else {
            tasks.job(messages.text("people.changing"), progress -> told(change.run(progress)))
                    .inPieces()
                    .then(words -> steps.tell(words.get()))
                    .lastly(changed)
                    .start();
        }
    }

    private Supplier<String> told(StudentChange.Outcome outcome) {
        return () -> words(outcome);
    }

    private String words(StudentChange.Outcome outcome) {
        List<String> all = new ArrayList<>();
        all.add(messages.get(
                "people.done." + outcome.action(), outcome.succeeded().size()));
        if (!outcome.failed().isEmpty()) {
            StudentBatchResult.Failure first = outcome.failed().getFirst();
            String why =
                    RefusalWords.of(first.code(), first.message(), messages).text(messages);
            all.add(messages.get("people.failed", outcome.failed().size(), why));
        }
        if (outcome.reached() < outcome.of()) {
            all.add(stopped(outcome.reached(), outcome.of(), outcome.broken(), messages));
        }
        return String.join(" ", all);
    }

    /** Says that only some were reached, and why, where it was not a person who stopped it. */
    static String stopped(int reached, int of, @Nullable ApiException broken, Messages messages) {
        String how = messages.get("people.stopped", reached, of);
        return broken == null
                ? how
                : how + " " + RefusalWords.of(broken, messages).text(messages);
    }

    /** The classrooms that students can be put into. */
    void classrooms(Consumer<List<Classroom>> then) {
        tasks.job(messages.text("people.loading"), progress -> {
                    List<Classroom> all = new ArrayList<>();
                    Page<Classroom> page;
                    int next = 1;
                    do {
                        page = client.classrooms().list(next++, LONGEST_PAGE);
                        all.addAll(page.items());
                    } while (page.pagination().hasNext());
                    return all;
                })
                .then(then)
                .start();
    }

    /** All students who fit the filters, page after page, for actions on everybody. */
    void everybody(Consumer<List<Student>> then) {
        StudentFilter first = filters.apply(1);
        tasks.job(messages.text("people.loading"), progress -> AllStudents.fetch(client, first, progress))
                .then(then)
                .start();
    }
}
