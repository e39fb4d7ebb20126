package lectern.desktop.classroom;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import lectern.desktop.page.Navigator;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import org.jspecify.annotations.Nullable;

/** What the teacher does to everyone at once, or to one student, with the questions that are asked before. */
final class WallDeeds {
    private final LiveWallViewModel model;
    private final Supplier<Places> places;
    private final Navigator navigator;
    private final Messages messages;
    private final Dialogs dialogs;

    WallDeeds(
            LiveWallViewModel model, Supplier<Places> places, Navigator navigator, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.places = places;
        this.navigator = navigator;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    /** Asks where to bring everyone, or one. */
    void bring(@Nullable Tile tile) {
        Places there = places.get();
        there.fetch(model.desk().activityProperty().get());
        PlaceChooser.ask(
                there,
                tile == null
                        ? messages.text("classroom.bring.all.title")
                        : messages.text("classroom.bring.student.title", tile.name()),
                messages,
                dialogs,
                place -> sent(model.desk().actions().bring(place, tile == null ? null : tile.userId(), this::refused)));
    }

    /** Covers everyone's page, or uncovers it. */
    void pause() {
        RoomActions actions = model.desk().actions();
        sent(actions.pause(!actions.pausedProperty().get(), this::refused));
    }

    /** Takes a hand down. */
    void lowerHand(Tile tile) {
        sent(model.desk().actions().lowerHand(tile.userId(), this::refused));
    }

    /** Says that it did not go out; nothing is done later behind the teacher's back. */
    private void sent(boolean out) {
        if (!out) {
            dialogs.tell(
                    messages.text("classroom.wall.unsent.title"),
                    Controls.text(
                            messages.text(
                                    model.endedProperty().get() ? "classroom.ended" : "classroom.wall.unsent.text"),
                            "text"));
        }
    }

    private void refused(NotTaken back) {
        dialogs.tell(
                messages.text(back.unsure() ? "classroom.wall.unsure.title" : "classroom.wall.unsent.title"),
                Controls.text(back.why(), "text"));
    }

    void start(StartPlace.What what) {
        navigator.open(StartPlace.of(model.classroomId(), what));
    }

    void openActivity() {
        navigator.open(new ActivityPlace(model.classroomId()));
    }

    void openResults() {
        navigator.open(new ResultsPlace(model.classroomId(), null));
    }

    void gone() {
        navigator.open(new ClassroomsPlace());
    }

    void remove(Tile tile) {
        dialogs.confirm(
                messages.text("classroom.wall.remove.title", tile.name()),
                messages.text("classroom.wall.remove.text"),
                messages.text("classroom.wall.remove"),
                () -> model.remove(tile));
    }

    /** All that is known of one student, with what can be done and the chat of the two. */
    StudentCard card(Tile tile) {
        ObservableValue<@Nullable Tile> student = model.tile(tile.userId());
        return new StudentCard(
                messages,
                model.clock(),
                tile,
                student,
                model.endedProperty(),
                buttons(tile, student),
                new AnswersBox(model.desk().resultsProperty(), tile.userId(), messages),
                new ChatPane(model.desk().chat(), messages, tile.userId()));
    }

    private List<Button> buttons(Tile tile, ObservableValue<@Nullable Tile> student) {
        Button lower = Controls.button(messages.text("classroom.hand.lower.short"), () -> lowerHand(tile));
        lower.setId("lower-hand");
        student.subscribe(now -> Controls.show(lower, now != null && now.handUp()));
        Button remove = Controls.button(messages.text("classroom.wall.remove"), () -> remove(tile), "danger");
        remove.setId("remove-student");
        return List.of(
                lower,
                Controls.button(messages.text("classroom.bring.student"), () -> bring(tile)),
                Controls.button(
                        messages.text("classroom.assign.student"),
                        () -> navigator.open(StartPlace.lesson(model.classroomId(), List.of(tile.userId())))),
                remove);
    }
}
