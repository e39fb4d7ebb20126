package lectern.desktop.people;

import static lectern.desktop.WindowThread.onWindow;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import lectern.desktop.Pictures;
import lectern.desktop.classroom.PictureStage;
import lectern.desktop.classroom.ScriptedRoom;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.model.audit.AuditEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What staff did can be read beside an open entry, in a window as small as the console's first. */
@ExtendWith(ApplicationExtension.class)
class AuditViewTest {
    /** A window of 1000 without its sidebar. */
    private static final double NARROW = 790;

    /** What is done most. */
    private static final List<String> DEEDS = List.of(
            "change_password",
            "end_sessions",
            "enrol",
            "unban",
            "make pictures",
            "revoke card",
            "decide",
            "renew-code",
            "suspend",
            "archive",
            "update");

    @TempDir
    static Path data;

    private final ScriptedRoom room = new ScriptedRoom();
    private final PictureStage stage = new PictureStage(data, room.messages);

    @Start
    void start(Stage window) {
        stage.open(window);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static AuditEntry entry(String action) {
        return new AuditEntry(
                action,
                ScriptedRoom.MORNING,
                "u1",
                "head",
                "127.0.0.1",
                action,
                "user",
                "u2",
                "Wang Fang",
                Map.of("status", "suspended"),
                Map.of("status", "active"));
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, LIGHT", "CHINESE, DARK"})
    void whatWasDoneIsWholeBesideAnOpenEntry(Language language, ThemeChoice theme, FxRobot robot) {
        room.server.answerPage(
                "GET /api/admin/audit-log",
                DEEDS.stream().map(AuditViewTest::entry).toList());
        AuditViewModel model = new AuditViewModel(room.client, TaskRunner.sameThread(room.failures), room.messages);
        onWindow(() -> stage.scene().getWindow().setWidth(NARROW));
        stage.show(new AuditView(model, room.messages, stage.dialogs()));
        onWindow(() -> model.shownProperty().set(model.entries().items().getFirst()));
        stage.wear(language, theme, 100);
        Pictures.take(stage.scene(), "audit-beside-" + language);

        assertThat(written(robot, 3)).as("the names").containsOnly("Wang Fang");
        assertThat(written(robot, 2))
                .containsExactlyInAnyOrderElementsOf(DEEDS.stream()
                        .map(deed -> AuditWords.action(deed, room.messages))
                        .toList());
    }

    /** A column as it is drawn, cut where it is cut. */
    private static List<String> written(FxRobot robot, int column) {
        TableView<AuditEntry> table = robot.lookup("#auditTable").queryTableView();
        TableColumn<AuditEntry, ?> drawn = table.getColumns().get(column);
        return robot.from(table).lookup(".table-cell").queryAllAs(TableCell.class).stream()
                .filter(cell -> drawn.equals(cell.getTableColumn()) && !cell.isEmpty())
                .flatMap(cell -> Stream.of(Objects.requireNonNull(cell.lookup(".text")))
                        .map(Text.class::cast)
                        .map(Text::getText))
                .toList();
    }
}
