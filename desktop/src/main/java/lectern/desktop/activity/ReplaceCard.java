package lectern.desktop.activity;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.question.Question;
import lectern.model.question.StudentQuestion;
import org.jspecify.annotations.Nullable;

/** Asks which question takes the place of the open one: one of the bank, or one drawn by chance as before. */
final class ReplaceCard extends VBox {
    private final LiveActivity live;
    private final Dialogs dialogs;
    private final ListView<Question> list;
    private final TextField words = new TextField();

    private ReplaceCard(
            LiveActivity live, SpareQuestions spare, StudentQuestion open, Messages messages, Dialogs dialogs) {
        this.live = live;
        this.dialogs = dialogs;
        this.list = new ListView<>(spare.found());
        words.setId("replaceSearch");
        words.promptTextProperty().bind(messages.text("activity.replace.search"));
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        list.setId("replacements");
        list.getStyleClass().add("free-rows");
        list.setCellFactory(view -> new Cell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen();
                event.consume();
            }
        });
        list.setPrefHeight(280);
        list.setPlaceholder(Controls.text(messages.text("activity.replace.none"), "muted"));
        list.accessibleTextProperty().bind(messages.text("activity.replace.title"));
        Button ask = Controls.button(messages.text("activity.replace.verb"), this::chosen, Styles.ACCENT);
        ask.setId("replaceChosen");
        ask.setDefaultButton(true);
        ask.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        Button draw = Controls.button(messages.text("activity.replace.draw"), () -> replace(null));
        draw.setId("replaceDrawn");
        Button cancel = Controls.button(messages.text("widget.cancel"), () -> dialogs.close(this));
        cancel.setCancelButton(true);
        HBox buttons = new HBox(cancel, draw);
        buttons.getStyleClass().add("buttons");
        getChildren().add(Controls.text(messages.text("activity.replace.title"), "section-title"));
        getChildren().add(Controls.text(messages.text("activity.replace.text"), "muted"));
        if (spare.searchable()) {
            words.textProperty().subscribe(typed -> spare.search(typed, open.id()));
            getChildren().addAll(words, list);
            buttons.getChildren().add(ask);
        }
        getChildren().add(buttons);
        getStyleClass().add("dialog-card");
        setMaxHeight(USE_PREF_SIZE);
    }

    /** Asks while the room is there and the question is the one that was open; does nothing where there is none. */
    static void ask(LiveActivity live, SpareQuestions spare, Messages messages, Dialogs dialogs) {
        StudentQuestion open = question(live.activityProperty().get());
        if (open == null) {
            return;
        }
        ReplaceCard card = new ReplaceCard(live, spare, open, messages, dialogs);
        Subscription moving = live.activityProperty().subscribe(now -> {
            StudentQuestion then = question(now);
            if (then == null || !then.id().equals(open.id())) {
                dialogs.close(card);
            }
        });
        Subscription ending = live.endedProperty().subscribe((before, now) -> dialogs.close(card));
        card.sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                moving.unsubscribe();
                ending.unsubscribe();
            }
        });
        dialogs.show(card);
        card.words.requestFocus();
    }

    private static @Nullable StudentQuestion question(@Nullable Activity activity) {
        Activity.Quiz quiz = activity == null ? null : activity.quiz();
        return quiz == null ? null : quiz.question();
    }

    private void chosen() {
        Question chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            replace(chosen.id());
        }
    }

    private void replace(@Nullable String questionId) {
        dialogs.close(this);
        live.command(Action.REPLACE, questionId);
    }

    private static final class Cell extends ListCell<Question> {
        private final Label stem = Controls.text("");

        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Question question, boolean empty) {
            super.updateItem(question, empty);
            if (empty || question == null) {
                setGraphic(null);
            } else {
                stem.setText(question.stem().text());
                setGraphic(stem);
            }
        }
    }
}
