package lectern.desktop.activity;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.classroom.ActivityPlace;
import lectern.desktop.classroom.ResultsPlace;
import lectern.desktop.classroom.StartPlace;
import lectern.desktop.classroom.StartPlace.What;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.AssignmentDraft;
import lectern.model.article.PublishedArticle;
import lectern.model.article.PublishedArticleFilter;
import lectern.model.classroom.Classroom;
import lectern.model.client.LecternClient;
import lectern.model.play.Track;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Prepares what a classroom is to do together, or a lesson, and starts or assigns it (000). */
public final class StartViewModel {
    private static final int MOST = 100;

    private record Choices(List<Classroom> classrooms, List<Track> categories) {}

    private final StartPlace place;
    private final StartDesk desk;
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final StartForm form;
    private final ObservableList<Classroom> classrooms = FXCollections.observableArrayList();
    private final ObservableList<Track> categories = FXCollections.observableArrayList();
    private final ObservableList<PublishedArticle> articles = FXCollections.observableArrayList();
    private final SentAgain sent = new SentAgain();
    private final ObjectProperty<@Nullable Classroom> classroom = new SimpleObjectProperty<>();
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper occupied = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper();
    private @Nullable RunningTask searching;

    /** @param desk keeps what is written when the page is left */
    public StartViewModel(
            StartPlace place,
            StartDesk desk,
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            Navigator navigator) {
        this.place = place;
        this.desk = desk;
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        this.form = desk.open(place);
        words.subscribe((before, now) -> search());
    }

    StartForm form() {
        return form;
    }

    /** How many students the lesson is for; 0 for everyone. */
    public int students() {
        return place.studentIds().size();
    }

    /** Mine, newest first. */
    public ObservableList<Classroom> classrooms() {
        return classrooms;
    }

    public ObjectProperty<@Nullable Classroom> classroomProperty() {
        return classroom;
    }

    /** Those with published questions. */
    public ObservableList<Track> categories() {
        return categories;
    }

    /** Published ones that were found. */
    public ObservableList<PublishedArticle> articles() {
        return articles;
    }

    /** Words that are sought in published articles, whatever they are for. */
    public StringProperty wordsProperty() {
        return words;
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether something else goes on there, which ends first. */
    public ReadOnlyBooleanProperty occupiedProperty() {
        return occupied.getReadOnlyProperty();
    }

    /** Whether nothing is missing and nothing is on its way. */
    public BooleanBinding readyProperty() {
        var complete = Bindings.createBooleanBinding(form::complete, form.parts());
        return complete.and(classroom.isNotNull()).and(starting.not());
    }

    /** Fetches what there is to choose from. */
    public void show() {
        tasks.job(messages.text("activity.start.loading"), progress -> fetch())
                .quiet()
                .then(this::fill)
                .start();
        search();
    }

    private Choices fetch() {
        return new Choices(
                client.classrooms().list(1, MOST).items().stream()
                        .filter(Classroom::isHost)
                        .toList(),
                client.play().tracks().stream()
                        .filter(category -> category.questionCount() > 0)
                        .toList());
    }

    private void fill(Choices choices) {
        classrooms.setAll(choices.classrooms());
        categories.setAll(choices.categories());
        if (classroom.get() == null) {
            classroom.set(classrooms.stream()
                    .filter(each -> each.id().equals(place.classroomId()))
                    .findFirst()
                    .orElse(classrooms.isEmpty() ? null : classrooms.getFirst()));
        }
        if (form.category.get() == null && !categories.isEmpty()) {
            form.category.set(categories.getFirst());
        }
        loaded.set(true);
    }

    /** Looks for published articles with the words that are sought. */
    private void search() {
        String sought = words.get();
        String wanted = sought.isBlank() ? null : sought.strip();
        searching = tasks.job(
                        messages.text("activity.start.loading"),
                        progress -> client.articles()
                                .published(new PublishedArticleFilter(1, MOST, null, wanted, null, null)))
                .quiet()
                .replacing(searching)
                .then(page -> {
                    PublishedArticle before = form.article.get();
                    articles.setAll(page.items());
                    form.article.set(articles.stream()
                            .filter(each -> before != null && each.id().equals(before.id()))
                            .findFirst()
                            .orElse(articles.isEmpty() ? null : articles.getFirst()));
                })
                .start();
    }

    /** Opens the lobby, or assigns the lesson, and goes there. */
    public void start() {
        Classroom where = classroom.get();
        if (where == null || starting.get() || !form.complete()) {
            return;
        }
        starting.set(true);
        occupied.set(false);
        boolean lesson = form.what.get() == What.LESSON;
        tasks.job(messages.text("activity.start.starting"), sending(where.id(), lesson))
                .refused(ErrorCode.CONFLICT, busy -> occupied.set(true))
                .then(done -> {
                    sent.done();
                    desk.started(form);
                    navigator.open(lesson ? new ResultsPlace(where.id(), null) : new ActivityPlace(where.id()));
                })
                .lastly(() -> starting.set(false))
                .start();
    }

    /** The form is read here, on the window's thread. */
    private Work<?> sending(String classroomId, boolean lesson) {
        if (lesson) {
            AssignmentDraft draft = sent.under(form.assignment());
            return progress -> client.activities(classroomId).assign(draft);
        }
        ActivityDraft draft = form.activity();
        return progress -> client.activities(classroomId).create(draft);
    }

    /** Whether words stand in the form that were not used yet. */
    public boolean unsaved() {
        return form.isWritten();
    }

    /** The page is left; what is written stays. */
    public void hide() {
        desk.leave(place, form);
    }

    /** Goes to what goes on there already. */
    public void openPresent() {
        Classroom where = classroom.get();
        if (where != null) {
            navigator.open(new ActivityPlace(where.id()));
        }
    }
}
