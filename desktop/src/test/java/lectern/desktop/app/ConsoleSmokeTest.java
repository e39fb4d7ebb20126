package lectern.desktop.app;

import static lectern.desktop.WindowThread.onWindow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lectern.desktop.Pictures;
import lectern.desktop.ScriptedServer;
import lectern.desktop.Walk;
import lectern.desktop.Wifi;
import lectern.model.article.ArticleStatistics;
import lectern.model.article.ArticleStatistics.Overview;
import lectern.model.article.ArticleStatistics.RecentActivity;
import lectern.model.backup.Backup;
import lectern.model.backup.BackupFailure;
import lectern.model.backup.BackupKind;
import lectern.model.backup.BackupState;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.Member;
import lectern.model.classroom.MemberKind;
import lectern.model.classroom.Presence;
import lectern.model.classroom.Relation;
import lectern.model.identity.Me;
import lectern.model.identity.Role;
import lectern.model.identity.SignIn;
import lectern.model.identity.Tokens;
import lectern.model.identity.User;
import lectern.model.platform.Health;
import lectern.model.platform.HttpsState;
import lectern.model.question.SchoolStats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Opens the console without a display, signs in and walks through every room. */
class ConsoleSmokeTest extends Walk {
    /** What is seen of each room once its page is filled. */
    private static final Map<String, String> FILLED = Map.of(
            "room-home", "#code",
            "room-classroom", "Class 7b",
            "room-article", "#empty",
            "room-question", "#empty",
            "room-people", "#empty",
            "room-report", ".figure",
            "room-settings", "#lockMinutes");

    @TempDir
    static Path data;

    private final ScriptedServer server = new ScriptedServer();

    @Start
    void start(Stage primary) {
        Classroom room = new Classroom(
                "c1",
                "Class 7b",
                "u1",
                "Ada",
                "482913",
                null,
                ClassroomConfig.initial(),
                true,
                Relation.HOST,
                27,
                24,
                Instant.now(),
                null);
        User ada = new User("u1", "ada", "Ada", null, Role.SUPER_ADMIN, "free");
        server.answer(
                        "POST /api/auth/login",
                        new SignIn(ada, new Tokens("a", "r", Instant.now().plusSeconds(600)), null))
                .answer(
                        "GET /api/auth/me",
                        new Me(
                                "u1",
                                "ada",
                                "Ada",
                                null,
                                "free",
                                Role.SUPER_ADMIN,
                                Role.SUPER_ADMIN.permissions(),
                                0,
                                0,
                                5,
                                0,
                                100))
                .answer("GET /health", new Health("ok", Instant.now(), "0.1.0", "h2"))
                .answer(
                        "GET /api/admin/https",
                        new HttpsState(8443, "5E:".repeat(31) + "A0", Instant.now(), List.of("10.0.0.7"), false))
                .answer(
                        "GET /api/admin/backups",
                        new BackupState(
                                List.of(new Backup(
                                        "lectern-20260302T101200Z.zip", BackupKind.DAILY, Instant.EPOCH, 12_000_000)),
                                false,
                                Instant.now(),
                                new BackupFailure(Instant.now(), "No space left on device")))
                .answerPage("GET /api/classrooms", List.of(room))
                .answerPage("GET /api/admin/categories", List.of())
                .answer("GET /api/tracks", List.of())
                .answerPage("GET /api/admin/questions", List.of())
                .answerPage("GET /api/admin/articles", List.of())
                .answerPage("GET /api/admin/tags", List.of())
                .answerPage("GET /api/admin/students", List.of())
                .answer("GET /api/admin/students/groups", List.of())
                .answerPage("GET /api/admin/feedback", List.of())
                .answer("GET /api/admin/stats", new SchoolStats(31, 27, 0, 0, 120))
                .answer(
                        "GET /api/admin/statistics",
                        new ArticleStatistics(
                                new Overview(0, 0, 0, 0), List.of(), List.of(), new RecentActivity(0, 0, null)))
                .answer(
                        "GET /api/classrooms/c1/members",
                        List.of(
                                student("王小明", Presence.ONLINE),
                                student("Maximiliana Featherstonehaugh-Cholmondeley", Presence.OFFLINE),
                                student("Sam", Presence.ONLINE)));
        new Console(primary, server, data, Wifi.network()).show();
    }

    private static Member student(String name, Presence presence) {
        return new Member(name, name, "student", MemberKind.GUEST, presence, Instant.now(), null, null);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void walksTheRooms(FxRobot robot) {
        Pictures.take(robot.window(0).getScene(), "sign-in");
        robot.clickOn("#username")
                .write("ada")
                .clickOn("#password")
                .write("correct horse")
                .type(KeyCode.ENTER);
        visible(robot, "#room-home");
        walk(robot, "en");
        visible(robot, "2 students online");
        choose(robot, "dark");
        choose(robot, "中文");
        visible(robot, "主页");
        walk(robot, "zh-dark");
        choose(robot, "浅色");
        choose(robot, "150");
        walk(robot, "zh-150");
        choose(robot, "english");
        walk(robot, "en-150");
        robot.type(KeyCode.F1);
        Pictures.take(robot.window(0).getScene(), "help");
        assertThat(robot.lookup("#lastBackup").query().getStyleClass())
                .as("the last try failed")
                .contains("problem");

        assertThat(robot.lookup("#failure").queryAll()).isEmpty();
    }

    /** Does a command by a part of its name, from the palette. */
    private static void choose(FxRobot robot, String command) {
        robot.push(KeyCode.SHORTCUT, KeyCode.K).write(command);
        Pictures.take(robot.window(0).getScene(), "palette");
        robot.type(KeyCode.ENTER);
    }

    private static void walk(FxRobot robot, String how) {
        robot.interrupt();
        Set<ToggleButton> rooms =
                onWindow(() -> robot.lookup(".sidebar .toggle-button").queryAllAs(ToggleButton.class));
        for (ToggleButton room : rooms) {
            String filled = Objects.requireNonNull(FILLED.get(room.getId()), room.getId());
            robot.clickOn(room);
            await().alias(room.getId()).atMost(SOON).until(() -> room.isSelected() && shown(robot, filled));
            wholePicture(robot, "walk-" + room.getId() + "-" + how);
        }
    }
}
