package lectern.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lectern.desktop.RecordedFailures;
import lectern.desktop.ScriptedServer;
import lectern.desktop.classroom.ScriptedLine;
import lectern.desktop.home.HomeViewModel.NextStep;
import lectern.desktop.network.Adapter;
import lectern.desktop.network.StudentAddress;
import lectern.desktop.page.Navigator;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.Member;
import lectern.model.classroom.MemberKind;
import lectern.model.classroom.Presence;
import lectern.model.classroom.Relation;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.UserStatus;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeViewModelTest {
    private static final Adapter WIFI = new Adapter("wlan0", "Wi-Fi", "192.168.1.20", Adapter.Kind.LAN);

    @TempDir
    Path data;

    private final ScriptedServer server = new ScriptedServer();
    private final LecternClient client = new LecternClient(server.localUri());
    private final RecordedFailures failures = new RecordedFailures();
    private final TaskRunner tasks = TaskRunner.sameThread(failures);
    private final Messages messages = new Messages(Language.ENGLISH);
    private final List<String> opened = new ArrayList<>();
    private ClassroomChannel.@Nullable Listener channel;

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void showsHowToJoinTheClassroomAndWhoIsHere() {
        HomeViewModel model = shown(room("c1", "Class 7b"));

        assertThat(model.joinCard().spacedCode().get()).isEqualTo("482 913");
        assertThat(model.joinCard().link().get()).isEqualTo("http://192.168.1.20:8080/?code=482913");
        assertThat(model.hereText().get()).isEqualTo("1 of 2 are here");
        assertThat(model.attendance().students()).extracting(Member::nickname).containsExactly("Bo", "Ann");
        failures.assertNone();
    }

    @Test
    void followsWhoComesAndGoes() {
        HomeViewModel model = shown(room("c1", "Class 7b"));

        listener().onMessage(new UserStatus("u-Bo", "Bo", Presence.ONLINE), null);
        assertThat(model.hereText().get()).isEqualTo("2 of 2 are here");

        server.answer(
                "GET /api/classrooms/c1/members",
                List.of(member("Ann", Presence.ONLINE), member("Cy", Presence.ONLINE)));
        listener().onMessage(new RoomEvent(RoomEvent.Kind.MEMBER_JOINED, "u-Cy", "Cy"), null);
        assertThat(model.attendance().students()).extracting(Member::nickname).containsExactly("Ann", "Cy");
    }

    @Test
    void stopsWatchingWhenNobodyLooks() {
        HomeViewModel model = shown(room("c1", "Class 7b"));
        model.hide();
        assertThat(opened).containsExactly("open c1", "close c1");
        model.show();
        assertThat(opened).containsExactly("open c1", "close c1", "open c1");
    }

    @Test
    void remembersTheChosenClassroom() {
        HomeViewModel model = shown(room("c1", "Class 7b"), room("c2", "Class 8a"));
        server.answer("GET /api/classrooms/c2/members", List.of());
        model.chosenProperty().set(model.classrooms().getLast());
        assertThat(model.hereText().get()).isEqualTo("Nobody has joined yet");

        HomeViewModel later = shown(room("c1", "Class 7b"), room("c2", "Class 8a"));

        assertThat(Objects.requireNonNull(later.chosenProperty().get()).id()).isEqualTo("c2");
    }

    @Test
    void offersToCreateTheFirstClassroom() {
        HomeViewModel model = shown();
        assertThat(model.loadedProperty().get()).isTrue();
        assertThat(model.nextProperty().get()).isEqualTo(NextStep.NONE);
        assertThat(model.joinCard().link().get()).isEmpty();

        server.answer("POST /api/classrooms", room("c9", "Class 1c"));
        server.answer("GET /api/classrooms/c9/members", List.of());
        model.create("Class 1c");

        assertThat(model.classrooms()).extracting(Classroom::name).containsExactly("Class 1c");
        assertThat(model.joinCard().code().get()).isEqualTo("482913");
        assertThat(server.calls()).contains("POST /api/classrooms {\"name\":\"Class 1c\",\"config\":null}");
    }

    @Test
    void aRefusedClassroomIsShownAndChangesNothing() {
        HomeViewModel model = shown();
        server.refuse("POST /api/classrooms", ErrorCode.VALIDATION_ERROR, "name: too long");
        model.create("x".repeat(101));
        assertThat(failures.shown()).singleElement().asString().contains("too long");
        assertThat(model.chosenProperty().get()).isNull();
    }

    private HomeViewModel shown(Classroom... rooms) {
        server.answerPage("GET /api/classrooms", List.of(rooms))
                .answer("GET /api/tracks", List.of())
                .answer(
                        "GET /api/classrooms/c1/members",
                        List.of(
                                new Member(
                                        "h",
                                        "Ada",
                                        "host",
                                        MemberKind.STAFF,
                                        Presence.ONLINE,
                                        Instant.now(),
                                        null,
                                        null),
                                member("Ann", Presence.ONLINE),
                                member("Bo", Presence.OFFLINE)));
        PreferenceStore preferences = new PreferenceStore(data, Locale.ENGLISH);
        StudentAddress address = new StudentAddress(preferences, () -> List.of(WIFI), 8080);
        Attendance attendance = new Attendance(client, tasks, messages, (classroomId, listener) -> {
            opened.add("open " + classroomId);
            channel = listener;
            return new ScriptedLine(() -> opened.add("close " + classroomId));
        });
        HomeViewModel model =
                new HomeViewModel(client, tasks, messages, preferences, address, new Navigator(), attendance);
        model.show();
        return model;
    }

    private ClassroomChannel.Listener listener() {
        return Objects.requireNonNull(channel);
    }

    private static Classroom room(String id, String name) {
        return new Classroom(
                id,
                name,
                "h",
                "Ada",
                "482913",
                null,
                ClassroomConfig.initial(),
                true,
                Relation.HOST,
                2,
                1,
                Instant.now(),
                null);
    }

    private static Member member(String name, Presence presence) {
        return new Member("u-" + name, name, "student", MemberKind.GUEST, presence, Instant.now(), null, null);
    }
}
