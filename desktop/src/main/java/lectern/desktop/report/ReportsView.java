package lectern.desktop.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.EmptyState;
import lectern.model.article.ArticleStatistics;
import lectern.model.question.SchoolStats;
import org.jspecify.annotations.Nullable;

/** The school, the question bank and the articles in figures. */
public final class ReportsView implements Page {
    private static final int MOST_CATEGORIES = 10;
    private static final List<String> SOURCES = List.of("local", "book", "web", "sentence-list");

    private final ReportsViewModel model;
    private final Messages messages;

    @FXML
    private VBox content;

    @FXML
    private FlowPane school;

    @FXML
    private FlowPane questions;

    @FXML
    private FlowPane questionCharts;

    @FXML
    private EmptyState noQuestions;

    @FXML
    private VBox articlePart;

    @FXML
    private FlowPane articles;

    @FXML
    private FlowPane articleCharts;

    @FXML
    private Label noArticles;

    @FXML
    private Label updated;

    public ReportsView(ReportsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        for (var node : List.of(noQuestions, noArticles, questionCharts, articleCharts, articlePart, updated)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        if (!model.hasQuestions()) {
            noQuestions.actionProperty().unbind();
            noQuestions.setAction("");
        }
        model.figuresProperty().subscribe(this::draw);
        Controls.whileSeen(content, messages.languageProperty())
                .subscribe(language -> draw(model.figuresProperty().get()));
    }

    private void draw(@Nullable Figures figures) {
        content.setVisible(figures != null);
        if (figures == null) {
            return;
        }
        SchoolStats stats = figures.school();
        school.getChildren()
                .setAll(
                        figure("report.users", stats.totalUsers()),
                        figure("report.active", stats.activeUsers()),
                        figure("report.xp", stats.averageXp()));
        questions
                .getChildren()
                .setAll(
                        figure("report.questions", stats.totalQuestions()),
                        figure("report.published", stats.publishedQuestions()),
                        figure("report.unpublished", stats.totalQuestions() - stats.publishedQuestions()));
        noQuestions.setVisible(stats.totalQuestions() == 0);
        List<BarFigure.Bar> bars = figures.categories().stream()
                .limit(MOST_CATEGORIES)
                .map(category -> new BarFigure.Bar(category.name(), category.questionCount()))
                .toList();
        questionCharts.setVisible(!bars.isEmpty());
        String key = figures.categories().size() > MOST_CATEGORIES ? "report.largest" : "report.byCategory";
        questionCharts.getChildren().setAll(new BarFigure(messages.get(key), bars, messages));
        ArticleStatistics library = figures.articles();
        articlePart.setVisible(library != null);
        if (library != null) {
            draw(library);
        }
    }

    private void draw(ArticleStatistics library) {
        ArticleStatistics.Overview overview = library.overview();
        ArticleStatistics.RecentActivity recent = library.recentActivity();
        articles.getChildren()
                .setAll(
                        figure("report.articles", overview.totalArticles()),
                        figure("report.articles.published", overview.publishedArticles()),
                        figure("report.articles.drafts", overview.draftArticles()),
                        figure("report.sentences", overview.totalSentences()),
                        figure("report.articles.week", recent.articlesCreatedLastWeek()),
                        figure("report.sentences.week", recent.sentencesAddedLastWeek()));
        noArticles.setVisible(overview.totalArticles() == 0);
        List<BarFigure.Bar> sources = library.bySourceType().stream()
                .map(each -> new BarFigure.Bar(source(each.sourceType()), each.count()))
                .toList();
        List<BarFigure.Bar> difficulties = library.byDifficulty().stream()
                .map(each -> new BarFigure.Bar(messages.get("report.difficulty", each.difficulty()), each.count()))
                .toList();
        boolean rated = difficulties.stream().anyMatch(bar -> bar.value() > 0);
        articleCharts.setVisible(!sources.isEmpty());
        articleCharts
                .getChildren()
                .setAll(Stream.concat(
                                Stream.of(new BarFigure(messages.get("report.bySource"), sources, messages)),
                                rated
                                        ? Stream.of(new BarFigure(
                                                messages.get("report.byDifficulty"), difficulties, messages))
                                        : Stream.of())
                        .toList());
        Instant last = recent.lastUpdated();
        updated.setVisible(last != null);
        updated.setText(last == null ? "" : messages.get("report.updated", date(last)));
    }

    /** A type that someone made up stands for itself. */
    private String source(String type) {
        return SOURCES.contains(type) ? messages.get("report.source." + type) : type;
    }

    private String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.language().locale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    private VBox figure(String key, long value) {
        Label number = new Label(messages.get("report.number", value));
        number.getStyleClass().addAll("figure-number", "figures");
        number.setMinWidth(Label.USE_PREF_SIZE);
        Label caption = new Label(messages.get(key));
        caption.getStyleClass().add("muted");
        caption.setWrapText(true);
        caption.setMinHeight(Label.USE_PREF_SIZE);
        VBox box = new VBox(number, caption);
        box.getStyleClass().addAll("card", "figure");
        return box;
    }

    @FXML
    private void refresh() {
        model.show();
    }

    @FXML
    private void openQuestions() {
        model.openQuestions();
    }

    @Override
    public String help() {
        return "report.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(PageAction.of(PageAction.Key.NONE, messages.text("report.refresh"), this::refresh));
    }

    @Override
    public void shown() {
        model.show();
    }
}
