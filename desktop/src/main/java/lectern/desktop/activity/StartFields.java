package lectern.desktop.activity;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import lectern.desktop.classroom.StartPlace.What;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.TextCell;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.Pace;
import lectern.model.article.PublishedArticle;
import lectern.model.play.Track;
import org.jspecify.annotations.Nullable;

/** The fields of each kind of thing that can be started or assigned. */
final class StartFields {
    private static final Integer[] SECONDS = {10, 15, 20, 30, 45, 60, 90, 120, 0};
    private static final int ROWS = 6;

    private final StartViewModel model;
    private final StartForm form;
    private final Messages messages;

    StartFields(StartViewModel model, Messages messages) {
        this.model = model;
        this.form = model.form();
        this.messages = messages;
    }

    List<Node> of(What what) {
        List<Node> fields = new ArrayList<>();
        switch (what) {
            case QUIZ -> quiz(fields);
            case RACE -> race(fields);
            case READING -> fields.add(article());
            case LESSON -> lesson(fields);
        }
        fields.add(title());
        return fields;
    }

    private void quiz(List<Node> fields) {
        if (form.questions().isEmpty()) {
            fields.add(category());
            fields.add(count());
            fields.add(Controls.text(messages.text("activity.start.choose"), "muted"));
        } else {
            fields.add(chosen());
        }
        ComboBox<Integer> seconds = new ComboBox<>();
        seconds.getItems().setAll(SECONDS);
        TextCell.use(
                seconds,
                each -> each == 0 ? messages.text("activity.start.nolimit") : messages.text("activity.seconds", each));
        seconds.setValue(form.seconds.get());
        seconds.valueProperty().subscribe(form.seconds::set);
        seconds.disableProperty().bind(form.pace.isEqualTo(Pace.SELF));
        fields.add(pace());
        fields.add(Controls.field(messages.text("activity.start.seconds"), seconds));
    }

    private Label chosen() {
        return counted("activity.start.chosen", form.questions().size());
    }

    private Label counted(String key, int count) {
        return Controls.text(
                Bindings.createStringBinding(() -> messages.count(key, count), messages.languageProperty()), "strong");
    }

    private VBox pace() {
        ComboBox<Pace> pace = new ComboBox<>();
        pace.getItems().setAll(Pace.values());
        TextCell.use(pace, each -> messages.text("activity.pace." + each));
        pace.valueProperty().bindBidirectional(form.pace);
        return Controls.field(messages.text("activity.start.pace"), pace);
    }

    private VBox category() {
        ComboBox<Track> box = new ComboBox<>(model.categories());
        TextCell.use(box, each -> messages.text("activity.start.category.of", each.name(), each.questionCount()));
        box.valueProperty().bindBidirectional(form.category);
        box.setId("category");
        VBox field = Controls.field(messages.text("activity.start.category"), box);
        Label none = Controls.text(messages.text("activity.start.category.none"), "hint");
        model.loadedProperty()
                .subscribe(loaded ->
                        Controls.show(none, loaded && model.categories().isEmpty()));
        field.getChildren().add(none);
        return field;
    }

    private VBox count() {
        Spinner<Integer> count =
                new Spinner<>(new SpinnerValueFactory.IntegerSpinnerValueFactory(1, 100, form.count.get()));
        count.setEditable(true);
        count.valueProperty().subscribe(value -> {
            if (value != null) {
                form.count.set(value);
            }
        });
        count.focusedProperty().subscribe(focused -> {
            if (!focused) {
                count.commitValue();
            }
        });
        return Controls.field(messages.text("activity.start.count"), count);
    }

    private void race(List<Node> fields) {
        ToggleGroup group = new ToggleGroup();
        RadioButton fromArticle = choice(group, "activity.start.race.article", !form.ownText.get());
        RadioButton own = choice(group, "activity.start.race.own", form.ownText.get());
        TextArea text = new TextArea();
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
        text.textProperty().bindBidirectional(form.text);
        VBox written = Controls.field(messages.text("activity.start.race.text"), text);
        VBox article = article();
        own.selectedProperty().subscribe(selected -> {
            form.ownText.set(selected);
            Controls.show(written, selected);
            Controls.show(article, !selected);
        });
        fields.addAll(List.of(Controls.row(16, fromArticle, own), article, written));
    }

    private RadioButton choice(ToggleGroup group, String text, boolean selected) {
        RadioButton button = new RadioButton();
        button.textProperty().bind(messages.text(text));
        button.setToggleGroup(group);
        button.setSelected(selected);
        return button;
    }

    private VBox article() {
        TextField words = new TextField();
        words.promptTextProperty().bind(messages.text("activity.start.article.search"));
        words.setId("articleWords");
        words.textProperty().bindBidirectional(model.wordsProperty());
        ListView<PublishedArticle> list = new ListView<>(model.articles());
        list.setCellFactory(view -> new ArticleCell());
        list.setPlaceholder(Controls.text(messages.text("activity.start.article.none"), "muted"));
        list.getStyleClass().add("start-articles");
        list.accessibleTextProperty().bind(messages.text("activity.start.article"));
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                form.article.set(chosen);
            }
        });
        form.article.subscribe(chosen -> list.getSelectionModel().select(chosen));
        VBox field = Controls.field(messages.text("activity.start.article"), words);
        field.getChildren().add(list);
        return field;
    }

    private void lesson(List<Node> fields) {
        ComboBox<AssignedKind> kind = new ComboBox<>();
        kind.getItems()
                .setAll(
                        form.questions().isEmpty()
                                ? List.of(AssignedKind.ARTICLE, AssignedKind.TRACK)
                                : List.of(AssignedKind.QUIZ));
        TextCell.use(kind, each -> messages.text("activity.lesson." + each));
        kind.valueProperty().bindBidirectional(form.lesson);
        VBox article = article();
        VBox category = category();
        Label questions = chosen();
        form.lesson.subscribe(chosen -> {
            Controls.show(article, chosen == AssignedKind.ARTICLE);
            Controls.show(category, chosen == AssignedKind.TRACK);
            Controls.show(questions, chosen == AssignedKind.QUIZ);
        });
        DatePicker due = new DatePicker();
        due.valueProperty().bindBidirectional(form.due);
        if (model.students() > 0) {
            fields.add(counted("activity.start.students", model.students()));
        }
        fields.add(Controls.field(messages.text("activity.start.lesson"), kind));
        fields.addAll(List.of(article, category, questions));
        fields.add(Controls.field(messages.text("activity.start.due"), due));
    }

    private VBox title() {
        TextField title = new TextField();
        title.textProperty().bindBidirectional(form.title);
        title.promptTextProperty().bind(messages.text("activity.start.title.own"));
        return Controls.field(messages.text("activity.start.title"), title);
    }

    private static final class ArticleCell extends javafx.scene.control.ListCell<PublishedArticle> {
        @Override
        protected void updateItem(@Nullable PublishedArticle article, boolean empty) {
            super.updateItem(article, empty);
            setText(empty || article == null ? "" : article.title());
        }
    }
}
