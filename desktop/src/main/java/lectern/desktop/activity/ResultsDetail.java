package lectern.desktop.activity;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.ActivityResults.StudentResult;
import lectern.model.activity.Runner;

/** What came of one activity. */
final class ResultsDetail extends DetailPane {
    private final ActivityResults results;
    private final Messages messages;

    ResultsDetail(ActivityResults results, Messages messages) {
        super(
                results.title(),
                messages.get(
                        "activity.results.line",
                        messages.get("activity.kind." + results.kind()),
                        Times.at(results.createdAt(), messages),
                        Math.max(results.students().size(), results.runners().size())));
        this.results = results;
        this.messages = messages;
        fill(
                switch (results.kind()) {
                    case QUIZ -> quiz();
                    case TYPING_RACE -> runners();
                    case SHARED_READING -> Controls.text(messages.get("activity.results.reading"), "muted");
                });
    }

    private Node quiz() {
        if (results.students().isEmpty()) {
            return Controls.text(messages.get("activity.end.nobody"), "muted");
        }
        TabPane tabs = new TabPane(
                tab("activity.ranking", ranking()),
                tab("activity.results.questions", questions()),
                tab("activity.results.gaps", gaps()));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        return tabs;
    }

    private Tab tab(String title, Node content) {
        return new Tab(messages.get(title), content);
    }

    private ResultTable<StudentResult> ranking() {
        ResultTable<StudentResult> table = table(results.students());
        int questions = (int) results.questions().stream()
                .filter(question -> !question.skipped())
                .count();
        table.column("activity.results.rank", 64, true, student -> String.valueOf(student.rank()));
        table.column("activity.results.name", 260, false, StudentResult::nickname);
        table.column("activity.results.points", 96, true, student -> messages.get("activity.number", student.points()));
        table.column(
                "activity.results.correct",
                96,
                true,
                student -> messages.get("activity.results.of", student.correct(), questions));
        table.column("activity.results.answered", 96, true, student -> String.valueOf(student.answered()));
        return table;
    }

    private ResultTable<Runner> runners() {
        ResultTable<Runner> table = table(results.runners());
        table.column("activity.results.rank", 64, true, runner -> runner.place() == null ? "–" : "" + runner.place());
        table.column("activity.results.name", 260, false, Runner::nickname);
        table.column("activity.results.wpm", 120, true, runner -> String.valueOf(runner.wpm()));
        table.column(
                "activity.results.accuracy",
                120,
                true,
                runner -> messages.get("activity.percent", Math.round(runner.accuracy() * 100)));
        return table;
    }

    private <T> ResultTable<T> table(List<T> rows) {
        return new ResultTable<>(rows, "activity.ranking", "activity.end.nobody", messages);
    }

    private Node questions() {
        return list(results.questions(), question -> new QuestionFigure(question, messages));
    }

    private Node gaps() {
        List<Gaps.Gap> gaps = Gaps.of(results);
        return gaps.isEmpty()
                ? new VBox(Controls.text(messages.get("activity.results.nogaps"), "live-small"))
                : list(gaps, this::gap);
    }

    private Node gap(Gaps.Gap gap) {
        VBox box = new VBox(
                4,
                Controls.text(messages.get("activity.results.prompt", gap.position(), gap.prompt()), "strong"),
                Controls.text(messages.get("activity.results.missed", gap.missed(), gap.of()), "problem"));
        gap.wrong().forEach(wrong -> {
            box.getChildren().add(Controls.text(messages.get("activity.results.drawn", wrong.count(), wrong.text())));
            addNames(box, wrong.who());
        });
        if (!gap.silent().isEmpty()) {
            box.getChildren()
                    .add(Controls.text(messages.count(
                            "activity.results.silent", gap.silent().size())));
            addNames(box, gap.silent());
        }
        return box;
    }

    private void addNames(VBox box, List<String> names) {
        if (!names.isEmpty()) {
            box.getChildren().add(Controls.text(String.join(messages.get("activity.results.and"), names), "muted"));
        }
    }

    private static <T> ListView<T> list(List<T> items, Function<T, Node> content) {
        ListView<T> list = new ListView<>();
        list.getItems().setAll(items);
        list.getStyleClass().addAll("bare-list", "free-rows", "results-list");
        list.setCellFactory(view -> new PartCell<>(content));
        return list;
    }
}
