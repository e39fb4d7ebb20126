package lectern.desktop.activity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.client.LecternClient;
import org.jspecify.annotations.Nullable;

/** What came of a classroom's activities, and the lessons assigned in it (000). */
public final class ResultsViewModel {
    private static final int MOST = 100;

    private record Lists(List<ActivitySummary> activities, List<Assigned> lessons) {}

    private final ResultsPlace place;
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final ObservableList<ActivitySummary> activities = FXCollections.observableArrayList();
    private final ObservableList<Assigned> lessons = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ActivitySummary> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable ActivityResults> results = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private @Nullable RunningTask fetching;

    public ResultsViewModel(
            ResultsPlace place, LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator) {
        this.place = place;
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        chosen.subscribe(this::fetchResults);
    }

    /** The newest hundred, newest first. */
    public ObservableList<ActivitySummary> activities() {
        return activities;
    }

    /** Newest first. */
    public ObservableList<Assigned> lessons() {
        return lessons;
    }

    /** Whose results are shown. */
    public ObjectProperty<@Nullable ActivitySummary> chosenProperty() {
        return chosen;
    }

    /** Null until they have come. */
    public ReadOnlyObjectProperty<@Nullable ActivityResults> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Fetches the lists again. */
    public void show() {
        tasks.job(
                        messages.text("activity.results.loading"),
                        progress -> new Lists(
                                client.activities(place.classroomId())
                                        .list(1, MOST)
                                        .items(),
                                client.activities(place.classroomId()).assignments()))
                .quiet()
                .then(this::fill)
                .start();
    }

    private void fill(Lists lists) {
        ActivitySummary before = chosen.get();
        String wanted = before == null ? place.activityId() : before.id();
        activities.setAll(lists.activities());
        lessons.setAll(lists.lessons());
        chosen.set(activities.stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElse(activities.isEmpty() ? null : activities.getFirst()));
        loaded.set(true);
    }

    private void fetchResults(@Nullable ActivitySummary of) {
        results.set(null);
        if (of == null) {
            return;
        }
        fetching = tasks.job(
                        messages.text("activity.results.loading"),
                        progress -> client.activities(place.classroomId()).results(of.id()))
                .quiet()
                .replacing(fetching)
                .then(results::set)
                .start();
    }

    /** Writes the results as a table for spreadsheets. */
    public void export(Path file, Consumer<Path> then) {
        ActivitySummary of = chosen.get();
        if (of != null) {
            tasks.job(
                            messages.text("activity.results.exporting"),
                            progress -> Files.write(
                                    file, client.activities(place.classroomId()).resultsCsv(of.id())))
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
        List<String> missed = of == null
                ? List.of()
                : Gaps.of(of).stream().map(Gaps.Gap::questionId).toList();
        if (missed.isEmpty()) {
            return;
        }
        String title = messages.get("activity.results.review.title", of.title());
        tasks.job(
                        messages.text("activity.results.reviewing"),
                        progress -> client.activities(place.classroomId())
                                .assign(new AssignmentDraft(AssignedKind.QUIZ, null, missed, title, null, null)))
                .then(made -> {
                    lessons.addFirst(made);
                    then.accept(missed.size());
                })
                .start();
    }

    /** Takes a lesson back; what was done stays. */
    public void withdraw(Assigned lesson) {
        tasks.job(messages.text("activity.lesson.withdrawing"), progress -> {
                    client.activities(place.classroomId()).withdraw(lesson.id());
                    return true;
                })
                .then(done -> lessons.remove(lesson))
                .start();
    }

    /** Goes to where something is started. */
    public void start(StartPlace.What what) {
        navigator.open(StartPlace.of(place.classroomId(), what));
    }
}
