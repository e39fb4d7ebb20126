package lectern.desktop.activity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.classroom.ResultsPlace;
import lectern.desktop.classroom.StartPlace;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.ActivitySummary;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignmentProgress;
import lectern.model.client.LecternClient;
import org.jspecify.annotations.Nullable;

/** What came of a classroom's activities, and the lessons assigned in it (000). */
public final class ResultsViewModel {
    private final ResultsPlace place;
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final ObservableList<ActivitySummary> activities = FXCollections.observableArrayList();
    private final ObservableList<Assigned> lessons = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ActivitySummary> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Assigned> lesson = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable ActivityResults> results = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable AssignmentProgress> done = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper name;
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReviewSets reviews;
    private @Nullable RunningTask fetching;

    public ResultsViewModel(
            ResultsPlace place, LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator) {
        this.place = place;
        this.name = new ReadOnlyStringWrapper(place.pastName() == null ? "" : place.pastName());
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        this.reviews = new ReviewSets(client.activities(place.classroomId()), tasks, messages);
        chosen.subscribe(this::fetchResults);
        lesson.subscribe((before, now) -> {
            // With new counts it is the same one.
            if (before == null || now == null || !before.id().equals(now.id())) {
                fetchProgress(now);
            }
        });
    }

    /** Whether the classroom is dissolved, so that nothing can be started or assigned in it. */
    public boolean past() {
        return place.pastName() != null;
    }

    /** What the classroom is called; empty until it is known. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** The newest hundred, newest first. */
    public ObservableList<ActivitySummary> activities() {
        return activities;
    }

    /** Newest first. */
    public ObservableList<Assigned> lessons() {
        return lessons;
    }

    /** Whose results are shown, null while a lesson is. */
    public ObjectProperty<@Nullable ActivitySummary> chosenProperty() {
        return chosen;
    }

    /** Null until they have come. */
    public ReadOnlyObjectProperty<@Nullable ActivityResults> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** The lesson of which is shown who has done it, null while an activity is shown. */
    public ObjectProperty<@Nullable Assigned> lessonProperty() {
        return lesson;
    }

    /** Null until it has come. */
    public ReadOnlyObjectProperty<@Nullable AssignmentProgress> progressProperty() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether a review set is being made, so that a second press makes no other. */
    public ReadOnlyBooleanProperty reviewingProperty() {
        return reviews.makingProperty();
    }

    /** Fetches the lists again. */
    public void show() {
        tasks.job(messages.text("activity.results.loading"), progress -> ResultsLists.fetch(place, client))
                .quiet()
                .then(this::fill)
                .start();
    }

    private void fill(ResultsLists lists) {
        name.set(lists.name());
        ActivitySummary before = chosen.get();
        Assigned lessonBefore = lesson.get();
        String wanted = before == null ? place.activityId() : before.id();
        activities.setAll(lists.activities());
        lessons.setAll(lists.lessons());
        Assigned again =
                lessonBefore == null ? null : find(lessons, each -> each.id().equals(lessonBefore.id()));
        if (again != null || (activities.isEmpty() && !lessons.isEmpty())) {
            lesson.set(null);
            lesson.set(again == null ? lessons.getFirst() : again);
        } else {
            ActivitySummary found = find(activities, each -> each.id().equals(wanted));
            chosen.set(found != null || activities.isEmpty() ? found : activities.getFirst());
        }
        loaded.set(true);
    }

    private static <T> @Nullable T find(List<T> among, Predicate<T> wanted) {
        return among.stream().filter(wanted).findFirst().orElse(null);
    }

    private void fetchResults(@Nullable ActivitySummary of) {
        results.set(null);
        if (of == null) {
            return;
        }
        lesson.set(null);
        fetching = tasks.job(
                        messages.text("activity.results.loading"),
                        progress -> client.activities(place.classroomId()).results(of.id()))
                .quiet()
                .replacing(fetching)
                .then(results::set)
                .start();
    }

    private void fetchProgress(@Nullable Assigned of) {
        done.set(null);
        if (of == null) {
            return;
        }
        chosen.set(null);
        fetching = tasks.job(
                        messages.text("activity.results.loading"),
                        progress -> client.activities(place.classroomId()).progress(of.id()))
                .quiet()
                .replacing(fetching)
                .then(this::showProgress)
                .start();
    }

    /** The list says the same counts. */
    private void showProgress(AssignmentProgress progress) {
        Assigned now = progress.assigned();
        Assigned listed = find(lessons, each -> each.id().equals(now.id()));
        if (listed != null && !listed.equals(now)) {
            lessons.set(lessons.indexOf(listed), now);
        }
        lesson.set(now);
        done.set(progress);
    }

    /** Writes the results as a table for spreadsheets. */
    public void export(Path file, Consumer<Path> then) {
        ActivitySummary of = chosen.get();
        if (of != null) {
            tasks.job(
                            messages.text("activity.results.exporting"),
                            progress -> Files.write(
                                    file,
                                    client.activities(place.classroomId())
                                            .resultsCsv(
                                                    of.id(), messages.language().ofFiles())))
                    .then(then)
                    .start();
        }
    }

    /**
     * Assigns the questions that were missed, for everyone to answer at their own pace.
     *
     * @param then hears of how many
     */
    public void review(Consumer<Integer> then) {
        ActivityResults of = results.get();
        if (of != null) {
            reviews.make(of, made -> {
                lessons.removeIf(each -> each.id().equals(made.work().id()));
                lessons.addFirst(made.work());
                then.accept(made.questions());
            });
        }
    }

    /** Takes a lesson back; what was done stays. */
    public void withdraw(Assigned lesson) {
        tasks.job(messages.text("activity.lesson.withdrawing"), progress -> {
                    client.activities(place.classroomId()).withdraw(lesson.id());
                    return true;
                })
                .then(gone -> {
                    Assigned shown = this.lesson.get();
                    lessons.removeIf(each -> each.id().equals(lesson.id()));
                    if (shown != null && shown.id().equals(lesson.id())) {
                        this.lesson.set(null);
                    }
                })
                .start();
    }

    /** Goes to where something is started. */
    public void start(StartPlace.What what) {
        navigator.open(StartPlace.of(place.classroomId(), what));
    }
}
