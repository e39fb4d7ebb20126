package lectern.desktop.activity;

import static lectern.desktop.WindowThread.onWindow;
import static lectern.desktop.classroom.ScriptedRoom.MORNING;
import static lectern.desktop.classroom.ScriptedRoom.student;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Labeled;
import lectern.desktop.Pictures;
import lectern.desktop.classroom.OpenRoom;
import lectern.desktop.classroom.RoomStage;
import lectern.desktop.classroom.ScriptedRoom;
import lectern.desktop.page.Navigator;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.model.classroom.ChatHistory;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.Presence;
import lectern.model.classroom.Relation;
import lectern.model.realtime.ActivityState;
import lectern.model.realtime.ChatMessage;
import lectern.model.realtime.PlayControl;
import lectern.model.wire.ErrorCode;
import org.junit.jupiter.api.Test;

/** A member of staff follows the class of a colleague, and is refused nothing. */
class FollowViewTest extends RoomStage {
    private final OpenRoom open = room.open();

    private static Classroom ofAColleague() {
        Classroom own = ScriptedRoom.classroom();
        return new Classroom(
                own.id(),
                own.name(),
                own.hostId(),
                own.hostName(),
                null,
                null,
                own.config(),
                false,
                Relation.MEMBER,
                4,
                3,
                own.createdAt(),
                null);
    }

    private List<String> texts() {
        return onWindow(() -> stage.scene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    @Test
    void whoIsThereWhatGoesOnAndWhatIsSaidIsSeen() {
        room.server.answer("GET /api/classrooms/c1", ofAColleague());
        room.server.answer("GET /api/classrooms/c1/activities/current", null);
        room.server.answer("GET /api/classrooms/c1/messages", new ChatHistory(List.of(), null));
        room.server.refuse("GET /api/classrooms/c1/applications", ErrorCode.FORBIDDEN, "not yours");
        room.server.refuse("GET /api/classrooms/c1/activities/a1/results", ErrorCode.FORBIDDEN, "not yours");
        room.server.answer("GET /api/articles/art", LiveActivityTest.article("One.", "Two."));
        room.members(
                student("Ann", Presence.ONLINE, null),
                student("王小明", Presence.OFFLINE, null),
                student("Bo", Presence.ONLINE, null));
        LiveActivity live = new LiveActivity(open, room.client, tasks, room.ticker(), room.messages, room.clock());
        stage.show(new FollowView(live, room.wall(open), new Navigator(), new SimpleStringProperty(""), room.messages));
        onWindow(() -> room.channel().onConnection(true));
        Pictures.take(stage.scene(), "live/follow-nothing");
        assertThat(texts()).contains("Class 7b", "Led by Ada", "2 of 3 here");

        onWindow(() -> {
            room.says(new ChatMessage("Look at the map first", null, "m1", "h", "Ada", MORNING));
            room.says(new ActivityState(Shown.revealed(3)));
        });
        Pictures.take(stage.scene(), "live/follow");
        assertThat(texts()).contains("Canberra", "Look at the map first");
        stage.wear(Language.CHINESE, ThemeChoice.DARK, 100);
        Pictures.take(stage.scene(), "live/follow-dark-chinese");

        onWindow(() -> {
            room.says(new ActivityState(Shown.reading(0, true)));
            room.pass(Duration.ofMinutes(2));
        });
        assertThat(room.line().said())
                .as("only who leads goes from sentence to sentence")
                .noneMatch(PlayControl.class::isInstance);
        room.failures.assertNone();
    }
}
