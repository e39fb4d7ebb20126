package lectern.desktop.account;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;

/** What the last step came to that asked who one is, in words. */
final class StepReport {
    static final String PASSWORD = "password";
    static final String CODE = "code";
    private static final String PHONE = "phone";

    private final Messages messages;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");

    StepReport(Messages messages) {
        this.messages = messages;
    }

    /** Why it was refused; empty where it was not. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was done; empty where nothing was. */
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Says both by their keys, each empty for nothing. */
    void say(String problemKey, String doneKey) {
        problem.set(messages.get(problemKey));
        done.set(messages.get(doneKey));
    }

    void sent(String to) {
        done.set(messages.get("identity.sent", to));
    }

    /**
     * Says what was wrong with a step.
     *
     * @return the field that is to be written again; empty for none
     */
    String refused(ApiException refusal) {
        String field = refusal.details().stream()
                .map(detail -> String.valueOf(detail.field()))
                .findFirst()
                .orElse("");
        switch (field) {
            case CODE -> say("account.factor.codeWrong", "");
            case PASSWORD -> say("account.fault.current", "");
            case PHONE -> say("account.factor.phoneWrong", "");
            default -> said(refusal);
        }
        return field;
    }

    void said(ApiException refusal) {
        problem.set(RefusalWords.of(refusal, messages).text(messages));
    }

    void tooOften(ApiException refusal) {
        problem.set(messages.get("identity.tooOften", RefusalWords.untilNextTry(refusal, messages)));
    }
}
