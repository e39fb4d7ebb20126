package lectern.desktop.card;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.edit.Edit;
import lectern.desktop.edit.UndoStack;
import lectern.desktop.page.Navigator;
import lectern.desktop.question.QuestionsPlace;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.question.CardUpdate;
import lectern.model.question.QuestionCard;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import org.jspecify.annotations.Nullable;

/** The knowledge cards (004): one page of them at a time, searched by the server, changed beside the list. */
public final class CardsViewModel {
    private static final int PAGE = 50;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final CardForm form = new CardForm();
    private final UndoStack undo;
    private final StringProperty keyword = new SimpleStringProperty("");
    private final ObservableList<QuestionCard> cards = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Pagination> pagination = new ReadOnlyObjectWrapper<>(Pagination.of(1, PAGE, 0));
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable QuestionCard> shown = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper conflict = new ReadOnlyBooleanWrapper();
    private @Nullable RunningTask listing;

    public CardsViewModel(LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        undo = new UndoStack(tasks, this::refused, this::show);
        keyword.subscribe((before, now) -> list(1));
    }

    /** Part of any text of a card; the list follows it. */
    public StringProperty keywordProperty() {
        return keyword;
    }

    /** One page of them. */
    public ObservableList<QuestionCard> cards() {
        return cards;
    }

    public ReadOnlyObjectProperty<Pagination> paginationProperty() {
        return pagination.getReadOnlyProperty();
    }

    /** Whether a list has come, so that an empty one means that there is none. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
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
        list(pagination.get().page());
    }

    public void nextPage() {
        if (pagination.get().hasNext()) {
            list(pagination.get().page() + 1);
        }
    }

    public void previousPage() {
        if (pagination.get().hasPrev()) {
            list(pagination.get().page() - 1);
        }
    }

    private void list(int page) {
        String wanted = keyword.get().isBlank() ? null : keyword.get().strip();
        listing = tasks.job(
                        messages.text("card.loading"),
                        progress -> client.cards().list(page, PAGE, wanted))
                .quiet()
                .replacing(listing)
                .then(this::fill)
                .start();
    }

    private void fill(Page<QuestionCard> page) {
        Pagination now = page.pagination();
        if (page.items().isEmpty() && now.page() > 1) {
            list((int) Math.max(1, Math.min(now.totalPages(), now.page() - 1)));
            return;
        }
        cards.setAll(page.items());
        pagination.set(now);
        loaded.set(true);
        QuestionCard held = shown.get();
        if (held != null && !form.dirty()) {
            page.items().stream()
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
        problem.set(
                conflict.get()
                        ? messages.get("card.conflict")
                        : refusal.details().isEmpty()
                                ? String.valueOf(refusal.getMessage())
                                : refusal.details().getFirst().message());
    }

    /** Goes to the question of a card. */
    public void openQuestion(QuestionCard card) {
        navigator.open(new QuestionsPlace(card.questionId()));
    }
}
