package lectern.desktop.app;

import static lectern.desktop.WindowThread.onWindow;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.stage.Stage;
import javafx.stage.Window;
import lectern.desktop.activity.ActivityView;
import lectern.desktop.activity.SpareQuestions;
import lectern.desktop.classroom.RoomStage;
import lectern.desktop.page.Navigator;
import org.junit.jupiter.api.Test;

/** What is projected stays from page to page, and goes with its classroom. */
class RoomDesksTest extends RoomStage {
    private final RoomDesks desks =
            new RoomDesks(room.client, tasks, room.ticker(), room.messages, room.opener(), address, room.clock());

    private static List<Window> projected(Window console) {
        return onWindow(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Stage open && console.equals(open.getOwner()))
                .toList());
    }

    @Test
    void theProjectionOutlivesThePageAndEndsWithTheRoom() {
        room.server.answer("GET /api/classrooms/c1/activities/current", null);
        Window console = stage.scene().getWindow();
        RoomDesks.Open open = onWindow(() -> desks.of("c1"));
        ActivityView page = new ActivityView(
                open.activity(),
                open.wall(),
                new SpareQuestions(room.client, tasks, room.messages, true),
                open.projection(),
                new Navigator(),
                address,
                room.messages,
                stage.dialogs());
        stage.show(page);
        onWindow(() -> open.projection().show(console));
        onWindow(page::hidden);
        assertThat(projected(console)).as("the class goes on seeing it").hasSize(1);

        onWindow(desks::close);
        assertThat(projected(console)).as("nobody leads it any more").isEmpty();
    }
}
