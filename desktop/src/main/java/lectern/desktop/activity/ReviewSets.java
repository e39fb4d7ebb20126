package lectern.desktop.activity;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.client.ActivityClient;

/** Assigns questions that were missed, for everyone to answer at their own pace (000). */
final class ReviewSets {
    private final ActivityClient activities;
    private final TaskRunner tasks;
    private final Messages messages;
    private final SentAgain sent = new SentAgain();
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();

    ReviewSets(ActivityClient activities, TaskRunner tasks, Messages messages) {
        this.activities = activities;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** Whether one is being made, so that a second press makes no other. */
    ReadOnlyBooleanProperty makingProperty() {
        return making.getReadOnlyProperty();
    }

    /**
     * Makes one, unless nothing was missed.
     *
     * @param then hears what was made, and of how many questions
     */
    void make(ActivityResults of, Consumer<Made> then) {
        List<String> missed = Gaps.of(of).stream().map(Gaps.Gap::questionId).toList();
        if (missed.isEmpty() || making.get()) {
            return;
        }
        making.set(true);
        String title = messages.get("activity.results.review.title", of.title());
        AssignmentDraft draft = sent.under(new AssignmentDraft(AssignedKind.QUIZ, null, missed, title, null, null));
        tasks.job(messages.text("activity.results.reviewing"), progress -> activities.assign(draft))
                .then(assigned -> {
                    sent.done();
                    then.accept(new Made(assigned, missed.size()));
                })
                .lastly(() -> making.set(false))
                .start();
    }

    /** @param questions how many it asks */
    record Made(Assigned work, int questions) {}
}
