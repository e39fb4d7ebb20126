package lectern.desktop.activity;

import static lectern.desktop.WindowThread.onWindow;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javax.imageio.ImageIO;
import lectern.desktop.Pictures;
import lectern.desktop.classroom.OpenRoom;
import lectern.desktop.classroom.RoomStage;
import lectern.desktop.page.Navigator;
import lectern.model.question.ContentType;
import lectern.model.question.StudentQuestion;
import lectern.model.realtime.ActivityState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is asked, all that the room must see is on its sheet, which can't be scrolled. */
class QuestionSheetTest extends RoomStage {
    private static final String WHY = "The peoples of the coast told of it long before it was written down, and whoever"
            + " sailed by at night could see its light from afar.";

    private final OpenRoom open = room.open();

    private static StudentQuestion asked(
            String prompt, ContentType type, @Nullable String media, Stream<String> options) {
        List<String> texts = options.toList();
        return new StudentQuestion(
                "q1",
                prompt,
                type,
                media,
                IntStream.range(0, texts.size())
                        .mapToObj(i -> new StudentQuestion.Option(String.valueOf((char) ('a' + i)), texts.get(i)))
                        .toList());
    }

    private static StudentQuestion text(String prompt, String... options) {
        return asked(prompt, ContentType.TEXT, null, Stream.of(options));
    }

    private static StudentQuestion wordy() {
        return text(
                "Which of these sentences says best why the keeper of the lighthouse climbed its stairs each evening for"
                        + " forty years?",
                "Nobody had asked him to, but he liked to watch the ships come home.",
                "The light had never failed a ship, and he did not want it to.",
                "He was paid by the step, and there were two hundred and six.",
                "From up there he could see the house in which he was born.");
    }

    private static StudentQuestion six() {
        return text("Which of these is a noble gas?", "Iron", "Neon", "Oxygen", "Copper", "Nitrogen", "Hydrogen");
    }

    private static StudentQuestion endless() {
        return asked(
                "Once upon a time there was a lighthouse, and in it there lived a keeper. ".repeat(54),
                ContentType.TEXT,
                null,
                wordy().options().stream().map(StudentQuestion.Option::text));
    }

    private static StudentQuestion pictured() {
        return asked(
                "Whose flag is this?",
                ContentType.IMAGE,
                "/media/flag.png",
                Stream.of("Palau", "Japan", "Bangladesh", "Greenland"));
    }

    private static byte[] flag() throws IOException {
        BufferedImage flag = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = flag.createGraphics();
        paint.setColor(new Color(0x4aadd6));
        paint.fillRect(0, 0, 480, 320);
        paint.setColor(new Color(0xffde00));
        paint.fillOval(110, 60, 200, 200);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(flag, "png", png);
        return png.toByteArray();
    }

    private LiveActivity live() {
        room.server.answer("GET /api/classrooms/c1/activities/current", null);
        LiveActivity live = new LiveActivity(open, room.client, tasks, room.ticker(), room.messages, room.clock());
        onWindow(live::show);
        return live;
    }

    /** Shows it open and revealed; all of it stands on the sheet, and none upon another. */
    private void isWhole(LiveActivity live, int revision, StudentQuestion question, String explanation, String name) {
        onWindow(() -> room.says(new ActivityState(Shown.open(revision, question))));
        LiveBoard asked = RoomSheet.of(live, room.messages, address);
        Pictures.take(asked.getScene(), "live/projection-" + name);
        assertOnSheet(asked, ".live-option", question.options().size(), name);
        onWindow(asked::stop);
        onWindow(() -> room.says(new ActivityState(Shown.revealed(revision + 1, question, explanation))));
        LiveBoard told = RoomSheet.of(live, room.messages, address);
        Pictures.take(told.getScene(), "live/projection-" + name + "-reveal");
        assertOnSheet(told, ".live-option", question.options().size(), name + ", revealed");
        assertOnSheet(told, ".live-standing", 5, name + ", revealed");
        onWindow(told::stop);
    }

    private static void assertOnSheet(LiveBoard board, String what, int times, String name) {
        List<Bounds> places = onWindow(() -> board.lookupAll(what).stream()
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .toList());
        assertThat(places).as(name).hasSize(times);
        assertThat(places).as(name + ": " + what).allSatisfy(place -> {
            assertThat(place.getMinY()).isGreaterThan(0);
            assertThat(place.getMaxY()).isLessThan(RoomSheet.HEIGHT);
            assertThat(place.getHeight()).isGreaterThan(12);
        });
    }

    @Test
    void whateverIsAskedIsOnTheSheet() throws IOException {
        room.server.answerFile("GET /media/flag.png", flag());
        LiveActivity live = live();
        isWhole(live, 2, wordy(), WHY, "wordy");
        isWhole(live, 4, six(), WHY, "six");
        isWhole(live, 6, pictured(), WHY, "pictured");
        isWhole(live, 8, endless(), WHY.repeat(14), "endless");
        room.failures.assertNone();
    }

    @Test
    void theDirectorScrollsToWhatDoesNotFit() {
        LiveActivity live = live();
        onWindow(() -> room.says(new ActivityState(Shown.open(2, endless()))));
        stage.show(new ActivityView(
                live,
                room.wall(open),
                new SpareQuestions(room.client, tasks, room.messages, true),
                new ActivityProjection(live, room.messages, address),
                new Navigator(),
                address,
                room.messages,
                stage.dialogs()));
        Pictures.take(stage.scene(), "live/director-endless");
        onWindow(() -> room.says(new ActivityState(Shown.revealed(3, wordy(), WHY))));
        Pictures.take(stage.scene(), "live/director-wordy-reveal");
    }
}
