package lectern.desktop.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lectern.desktop.RecordedFailures;
import lectern.desktop.ScriptedServer;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Place;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.Relation;
import lectern.model.client.LecternClient;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClassroomsViewModelTest {
    private final ScriptedServer server = new ScriptedServer();
    private final LecternClient client = new LecternClient(server.localUri());
    private final RecordedFailures failures = new RecordedFailures();
    private final Navigator navigator = new Navigator();
    private final ClassroomsViewModel model =
            new ClassroomsViewModel(client, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH), navigator);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void showsThoseThatILeadAndChoosesTheNewest() {
        lists(room("c2", true), room("c9", false), room("c1", true));
        model.show();
        assertThat(model.classrooms())
                .as("also that of a colleague")
                .extracting(Classroom::id)
                .containsExactly("c2", "c9", "c1");
        assertThat(chosen()).isEqualTo("c2");
        assertThat(model.loadedProperty().get()).isTrue();
        failures.assertNone();
    }

    @Test
    void theChosenOneStaysChosenUntilItIsGone() {
        lists(room("c2", true), room("c1", true));
        model.show();
        model.chosenProperty().set(model.classrooms().getLast());
        lists(room("c3", true), room("c2", true), room("c1", true));
        model.show();
        assertThat(chosen()).isEqualTo("c1");
        lists(room("c3", true));
        model.show();
        assertThat(chosen()).isEqualTo("c3");
        lists();
        model.show();
        assertThat(model.chosenProperty().get()).isNull();
    }

    @Test
    void opensTheWallOfTheChosenOne() {
        model.open();
        assertThat(place()).as("there is none to open").isNull();
        lists(room("c2", true));
        model.show();
        model.open();
        assertThat(place()).isEqualTo(new LiveWallPlace("c2"));
    }

    @Test
    void theOneOfAColleagueIsFollowedAndFirstJoinedWhereOneIsAskedIn() {
        lists(room("c9", false));
        model.show();
        model.open();
        assertThat(place()).isEqualTo(new FollowPlace("c9"));

        lists(room("c8", Relation.NONE), room("c8", Relation.APPLIED), room("c7", Relation.INVITED));
        model.show();
        assertThat(chosen()).as("a public one is not mine").isEqualTo("c7");
        server.answer("POST /api/classrooms/join", room("c7", false));
        model.open();
        assertThat(server.calls().getLast())
                .isEqualTo("POST /api/classrooms/join {\"code\":null,\"classroomId\":\"c7\"}");
        assertThat(place()).isEqualTo(new FollowPlace("c7"));
        failures.assertNone();
    }

    @Test
    void aNewClassroomIsOpenedAtOnce() {
        lists();
        model.show();
        server.answer("POST /api/classrooms", room("c7", true));
        model.create("Class c7");
        assertThat(model.classrooms()).extracting(Classroom::id).containsExactly("c7");
        assertThat(place()).isEqualTo(new LiveWallPlace("c7"));
        assertThat(server.calls()).contains("POST /api/classrooms {\"name\":\"Class c7\",\"config\":null}");
    }

    @Test
    void aRefusedClassroomIsShownAndChangesNothing() {
        lists();
        model.show();
        server.refuse("POST /api/classrooms", ErrorCode.VALIDATION_ERROR, "name: too long");
        model.create("x".repeat(101));
        assertThat(failures.shown()).singleElement().asString().contains("too long");
        assertThat(model.classrooms()).isEmpty();
        assertThat(place()).isNull();
    }

    @Test
    void aListThatDoesNotComeIsNotAnEmptyOne() {
        server.refuse("GET /api/classrooms", ErrorCode.UNAVAILABLE, "busy");
        model.show();
        assertThat(model.loadedProperty().get()).isFalse();
        assertThat(failures.shown()).hasSize(1);
    }

    @Test
    void theResultsOfADissolvedOneAreOpened() {
        DissolvedViewModel past = new DissolvedViewModel(
                client, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH), navigator);
        past.open();
        assertThat(place()).as("there is none to open").isNull();
        lists(room("c5", false), room("c4", false));
        past.classrooms().refresh();
        assertThat(server.calls()).containsExactly("GET /api/classrooms?dissolved=true&page=1&limit=50");
        assertThat(past.classrooms().items()).extracting(Classroom::id).containsExactly("c5", "c4");
        past.open();
        assertThat(place()).isEqualTo(new ResultsPlace("c5", null, "Class c5"));
        past.chosenProperty().set(past.classrooms().items().getLast());
        past.classrooms().refresh();
        past.open();
        assertThat(place()).as("the chosen one stays chosen").isEqualTo(new ResultsPlace("c4", null, "Class c4"));
        past.standing();
        assertThat(place()).isEqualTo(new ClassroomsPlace());
        lists();
        past.classrooms().refresh();
        assertThat(past.chosenProperty().get()).isNull();
        failures.assertNone();
    }

    private void lists(Classroom... rooms) {
        server.answerPage("GET /api/classrooms", List.of(rooms));
    }

    private String chosen() {
        return Objects.requireNonNull(model.chosenProperty().get()).id();
    }

    private @Nullable Place place() {
        return navigator.placeProperty().get();
    }

    private static Classroom room(String id, boolean mine) {
        return room(id, mine ? Relation.HOST : Relation.MEMBER);
    }

    private static Classroom room(String id, Relation relation) {
        return new Classroom(
                id,
                "Class " + id,
                "h",
                "Ada",
                "482913",
                null,
                ClassroomConfig.initial(),
                relation == Relation.HOST,
                relation,
                2,
                1,
                Instant.now(),
                null);
    }
}
