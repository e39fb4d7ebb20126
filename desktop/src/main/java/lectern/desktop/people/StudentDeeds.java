package lectern.desktop.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.network.StudentAddress;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.client.LecternClient;
import lectern.model.roster.PictureCard;
import lectern.model.roster.SignInCard;
import lectern.model.roster.Student;
import lectern.model.roster.StudentAction;
import lectern.model.roster.StudentBatch;
import lectern.model.roster.StudentBatchResult;
import lectern.model.roster.StudentFilter;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** What is done to several students at once: put into classrooms and groups, reset, archived, given cards. */
public final class StudentDeeds {
    private static final int CLASSROOMS = 100;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final StudentAddress address;
    private final IntFunction<StudentFilter> filters;
    private final Runnable changed;
    private final ReadOnlyStringWrapper report = new ReadOnlyStringWrapper("");

    /**
     * @param filters what the list shows, by page
     * @param changed hears that the server holds something else now
     */
    StudentDeeds(
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            StudentAddress address,
            IntFunction<StudentFilter> filters,
            Runnable changed) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.address = address;
        this.filters = filters;
        this.changed = changed;
    }

    /** What the last action came to; empty before the first. */
    public ReadOnlyStringProperty reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Does one thing to some students, and says what it came to. */
    void act(StudentAction action, List<Student> some, @Nullable String classroomId, @Nullable String toGroup) {
        StudentBatch batch =
                new StudentBatch(action, some.stream().map(Student::id).toList(), classroomId, toGroup);
        tasks.job(messages.text("people.changing"), progress -> client.roster().batch(batch))
                .then(result -> {
                    report.set(told(action, result));
                    changed.run();
                })
                .start();
    }

    private String told(StudentAction action, StudentBatchResult result) {
        String done = messages.get("people.done." + action, result.succeeded().size());
        if (result.failed().isEmpty()) {
            return done;
        }
        StudentBatchResult.Failure first = result.failed().getFirst();
        String why = RefusalWords.of(first.code(), first.message(), messages).text(messages);
        return done + " " + messages.get("people.failed", result.failed().size(), why);
    }

    /** The classrooms that students can be put into. */
    void classrooms(Consumer<List<Classroom>> then) {
        tasks.job(
                        messages.text("people.loading"),
                        progress -> client.classrooms().list(1, CLASSROOMS).items())
                .then(then)
                .start();
    }

    /** Makes new sign-in cards and writes them to a file to be printed. */
    void printCards(List<Student> some, Path file, Consumer<Path> then) {
        List<String> ids = some.stream().map(Student::id).toList();
        CardSheet sheet = sheet();
        tasks.job(messages.text("people.printing"), progress -> {
                    List<SignInCard> cards = client.roster().makeCards(ids);
                    sheet.writeCards(cards, file);
                    return file;
                })
                .then(written -> {
                    then.accept(written);
                    changed.run();
                })
                .start();
    }

    /** Makes new pictures and writes them to a file to be printed. */
    void printPictures(List<Student> some, Path file, Consumer<Path> then) {
        List<String> ids = some.stream().map(Student::id).toList();
        CardSheet sheet = sheet();
        tasks.job(messages.text("people.printing"), progress -> {
                    List<PictureCard> cards = client.roster().makePictures(ids);
                    List<String> names = cards.stream()
                            .flatMap(card -> card.pictures().stream())
                            .distinct()
                            .toList();
                    Drawings drawings = new Drawings();
                    for (String name : names) {
                        drawings.put(name, client.roster().drawing(name));
                    }
                    sheet.writePictures(cards, drawings, file);
                    return file;
                })
                .then(written -> {
                    then.accept(written);
                    changed.run();
                })
                .start();
    }

    private CardSheet sheet() {
        return new CardSheet(
                address.urlProperty().get(),
                new CardSheet.Words(
                        messages.get("people.card.open"),
                        messages.get("people.card.code"),
                        messages.get("people.card.pictures")));
    }

    /** All students who fit the filters, page after page, for actions on everybody. */
    void everybody(Consumer<List<Student>> then) {
        StudentFilter first = filters.apply(1);
        tasks.job(messages.text("people.loading"), progress -> {
                    List<Student> all = new ArrayList<>();
                    Page<Student> page = client.roster().list(first);
                    all.addAll(page.items());
                    while (page.pagination().hasNext()) {
                        page = client.roster()
                                .list(next(first, page.pagination().page() + 1));
                        all.addAll(page.items());
                    }
                    return all;
                })
                .then(then)
                .start();
    }

    private static StudentFilter next(StudentFilter filter, int page) {
        return new StudentFilter(
                page, filter.limit(), filter.search(), filter.group(), filter.classroomId(), filter.archived());
    }
}
