package lectern.desktop.classroom;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.realtime.ChatMessage;
import org.jspecify.annotations.Nullable;

/** What is said in the room, or with one student alone, and a line to say something. */
public final class ChatPane extends VBox {
    /** From here on it is told how much is written. */
    private static final int NEAR = ChatDraft.MOST * 4 / 5;

    private final Messages messages;
    private final @Nullable String with;
    private final TextField line = new TextField();
    private final ChatDraft draft;
    private final Label problem = new Label();
    private final FilteredList<ChatMessage> shown;
    private final ListView<ChatMessage> list;

    @SuppressWarnings("FieldCanBeLocal") // the list holds it weakly
    private final ListChangeListener<ChatMessage> follower = this::follow;

    private int count;

    /** @param with one student, null for the whole room */
    public ChatPane(ChatViewModel model, Messages messages, @Nullable String with) {
        this.draft = model.draft(with);
        this.messages = messages;
        this.with = with;
        setSpacing(8);
        shown = new FilteredList<>(model.said(), this::concerns);
        list = new ListView<>(shown);
        list.setCellFactory(view -> new Line());
        list.getStyleClass().addAll("bare-list", "free-rows", "chat");
        list.setPlaceholder(Controls.text(messages.text("classroom.chat.none"), "muted"));
        list.accessibleTextProperty().bind(messages.text("classroom.chat"));
        list.accessibleTextProperty().subscribe(list::refresh); // another language: the lines read differently too
        setVgrow(list, Priority.ALWAYS);
        shown.addListener(follower);
        line.promptTextProperty().bind(messages.text(with == null ? "classroom.chat.all" : "classroom.chat.student"));
        line.textProperty().bindBidirectional(draft.textProperty());
        line.setOnAction(event -> say());
        HBox.setHgrow(line, Priority.ALWAYS);
        Button say = Controls.button(messages.text("classroom.chat.say"), this::say, Styles.ACCENT);
        say.setMinWidth(USE_PREF_SIZE);
        say.disableProperty().bind(Bindings.createBooleanBinding(() -> !draft.sendable(), draft.textProperty()));
        problem.textProperty().bind(draft.problemProperty());
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        Controls.showWhile(problem, problem.textProperty().isNotEmpty());
        Button earlier = Controls.button(messages.text("classroom.chat.earlier"), model::earlier, Styles.FLAT);
        Controls.showWhile(earlier, model.moreProperty());
        getChildren().addAll(earlier, list, problem, length(), Controls.row(8, line, say));
        count = shown.size();
        toTheEnd();
        sceneProperty().subscribe(scene -> model.look(with, scene != null));
    }

    private boolean concerns(ChatMessage message) {
        return with == null || with.equals(message.from()) || with.equals(message.to());
    }

    /** What is new comes into sight where the end was; who reads further up is left there. */
    private void follow(ListChangeListener.Change<? extends ChatMessage> change) {
        boolean atEnd = lastInSight() >= count - 1;
        int added = shown.size() - count;
        count = shown.size();
        if (change.next() && change.getFrom() == 0 && change.wasAdded() && !change.wasRemoved() && added < count) {
            scrollTo(added - 1); // the last of what was said before
        } else if (atEnd) {
            toTheEnd();
        }
    }

    private int lastInSight() {
        return list.lookup("#virtual-flow") instanceof VirtualFlow<?> flow && flow.getLastVisibleCell() != null
                ? flow.getLastVisibleCell().getIndex()
                : Integer.MAX_VALUE;
    }

    private void toTheEnd() {
        if (!shown.isEmpty()) {
            scrollTo(shown.size() - 1);
        }
    }

    /** Once the list itself has heard of what is new. */
    private void scrollTo(int index) {
        Platform.runLater(() -> list.scrollTo(index));
    }

    private void say() {
        toTheEnd(); // so that one's own words come into sight
        draft.say();
    }

    /** How much of what can be sent is written, once it comes near. */
    private Label length() {
        Label length = Controls.line("", "muted");
        length.setId("chat-length");
        length.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get("classroom.chat.length", draft.length(), ChatDraft.MOST),
                        draft.textProperty(),
                        messages.languageProperty()));
        line.textProperty().subscribe(text -> {
            length.getStyleClass().remove("problem");
            if (draft.length() > ChatDraft.MOST) {
                length.getStyleClass().add("problem");
            }
        });
        Controls.showWhile(length, Bindings.createBooleanBinding(() -> draft.length() > NEAR, draft.textProperty()));
        return length;
    }

    private final class Line extends ListCell<ChatMessage> {
        private final Label who = new Label();
        private final Label text = Controls.text("", "chat-text");
        private final VBox box = new VBox(2, who, text);

        Line() {
            who.getStyleClass().add("muted");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ChatMessage message, boolean empty) {
            super.updateItem(message, empty);
            if (empty || message == null) {
                setGraphic(null);
                return;
            }
            String name = message.nickname() == null ? "" : message.nickname();
            String said = message.to() == null
                    ? messages.get("classroom.chat.line", name, time(message.at()))
                    : messages.get("classroom.chat.private", name, time(message.at()));
            who.setText(said);
            text.setText(message.text());
            setAccessibleText(said + ": " + message.text());
            setGraphic(box);
        }

        private String time(@Nullable Instant at) {
            return at == null
                    ? ""
                    : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                            .withLocale(messages.language().locale())
                            .withZone(ZoneId.systemDefault())
                            .format(at);
        }
    }
}
