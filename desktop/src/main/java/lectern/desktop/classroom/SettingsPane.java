package lectern.desktop.classroom;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ConfigChange;
import org.jspecify.annotations.Nullable;

/** A classroom's settings: who comes in and how, a new code, the end of it. */
final class SettingsPane extends ScrollPane {
    private final LiveWallViewModel wall;
    private final Messages messages;
    private final Dialogs dialogs;
    private final Runnable gone;
    private final List<Consumer<@Nullable Classroom>> filling = new ArrayList<>();
    private Subscription following = Subscription.EMPTY;
    private boolean isFilling;

    /** @param gone called once the classroom is no more */
    SettingsPane(LiveWallViewModel wall, Messages messages, Dialogs dialogs, Runnable gone) {
        this.wall = wall;
        this.messages = messages;
        this.dialogs = dialogs;
        this.gone = gone;
        getStyleClass().add("plain-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox code = new VBox(
                8,
                Controls.button(messages.text("classroom.settings.renew"), this::renew),
                Controls.text(messages.text("classroom.settings.renew.text"), "muted"));
        VBox end = new VBox(
                8,
                Controls.button(
                        messages.text("classroom.settings.dissolve"),
                        this::dissolve,
                        Styles.BUTTON_OUTLINED,
                        Styles.DANGER),
                Controls.text(messages.text("classroom.settings.dissolve.text"), "muted"));
        setContent(new VBox(
                16,
                box("public", ClassroomConfig::isPublic, on -> change(new ConfigChange(on, null, null, null))),
                box(
                        "approval",
                        ClassroomConfig::approvalRequired,
                        on -> change(new ConfigChange(null, on, null, null))),
                box("chat", ClassroomConfig::keepChat, this::keepChat),
                box(
                        "synchronised",
                        ClassroomConfig::synchronised,
                        on -> change(new ConfigChange(null, null, null, on))),
                code,
                end));
        // Only while it is seen: the classroom is open longer than this.
        sceneProperty().subscribe(scene -> {
            following.unsubscribe();
            following = scene == null
                    ? Subscription.EMPTY
                    : wall.classroomProperty().subscribe(this::fill);
        });
    }

    private void fill(@Nullable Classroom classroom) {
        isFilling = true;
        filling.forEach(box -> box.accept(classroom));
        isFilling = false;
    }

    private VBox box(String name, Predicate<ClassroomConfig> value, Consumer<Boolean> deed) {
        CheckBox box = new CheckBox();
        box.setId("setting-" + name);
        box.textProperty().bind(messages.text("classroom.settings." + name));
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        filling.add(classroom -> box.setSelected(classroom != null && value.test(classroom.config())));
        box.selectedProperty().subscribe((before, on) -> {
            if (!isFilling) {
                deed.accept(on);
            }
        });
        return new VBox(4, box, Controls.text(messages.text("classroom.settings." + name + ".text"), "muted"));
    }

    private void change(ConfigChange change) {
        wall.desk().settings().change(change);
    }

    /** What was kept is deleted where it is switched off: only after a question, and until then the tick stays. */
    private void keepChat(boolean on) {
        if (on) {
            change(new ConfigChange(null, null, true, null));
            return;
        }
        fill(wall.classroomProperty().get());
        dialogs.confirm(
                messages.text("classroom.settings.chat.off.title"),
                messages.text("classroom.settings.chat.off.text"),
                messages.text("classroom.settings.chat.off"),
                () -> change(new ConfigChange(null, null, false, null)));
    }

    private void renew() {
        dialogs.confirm(
                messages.text("classroom.settings.renew.title"),
                messages.text("classroom.settings.renew.text"),
                messages.text("classroom.settings.renew"),
                wall.desk().settings()::renewCode);
    }

    private void dissolve() {
        dialogs.confirm(
                messages.text("classroom.settings.dissolve.title"),
                messages.text("classroom.settings.dissolve.text"),
                messages.text("classroom.settings.dissolve"),
                () -> wall.desk().settings().dissolve(gone));
    }
}
