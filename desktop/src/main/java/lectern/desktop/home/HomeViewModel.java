package lectern.desktop.home;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.classroom.LiveWallPlace;
import lectern.desktop.classroom.StartPlace;
import lectern.desktop.importing.ImportPlace;
import lectern.desktop.network.StudentAddress;
import lectern.desktop.page.Navigator;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.importing.ImportKind;
import lectern.model.play.Track;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** Can my class start now: the classrooms that I lead, how students join the chosen one, who is here, what is next. */
public final class HomeViewModel {
    private static final int MOST = 100;
    private static final int A_CHALLENGE = 5;

    /** What the primary button does. */
    public enum NextStep {
        /** Nothing: there is no classroom, and the page offers to create one. */
        NONE,
        /** There are too few questions to play with. */
        IMPORT,
        /** All is there. */
        LIVE_WALL
    }

    private record Loaded(Page<Classroom> classrooms, boolean playable) {}

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final PreferenceStore preferences;
    private final StudentAddress address;
    private final Navigator navigator;
    private final Attendance attendance;

    private final ObservableList<Classroom> classrooms = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Classroom> chosen = new SimpleObjectProperty<>();
    private final JoinCard joinCard;
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper playable = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<NextStep> next = new ReadOnlyObjectWrapper<>(NextStep.NONE);
    private boolean visible;

    public HomeViewModel(
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            PreferenceStore preferences,
            StudentAddress address,
            Navigator navigator,
            Attendance attendance) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.preferences = preferences;
        this.address = address;
        this.navigator = navigator;
        this.attendance = attendance;
        joinCard = new JoinCard(chosen, address.urlProperty());
        next.bind(Bindings.createObjectBinding(this::nextStep, chosen, playable));
        chosen.map(Classroom::id).subscribe(this::chosen);
    }

    /** Mine, newest first. */
    public ObservableList<Classroom> classrooms() {
        return classrooms;
    }

    public ObjectProperty<@Nullable Classroom> chosenProperty() {
        return chosen;
    }

    /** Whether the classrooms have come, so that an empty list means that there is none. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    public JoinCard joinCard() {
        return joinCard;
    }

    public Attendance attendance() {
        return attendance;
    }

    /** "24 of 27 are here", or that nobody has joined yet. */
    public StringBinding hereText() {
        return Bindings.createStringBinding(
                () -> attendance.students().isEmpty()
                        ? messages.get("home.here.nobody")
                        : messages.get(
                                "home.here",
                                attendance.hereProperty().get(),
                                attendance.students().size()),
                attendance.hereProperty(),
                attendance.students(),
                messages.languageProperty());
    }

    public ReadOnlyObjectProperty<NextStep> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /** Fetches everything again and watches who comes; the chosen classroom stays chosen. */
    public void show() {
        visible = true;
        address.refresh();
        tasks.job(messages.text("home.loading"), progress -> fetch())
                .quiet()
                .then(this::fill)
                .start();
    }

    /** Nobody looks: stops watching. */
    public void hide() {
        visible = false;
        attendance.stop();
    }

    /** Makes a classroom and chooses it. */
    public void create(String name) {
        ClassroomDraft draft = new ClassroomDraft(name, null);
        tasks.job(
                        messages.text("home.creating"),
                        progress -> client.classrooms().create(draft))
                .then(made -> {
                    classrooms.addFirst(made);
                    chosen.set(made);
                })
                .start();
    }

    /** Does the next step. */
    public void goOn() {
        Classroom classroom = chosen.get();
        switch (next.get()) {
            case NONE -> {}
            case IMPORT -> navigator.open(ImportPlace.of(ImportKind.QUESTIONS));
            case LIVE_WALL -> {
                if (classroom != null) {
                    navigator.open(new LiveWallPlace(classroom.id()));
                }
            }
        }
    }

    /** Goes to where something is prepared for the chosen classroom: a quiz, a race, a reading, a lesson (000). */
    public void start(StartPlace.What what) {
        Classroom classroom = chosen.get();
        if (classroom != null) {
            navigator.open(StartPlace.of(classroom.id(), what));
        }
    }

    private NextStep nextStep() {
        if (chosen.get() == null) {
            return NextStep.NONE;
        }
        boolean bringIn = !playable.get() && navigator.knows(ImportPlace.of(ImportKind.QUESTIONS));
        return bringIn ? NextStep.IMPORT : NextStep.LIVE_WALL;
    }

    private Loaded fetch() {
        boolean enough = client.play().tracks().stream()
                .mapToLong(Track::questionCount)
                .anyMatch(published -> published >= A_CHALLENGE);
        return new Loaded(client.classrooms().list(1, MOST), enough);
    }

    private void fill(Loaded fetched) {
        Classroom before = chosen.get();
        String wanted = before == null ? preferences.current().classroom() : before.id();
        classrooms.setAll(
                fetched.classrooms().items().stream().filter(Classroom::isHost).toList());
        playable.set(fetched.playable());
        chosen.set(classrooms.stream()
                .filter(classroom -> classroom.id().equals(wanted))
                .findFirst()
                .orElse(classrooms.isEmpty() ? null : classrooms.getFirst()));
        loaded.set(true);
        if (visible) {
            attendance.watch(chosen.map(Classroom::id).getValue());
        }
    }

    private void chosen(@Nullable String classroomId) {
        if (classroomId != null) {
            preferences.change(kept -> kept.withClassroom(classroomId));
        }
        if (visible && loaded.get()) {
            attendance.watch(classroomId);
        }
    }
}
