package lectern.desktop.activity;

import static lectern.desktop.WindowThread.onWindow;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import lectern.desktop.Pictures;
import lectern.desktop.classroom.PictureStage;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;

/** The whole room's sheet, as a projector of a common size shows it: white in every theme. */
final class RoomSheet {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;

    private RoomSheet() {}

    /** Shows what goes on now. */
    static LiveBoard of(LiveActivity live, Messages messages, ObservableStringValue address) {
        LiveBoard board = new LiveBoard(live, messages, true, address);
        StackPane sheet = onWindow(() -> {
            StackPane made = ActivityProjection.sheet(board);
            new Scene(made, WIDTH, HEIGHT);
            made.resize(WIDTH, HEIGHT);
            board.start();
            return made;
        });
        lay(sheet);
        return board;
    }

    /** Takes its picture in both languages. */
    static LiveBoard take(
            LiveActivity live, Messages messages, ObservableStringValue address, PictureStage stage, String name) {
        LiveBoard board = of(live, messages, address);
        Pictures.take(board.getScene(), name);
        stage.wear(Language.CHINESE, ThemeChoice.DARK, 100);
        lay((StackPane) board.getParent());
        Pictures.take(board.getScene(), name + "-chinese");
        stage.wear(Language.ENGLISH, ThemeChoice.LIGHT, 100);
        return board;
    }

    static void lay(StackPane sheet) {
        waitForFxEvents();
        onWindow(() -> {
            sheet.applyCss();
            sheet.layout();
        });
    }
}
