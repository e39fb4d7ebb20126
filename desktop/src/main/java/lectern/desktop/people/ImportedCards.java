package lectern.desktop.people;

import lectern.desktop.network.StudentAddress;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.model.client.LecternClient;
import lectern.model.roster.StudentFilter;

/** Prints the cards of those whom one import made. */
public final class ImportedCards {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final PrintDialogs dialogs;

    public ImportedCards(
            LecternClient client, TaskRunner tasks, Messages messages, StudentAddress address, Dialogs dialogs) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.dialogs = new PrintDialogs(
                new CardPrinter(client, tasks, messages, address, () -> {}),
                new StudentQuestions(messages, dialogs),
                messages,
                dialogs);
    }

    /** Asks, makes them and writes them to a file. */
    public void print(String importId) {
        StudentFilter those = StudentFilter.ofImport(importId, 1, 1);
        tasks.job(messages.text("people.loading"), progress -> AllStudents.fetch(client, those, progress))
                .then(dialogs::cards)
                .start();
    }
}
