package lectern.desktop.article;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.importing.ImportPlace;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.PagedList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.article.Article;
import lectern.model.article.ArticleFilter;
import lectern.model.article.ArticlePatch;
import lectern.model.article.ArticleStatistics.SourceTypeCount;
import lectern.model.article.Tag;
import lectern.model.client.LecternClient;
import lectern.model.importing.ExportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** The articles (002): one page of them at a time, searched, filtered and sorted by the server; and their bin. */
public final class ArticleListViewModel {
    /**
     * What went to the bin last and can be taken back at once.
     *
     * @param sentences how many went with the articles
     */
    public record Thrown(List<Article> articles, int sentences) {}

    private record Choices(List<Tag> tags, List<String> sources) {}

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final ArticleSearch search = new ArticleSearch();
    private final TagListViewModel tagList;
    private final ObservableList<Tag> tags = FXCollections.observableArrayList();
    private final ObservableList<String> sources = FXCollections.observableArrayList();
    private final PagedList<Article> articles;
    private final ReadOnlyObjectWrapper<@Nullable Thrown> thrown = new ReadOnlyObjectWrapper<>();

    public ArticleListViewModel(LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        tagList = new TagListViewModel(client, tasks, messages, this::show);
        articles = new PagedList<>(tasks, messages.text("article.loading"), this::ask, () -> {});
        search.onChange(articles::begin);
    }

    /** What is asked for; the list follows it. */
    public ArticleSearch search() {
        return search;
    }

    /** The tags as they are made and changed. */
    public TagListViewModel tagList() {
        return tagList;
    }

    /** Those that one may look for, by name. */
    public ObservableList<Tag> tags() {
        return tags;
    }

    /** The source types that there are, most used first. */
    public ObservableList<String> sources() {
        return sources;
    }

    /** What is asked for, in its order. */
    public PagedList<Article> articles() {
        return articles;
    }

    /** What was thrown away last; null once it was taken back, or where nothing was. */
    public ReadOnlyObjectProperty<@Nullable Thrown> thrownProperty() {
        return thrown.getReadOnlyProperty();
    }

    /** Fetches what one may filter by, and the present page. */
    public void show() {
        tasks.job(messages.text("article.loading"), progress -> choices())
                .quiet()
                .then(this::offer)
                .start();
        articles.refresh();
    }

    private Choices choices() {
        List<String> used = client.articles().statistics().bySourceType().stream()
                .map(SourceTypeCount::sourceType)
                .toList();
        return new Choices(client.tags().list(), used);
    }

    private void offer(Choices choices) {
        tags.setAll(choices.tags());
        sources.setAll(choices.sources());
        Optional<String> chosen = search.tagProperty().get();
        if (chosen.isPresent() && tags.stream().noneMatch(tag -> tag.id().equals(chosen.get()))) {
            search.tagProperty().set(Optional.empty());
        }
    }

    /** Goes to the import. */
    public void openImport() {
        navigator.open(ImportPlace.of(ImportKind.ARTICLES));
    }

    /** Asks for everything again. */
    public void clear() {
        articles.change(search::clear);
    }

    private Work<Page<Article>> ask(int page) {
        ArticleFilter filter = search.filter(page, PagedList.PAGE);
        return progress -> client.articles().list(filter);
    }

    public void create() {
        navigator.open(new ArticlePlace(null));
    }

    /** Opens an article in the editor, unless it lies in the bin. */
    public void open(Article article) {
        if (article.deletedAt() == null) {
            navigator.open(new ArticlePlace(article.id()));
        }
    }

    /** Whether any of them could be published, or taken back. */
    public boolean publishable(List<Article> selection, boolean isPublished) {
        return selection.stream()
                .anyMatch(article -> article.deletedAt() == null && article.isPublished() != isPublished);
    }

    /** Publishes those that aren't, or takes back those that are. */
    public void publish(List<Article> selection, boolean isPublished) {
        List<Article> due = selection.stream()
                .filter(article -> article.isPublished() != isPublished)
                .toList();
        each(
                isPublished ? "article.publishing" : "article.unpublishing",
                due,
                article -> client.articles().update(article.id(), ArticlePatch.published(isPublished)));
    }

    /** How many sentences go to the bin with the articles. */
    public static int sentences(List<Article> selection) {
        return selection.stream().mapToInt(Article::totalSentences).sum();
    }

    /** Moves the selection to the bin. */
    public void delete(List<Article> selection) {
        List<Article> gone = new ArrayList<>();
        AtomicInteger sentences = new AtomicInteger();
        thrown.set(null);
        tasks.job(messages.text("article.deleting"), progress -> {
                    for (Article article : selection) {
                        sentences.addAndGet(
                                client.articles().delete(article.id()).deletedSentencesCount());
                        gone.add(article);
                        progress.report(gone.size(), selection.size());
                    }
                    return gone;
                })
                .lastly(() -> {
                    thrown.set(gone.isEmpty() ? null : new Thrown(List.copyOf(gone), sentences.get()));
                    show();
                })
                .start();
    }

    /** Takes back what was thrown away last. */
    public void undoDelete() {
        Thrown last = thrown.get();
        if (last != null) {
            restore(last.articles());
        }
    }

    /** Takes the selection out of the bin. */
    public void restore(List<Article> selection) {
        thrown.set(null);
        each("article.restoring", selection, article -> client.articles().restore(article.id()));
    }

    private void each(String title, List<Article> selection, Consumer<Article> deed) {
        tasks.job(messages.text(title), progress -> {
                    int done = 0;
                    for (Article article : selection) {
                        deed.accept(article);
                        progress.report(++done, selection.size());
                    }
                    return done;
                })
                .lastly(this::show)
                .start();
    }

    /** Writes all articles that are asked for to a file, in their order. */
    public void export(Path file, ExportFormat format, Consumer<Path> then) {
        ArticleFilter filter = search.filter(1, PagedList.PAGE);
        tasks.job(
                        messages.text("article.exporting", String.valueOf(file.getFileName())),
                        progress -> client.imports().exportArticles(filter, format, file))
                .then(bytes -> then.accept(file))
                .start();
    }

    /** Forgets what was thrown away last; it stays in the bin. */
    public void forgetThrown() {
        thrown.set(null);
    }
}
