package lectern.desktop.people;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import lectern.desktop.edit.Edit;
import lectern.desktop.edit.Turns;
import lectern.desktop.edit.UndoStack;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import org.jspecify.annotations.Nullable;

/** What was done to students, to be taken back, and what the last of it came to in words. */
public final class StudentSteps {
    private final Messages messages;
    private final Runnable changed;
    private final UndoStack undo;
    private final Turns turns;
    private final ReadOnlyStringWrapper report = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final AtomicReference<@Nullable Said> said = new AtomicReference<>();

    private volatile Consumer<ApiException> refusing = refusal -> {};

    private record Said(Supplier<String> words, boolean forward) {}

    /** @param changed hears that the server holds something else now */
    StudentSteps(TaskRunner tasks, Messages messages, Runnable changed) {
        this.messages = messages;
        this.changed = changed;
        undo = new UndoStack(tasks, refusal -> refusing.accept(refusal), this::ended).inPieces();
        turns = new Turns(undo.busyProperty());
    }

    public UndoStack undo() {
        return undo;
    }

    /** What the last action came to; empty before the first. */
    public ReadOnlyStringProperty reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Whether the report tells of something that can be taken back. */
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Says what came of something that has no way back. */
    void tell(String words) {
        report.set(words);
        offered.set(false);
    }

    /** What was done stays done. */
    void forget() {
        undo.clear();
        tell("");
    }

    /**
     * Does something that can be taken back. Both ways return the words for what they came to.
     *
     * @param then runs when it is done
     * @param refused hears why the server does not do it
     */
    void perform(
            ObservableStringValue title,
            Work<Supplier<String>> deed,
            Work<Supplier<String>> reverse,
            Runnable then,
            Consumer<ApiException> refused) {
        Edit edit = new Edit(title, step(deed, true, refused), step(reverse, false, this::refused));
        turns.take(() -> undo.perform(edit, then));
    }

    private Work<Boolean> step(Work<Supplier<String>> work, boolean forward, Consumer<ApiException> refused) {
        return progress -> {
            refusing = refused;
            said.set(new Said(work.run(progress), forward));
            return forward;
        };
    }

    /** Says why something was not done. */
    void refused(ApiException refusal) {
        String why = RefusalWords.ofForm(refusal, messages).text(messages);
        tell(messages.get("people.refused", why));
    }

    private void ended() {
        Said last = said.getAndSet(null);
        if (last != null) {
            report.set(last.words().get());
            offered.set(last.forward());
        }
        changed.run();
    }
}
