package lectern.desktop.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.desktop.RecordedFailures;
import lectern.desktop.article.ArticleSearch.Sort;
import lectern.desktop.article.ArticleSearch.SortBy;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.article.Article;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.SentenceDraft;
import lectern.model.article.Tag;
import lectern.model.client.LecternClient;
import lectern.model.importing.ExportFormat;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleListViewModelIT {
    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final Navigator navigator = new Navigator();
    private final ArticleListViewModel model = new ArticleListViewModel(
            client, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH), navigator);

    @BeforeEach
    void fill() {
        for (int i = 0; i < 55; i++) {
            create("Fable " + i, i % 2 == 0 ? "book" : "web", "fable", 1 + i % 3);
        }
        create("三十六计", "book", "古文", 4);
        model.show();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void turnsThePages() {
        assertThat(model.articles().loadedProperty().get()).isTrue();
        assertThat(model.articles().items()).hasSize(50);
        model.articles().previousPage();
        model.articles().nextPage();
        assertThat(model.articles().items()).hasSize(6);
        model.articles().nextPage();
        assertThat(model.articles().paginationProperty().get().page()).isEqualTo(2);
        failures.assertNone();
    }

    @Test
    void exportsWhatIsAskedFor(@TempDir Path folder) throws IOException {
        model.search().keywordProperty().set("Fable 1");
        model.search().sourceProperty().set(Optional.of("web"));
        List<Path> written = new ArrayList<>();
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JSON)) {
            model.export(folder.resolve("fables." + format.wireName()), format, written::add);
        }
        assertThat(written).hasSize(2);
        for (Path file : written) {
            assertThat(Files.readString(file)).contains("Fable 11").doesNotContain("Fable 12");
        }
        failures.assertNone();
    }

    @Test
    void searchesAndFiltersFromTheFirstPageOn() {
        model.articles().nextPage();
        model.search().keywordProperty().set("十六");
        assertThat(titles()).containsExactly("三十六计");
        model.search().sourceProperty().set(Optional.of("web"));
        assertThat(model.articles().items()).isEmpty();
        assertThat(model.search().narrowed().get()).isTrue();
        model.clear();
        assertThat(model.articles().items()).hasSize(50);
        assertThat(model.sources()).containsExactlyInAnyOrder("book", "web");
        Tag tag = model.tags().stream()
                .filter(each -> each.name().equals("古文"))
                .findFirst()
                .orElseThrow();
        model.search().tagProperty().set(Optional.of(tag.id()));
        assertThat(titles()).containsExactly("三十六计");
        failures.assertNone();
    }

    @Test
    void sortsByTheServer() {
        model.search().sortProperty().set(new Sort(SortBy.SENTENCES, true));
        assertThat(model.articles().items().getFirst().totalSentences()).isEqualTo(4);
        model.search().sortProperty().set(new Sort(SortBy.SENTENCES, false));
        assertThat(model.articles().items().getFirst().totalSentences()).isEqualTo(1);
        model.search().sortProperty().set(new Sort(SortBy.TITLE, false));
        assertThat(titles()).startsWith("Fable 0", "Fable 1", "Fable 10");
        failures.assertNone();
    }

    @Test
    void publishesAndTakesBackTheSelection() {
        List<Article> two = List.copyOf(model.articles().items().subList(0, 2));
        assertThat(model.publishable(two, true)).isTrue();
        assertThat(model.publishable(two, false)).isFalse();
        model.publish(two, true);
        model.search().publishedProperty().set(Optional.of(true));
        assertThat(model.articles().items())
                .extracting(Article::id)
                .containsExactlyInAnyOrderElementsOf(
                        two.stream().map(Article::id).toList());
        List<Article> published = List.copyOf(model.articles().items());
        assertThat(model.publishable(published, false)).isTrue();
        model.publish(published, false);
        assertThat(model.articles().items()).isEmpty();
        failures.assertNone();
    }

    @Test
    void deletesWithASentenceCountAndTakesBack() {
        model.search().keywordProperty().set("Fable 5");
        List<Article> some = List.copyOf(model.articles().items());
        int sentences = ArticleListViewModel.sentences(some);
        assertThat(some).hasSize(6);
        model.delete(some);
        assertThat(model.articles().items()).isEmpty();
        ArticleListViewModel.Thrown thrown =
                Objects.requireNonNull(model.thrownProperty().get());
        assertThat(thrown.sentences()).isEqualTo(sentences);
        model.undoDelete();
        assertThat(model.articles().items()).hasSize(6);
        assertThat(model.thrownProperty().get()).isNull();
        failures.assertNone();
    }

    @Test
    void theBinShowsWhatWasDeletedAndGivesItBack() {
        Article article = model.articles().items().getFirst();
        model.delete(List.of(article));
        model.search().binProperty().set(true);
        assertThat(model.articles().items()).extracting(Article::id).containsExactly(article.id());
        Article lying = model.articles().items().getFirst();
        assertThat(model.publishable(List.of(lying), true)).isFalse();
        model.open(lying);
        assertThat(navigator.placeProperty().get())
                .as("the bin can't be edited")
                .isNull();
        model.restore(List.of(lying));
        assertThat(model.articles().items()).isEmpty();
        model.search().binProperty().set(false);
        assertThat(model.articles().paginationProperty().get().total()).isEqualTo(56);
        failures.assertNone();
    }

    @Test
    void whatBreaksOffHalfwayIsSaidAndTheListShowsWhatIs() {
        Article gone = model.articles().items().get(1);
        List<Article> two = List.copyOf(model.articles().items().subList(0, 2));
        client.articles().delete(gone.id());
        model.delete(two);
        assertThat(failures.shown()).hasSize(1);
        assertThat(Objects.requireNonNull(model.thrownProperty().get()).articles())
                .containsExactly(two.getFirst());
        assertThat(model.articles().paginationProperty().get().total()).isEqualTo(54);
    }

    @Test
    void opensTheEditor() {
        Article first = model.articles().items().getFirst();
        model.open(first);
        assertThat(navigator.place()).isEqualTo(new ArticlePlace(first.id()));
        model.create();
        assertThat(navigator.place()).isEqualTo(new ArticlePlace(null));
    }

    @Test
    void tagsAreMadeChangedAndDeleted() {
        TagListViewModel tags = model.tagList();
        tags.show();
        tags.create();
        assertThat(tags.problemProperty().get()).contains("name");
        tags.nameProperty().set(" Unit 1 ");
        tags.create();
        assertThat(tags.nameProperty().get()).isEmpty();
        assertThat(model.tags()).extracting(Tag::name).contains("Unit 1");
        tags.nameProperty().set("unit 1");
        tags.create();
        assertThat(tags.problemProperty().get()).as("the name is taken").isNotEmpty();
        tags.rename(tag("Unit 1"), "Unit 2");
        tags.recolor(tag("Unit 2"), "green");
        assertThat(tags.problemProperty().get()).contains("#10B981");
        tags.recolor(tag("Unit 2"), "#010203");
        assertThat(tag("Unit 2").color()).isEqualToIgnoringCase("#010203");
        model.search().tagProperty().set(Optional.of(tag("fable").id()));
        assertThat(tag("fable").articleCount()).isEqualTo(55);
        tags.delete(tag("fable"));
        assertThat(tags.tags()).extracting(Tag::name).containsExactlyInAnyOrder("Unit 2", "古文");
        assertThat(model.search().tagProperty().get())
                .as("nothing can bear it now")
                .isEmpty();
        assertThat(model.articles().paginationProperty().get().total()).isEqualTo(56);
        failures.assertNone();
    }

    private Tag tag(String name) {
        return model.tagList().tags().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return model.articles().items().stream().map(Article::title).toList();
    }

    private void create(String title, String source, String tag, int sentences) {
        List<SentenceDraft> drafts = IntStream.range(0, sentences)
                .mapToObj(i -> SentenceDraft.of("Sentence " + i))
                .toList();
        client.articles()
                .create(new ArticleDraft(
                        title, null, null, source, null, new ArticleMetadata(2, List.of(tag), null), false, drafts));
    }
}
