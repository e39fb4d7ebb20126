package lectern.desktop.card;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lectern.desktop.edit.Edit;
import lectern.desktop.edit.UndoStack;
import lectern.desktop.page.Navigator;
import lectern.desktop.question.QuestionsPlace;
import lectern.desktop.task.PagedList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.question.CardUpdate;
import lectern.model.question.QuestionCard;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** The knowledge cards (004): one page of them at a time, searched by the server, changed beside the list. */
public final class CardsViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final CardForm form = new CardForm();
    private final UndoStack undo;
    private final StringProperty keyword = new SimpleStringProperty("");
    private final PagedList<QuestionCard> cards;
    private final ObjectProperty<@Nullable QuestionCard> shown = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper conflict = new ReadOnlyBooleanWrapper();

    public CardsViewModel(LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        undo = new UndoStack(tasks, this::refused, this::show);
        cards = new PagedList<>(tasks, messages.text("card.loading"), this::ask, this::follow);
        keyword.subscribe((before, now) -> cards.begin());
    }

    /** Part of any text of a card; the list follows it. */
    public StringProperty keywordProperty() {
        return keyword;
    }

    public PagedList<QuestionCard> cards() {
        return cards;
    }

    /** The card in the fields; null for none. */
    public ReadOnlyObjectProperty<@Nullable QuestionCard> shownProperty() {
        return shown;
    }

    /** Why the last change was refused; empty where it was not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether somebody else changed the question since the card was fetched. */
    public ReadOnlyBooleanProperty conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    public CardForm form() {
        return form;
    }

    public UndoStack undo() {
        return undo;
    }

    /** Whether something is written in the fields that would be lost. */
    public boolean dirty() {
        return shown.get() != null && form.dirty();
    }

    /** Fetches the present page again. */
    public void show() {
        cards.refresh();
    }

    private Work<Page<QuestionCard>> ask(int page) {
        String wanted = keyword.get().isBlank() ? null : keyword.get().strip();
        return progress -> client.cards().list(page, PagedList.PAGE, wanted);
    }

    /** Where nothing is written in the fields, they show what the server holds now. */
    private void follow() {
        QuestionCard held = shown.get();
        if (held != null && !form.dirty()) {
            cards.items().stream()
                    .filter(card -> card.id().equals(held.id()))
                    .findFirst()
                    .ifPresent(this::open);
        }
    }

    /** Shows a card in the fields. */
    public void open(QuestionCard card) {
        problem.set("");
        conflict.set(false);
        form.fill(card);
        shown.set(card);
    }

    /** Empties the pane. */
    public void close() {
        shown.set(null);
        problem.set("");
        conflict.set(false);
    }

    /** Shows the card as somebody else left it. */
    public void reload() {
        QuestionCard held = shown.get();
        if (held != null) {
            tasks.job(messages.text("card.loading"), progress -> client.cards().ofQuestion(held.questionId()))
                    .then(this::open)
                    .start();
        }
    }

    /** Changes the card, unless something is wrong with it; then it says so. */
    public void save() {
        QuestionCard before = shown.get();
        if (before == null || undo.busyProperty().get() || !form.dirty() || !form.valid()) {
            return;
        }
        AtomicInteger version = new AtomicInteger(before.version());
        CardUpdate after = form.update();
        CardUpdate back = new CardUpdate(
                plain(before.summary()), plain(before.deepDive()), plain(before.sourceRef()), before.version());
        problem.set("");
        conflict.set(false);
        undo.perform(
                new Edit(
                        messages.text("card.changing"),
                        progress -> update(before.id(), after, version),
                        progress -> update(before.id(), back, version)),
                form::settle);
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private QuestionCard update(String cardId, CardUpdate texts, AtomicInteger version) {
        QuestionCard card = client.cards()
                .update(cardId, new CardUpdate(texts.summary(), texts.deepDive(), texts.sourceRef(), version.get()));
        version.set(card.version());
        return card;
    }

    private void refused(ApiException refusal) {
        conflict.set(refusal.code() == ErrorCode.CONFLICT);
        problem.set(conflict.get() ? messages.get("card.conflict") : form.refused(refusal, messages));
    }

    /** Goes to the question of a card. */
    public void openQuestion(QuestionCard card) {
        navigator.open(new QuestionsPlace(card.questionId()));
    }
}
