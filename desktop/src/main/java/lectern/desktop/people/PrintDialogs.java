package lectern.desktop.people;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import lectern.desktop.people.CardPrinter.Print;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.model.roster.Student;

/** Asks before cards are made, and where to write them; again where that did not do. */
final class PrintDialogs {
    private final CardPrinter printer;
    private final StudentQuestions questions;
    private final Messages messages;
    private final Dialogs dialogs;

    /** Makes one kind of cards. */
    private interface Maker {
        void make(List<Student> some, Path file, Consumer<Print> then);
    }

    PrintDialogs(CardPrinter printer, StudentQuestions questions, Messages messages, Dialogs dialogs) {
        this.printer = printer;
        this.questions = questions;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    /** Prints sign-in cards. Without an address they lead nowhere, which is said before. */
    void cards(List<Student> some) {
        ask("cards", printer.addressed().get() ? "people.print.text" : "people.print.noAddress", some, printer::cards);
    }

    /** Prints picture cards. */
    void pictures(List<Student> some) {
        ask("pictures", "people.print.text", some, printer::pictures);
    }

    private void ask(String what, String text, List<Student> some, Maker maker) {
        questions.confirm(
                "people.print.title." + what, text, "people.print.verb", some, () -> write(what, some, maker));
    }

    private void write(String what, List<Student> some, Maker maker) {
        choose(
                what,
                file -> maker.make(some, file, print -> {
                    if (print.written()) {
                        tell(print);
                    } else if (print.made() == 0) {
                        notBegun(print, () -> write(what, some, maker));
                    } else {
                        unwritten(print, what);
                    }
                }));
    }

    private void choose(String what, Consumer<Path> then) {
        dialogs.save(messages.get("people.print.file." + what) + ".pdf", new ExtensionFilter("PDF", "*.pdf"), then);
    }

    private void tell(Print print) {
        Label where = Controls.text(print.file().toString());
        VBox body = new VBox(8, where);
        if (print.made() < print.of()) {
            body.getChildren()
                    .addFirst(Controls.text(
                            StudentDeeds.stopped(print.made(), print.of(), print.broken(), messages), "problem"));
        }
        dialogs.tell(messages.text("people.print.done", print.made()), body);
    }

    /** Nothing was made yet, so nothing is lost. */
    private void notBegun(Print print, Runnable again) {
        dialogs.agree(
                messages.text("people.print.unwritable"),
                messages.text("people.print.unwritable.text", print.file()),
                messages.text("people.print.elsewhere"),
                again);
    }

    /** The cards are made and nowhere else: they stay on the screen until they are saved or given up. */
    private void unwritten(Print print, String what) {
        Button discard = Controls.button(messages.text("people.print.discard"), () -> {});
        discard.setId("cardsDiscard");
        Button elsewhere = Controls.button(messages.text("people.print.elsewhere"), () -> {}, "accent");
        elsewhere.setId("cardsElsewhere");
        HBox buttons = new HBox(discard, elsewhere);
        buttons.getStyleClass().add("buttons");
        VBox card = new VBox(
                Controls.text(messages.text("people.print.unwritten", print.made()), "section-title"),
                Controls.text(messages.text("people.print.unwritten.text", print.file())),
                buttons);
        card.getStyleClass().add("dialog-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        discard.setOnAction(event -> dialogs.close(card));
        elsewhere.setOnAction(event -> choose(what, file -> {
            dialogs.close(card);
            printer.save(print, file, saved -> {
                if (saved.written()) {
                    tell(saved);
                } else {
                    unwritten(saved, what);
                }
            });
        }));
        dialogs.keep(card);
        elsewhere.requestFocus();
    }
}
