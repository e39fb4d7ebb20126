package lectern.desktop.account;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.AccountDeletion;
import lectern.model.wire.ErrorCode;

/** The end of one's own account (000). */
public final class DeletionViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final StepReport report;
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public DeletionViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.report = new StepReport(messages);
    }

    /** Needed where the account has one. */
    public StringProperty passwordProperty() {
        return password;
    }

    /** Why it was refused, in words; empty where it was not. */
    public ReadOnlyStringProperty problemProperty() {
        return report.problemProperty();
    }

    /** Whether it is on its way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Begins anew: nothing is written, nothing was refused. */
    public void begin() {
        password.set("");
        report.say("", "");
    }

    /**
     * Deletes it for good.
     *
     * @param gone hears that there is nobody signed in any more
     */
    public void delete(Runnable gone) {
        if (busy.get()) {
            return;
        }
        report.say("", "");
        String written = password.get();
        busy.set(true);
        tasks.job(
                        messages.text("account.delete.running"),
                        progress -> client.profile().delete(new AccountDeletion(written.isEmpty() ? null : written)))
                .refused(ErrorCode.VALIDATION_ERROR, refusal -> refused(refusal, written))
                .refused(ErrorCode.CONFLICT, report::said)
                .refused(ErrorCode.RATE_LIMITED, report::tooOften)
                .then(last -> {
                    password.set("");
                    gone.run();
                })
                .lastly(() -> busy.set(false))
                .start();
    }

    private void refused(ApiException refusal, String written) {
        if (report.refused(refusal).equals(StepReport.PASSWORD)) {
            report.say(written.isEmpty() ? "account.factor.passwordMissing" : "account.fault.current", "");
            password.set("");
        }
    }
}
