package lectern.desktop.classroom;

import java.nio.file.Path;
import javafx.beans.property.SimpleStringProperty;
import lectern.desktop.task.TaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** A scripted classroom, and a window for its pages. */
@ExtendWith(ApplicationExtension.class)
public abstract class RoomStage {
    @TempDir
    static Path data;

    protected final ScriptedRoom room = new ScriptedRoom();
    protected final TaskRunner tasks = TaskRunner.sameThread(room.failures);
    protected final PictureStage stage = new PictureStage(data.resolve("" + System.nanoTime()), room.messages);

    /** Where students find the server. */
    protected final SimpleStringProperty address = new SimpleStringProperty("http://192.168.1.20:8080");

    @BeforeEach
    void open() throws Exception {
        FxToolkit.setupStage(stage::open);
    }

    @AfterEach
    void close() {
        room.close();
    }
}
