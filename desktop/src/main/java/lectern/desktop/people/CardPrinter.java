package lectern.desktop.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import lectern.desktop.network.StudentAddress;
import lectern.desktop.task.Progress;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.roster.PictureCard;
import lectern.model.roster.Pictures;
import lectern.model.roster.SignInCard;
import lectern.model.roster.Student;
import org.jspecify.annotations.Nullable;

/**
 * Makes new cards and writes them to a file to be printed. What was made ends what students had before, so nothing is made
 * where the file can't be written, and what was made is kept until it is written somewhere.
 */
public final class CardPrinter {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final StudentAddress address;
    private final Runnable changed;

    /**
     * What a print came to.
     *
     * @param pdf the sheets; empty where the file could not be written, which was tried before anything was made
     * @param of how many cards were wanted
     * @param written whether the sheets are in the file
     * @param broken what ended the making before its time; null where nothing did or a person stopped it
     */
    record Print(
            byte[] pdf,
            int made,
            int of,
            Path file,
            boolean written,
            @Nullable ApiException broken) {

        /** The same sheets in another file. */
        Print in(Path other) {
            return of(pdf, made, of, other, broken);
        }

        private static Print of(byte[] pdf, int made, int of, Path file, @Nullable ApiException broken) {
            return new Print(pdf, made, of, file, write(pdf, file), broken);
        }

        private static boolean write(byte[] pdf, Path file) {
            try {
                Files.write(file, pdf);
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** Makes cards of some students and draws them. */
    private interface Maker {
        Print make(List<String> ids, Path file, CardSheet sheet, Progress progress) throws IOException;
    }

    /** @param changed hears that the server holds something else now */
    CardPrinter(LecternClient client, TaskRunner tasks, Messages messages, StudentAddress address, Runnable changed) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.address = address;
        this.changed = changed;
    }

    /** Whether this computer has an address for the cards to lead to. */
    ObservableBooleanValue addressed() {
        return address.urlProperty().isNotEmpty();
    }

    /** Makes new sign-in cards. */
    void cards(List<Student> some, Path file, Consumer<Print> then) {
        print(some, file, this::makeCards, then);
    }

    /** Makes new picture cards. */
    void pictures(List<Student> some, Path file, Consumer<Print> then) {
        print(some, file, this::makePictures, then);
    }

    /** Writes sheets to another file than the one that could not be written. */
    void save(Print print, Path file, Consumer<Print> then) {
        tasks.job(messages.text("people.printing"), progress -> print.in(file))
                .inPieces()
                .then(then)
                .start();
    }

    private void print(List<Student> some, Path file, Maker maker, Consumer<Print> then) {
        List<String> ids = some.stream().map(Student::id).toList();
        CardSheet sheet = sheet();
        tasks.job(
                        messages.text("people.printing"),
                        progress -> writable(file)
                                ? maker.make(ids, file, sheet, progress)
                                : new Print(new byte[0], 0, ids.size(), file, false, null))
                .inPieces()
                .then(then)
                .lastly(changed)
                .start();
    }

    private static boolean writable(Path file) {
        boolean there = Files.exists(file);
        try {
            Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
            if (!there) {
                Files.delete(file);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Print makeCards(List<String> ids, Path file, CardSheet sheet, Progress progress) throws IOException {
        List<SignInCard> cards = new ArrayList<>();
        ApiException broken = Pieces.each(
                Pieces.of(ids),
                List::size,
                progress,
                piece -> cards.addAll(client.roster().makeCards(piece)));
        return Print.of(sheet.cards(cards), cards.size(), ids.size(), file, broken);
    }

    /** The drawings come first: without them, pictures that are made could not be printed. */
    private Print makePictures(List<String> ids, Path file, CardSheet sheet, Progress progress) throws IOException {
        Drawings drawings = new Drawings();
        for (String name : Pictures.NAMES) {
            drawings.put(name, client.roster().drawing(name));
        }
        List<PictureCard> cards = new ArrayList<>();
        ApiException broken = Pieces.each(
                Pieces.of(ids),
                List::size,
                progress,
                piece -> cards.addAll(client.roster().makePictures(piece)));
        return Print.of(sheet.pictures(cards, drawings), cards.size(), ids.size(), file, broken);
    }

    private CardSheet sheet() {
        return new CardSheet(
                address.urlProperty().get(),
                new CardSheet.Words(
                        messages.get("people.card.open"),
                        messages.get("people.card.code"),
                        messages.get("people.card.pictures")));
    }
}
