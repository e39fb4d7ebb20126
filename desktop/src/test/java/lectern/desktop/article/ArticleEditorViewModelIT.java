package lectern.desktop.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lectern.desktop.RecordedFailures;
import lectern.desktop.article.ArticleFault.Kind;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.article.ArticleDetail;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticlePatch;
import lectern.model.article.Sentence;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentenceExtensions.Analysis;
import lectern.model.article.SentenceExtensions.Word;
import lectern.model.article.SentencePatch;
import lectern.model.client.LecternClient;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleEditorViewModelIT {
    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private String id = "";
    private ArticleEditorViewModel model = editor(null);

    private ArticleEditorViewModel editor(@Nullable String articleId) {
        return new ArticleEditorViewModel(
                articleId, client, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH));
    }

    @BeforeEach
    void open() {
        SentenceExtensions rich = new SentenceExtensions(
                "/həˈloʊ/", "你好", "/media/a.mp3", null, null, null, 2, Map.of("source", "page 3"));
        id = client.articles()
                .create(ArticleDraft.of(
                        "Greetings",
                        List.of(
                                SentenceDraft.of("Hello.", rich),
                                SentenceDraft.of("Good morning."),
                                SentenceDraft.of("Good night."))))
                .articleId();
        model = editor(id);
        model.show();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void savesEverythingAsOne() {
        model.edits().edit("title", heading -> heading.withTitle("Greetings and farewells"));
        model.edits().edit("tags", heading -> heading.withTags(List.of("Unit 1", "unit 1", " ")));
        model.edits().edit("difficulty", heading -> heading.withDifficulty(3));
        model.edits().editLine(line(0), "translation", line -> line.withTranslation("您好"));
        model.edits()
                .editLine(
                        line(0),
                        "words",
                        line -> line.withVocabulary(List.of(
                                new Word("hello", null, "你好", "int.", null), new Word("", null, null, null, null))));
        model.edits().chosenProperty().set(line(2));
        assertThat(model.edits().paste("Bye.\t再见\n\nSee you.\r\n")).isEqualTo(2);
        model.edits().moveUp(Set.of(line(4)));
        model.edits().remove(Set.of(line(1)));
        assertThat(model.edits().dirtyProperty().get()).isTrue();
        model.save();

        ArticleDetail saved = client.articles().get(id);
        assertThat(saved.title()).isEqualTo("Greetings and farewells");
        assertThat(saved.metadata().difficulty()).isEqualTo(3);
        assertThat(saved.metadata().tags()).containsExactly("Unit 1");
        assertThat(saved.sentences())
                .extracting(Sentence::content)
                .containsExactly("Hello.", "Good night.", "See you.", "Bye.");
        SentenceExtensions hello = saved.sentences().getFirst().extensions();
        assertThat(hello.translation()).isEqualTo("您好");
        assertThat(hello.audioUrl()).as("what the editor doesn't show is kept").isEqualTo("/media/a.mp3");
        assertThat(hello.other()).isEqualTo(Map.of("source", "page 3"));
        assertThat(hello.vocabulary()).extracting(Word::word).containsExactly("hello");
        assertThat(saved.sentences().getLast().extensions().translation()).isEqualTo("再见");
        assertThat(model.edits().dirtyProperty().get()).isFalse();
        assertThat(model.edits().lines())
                .extracting(Line::id)
                .isEqualTo(saved.sentences().stream().map(Sentence::id).toList());
        failures.assertNone();
    }

    @Test
    void savesANewArticleOnceAndGoesOnWithIt() {
        model = editor(null);
        model.show();
        assertThat(model.edits().dirtyProperty().get()).isFalse();
        model.edits().paste("One.\nTwo.");
        model.save();
        assertThat(model.faults())
                .singleElement()
                .extracting(ArticleFault::kind)
                .isEqualTo(Kind.NO_TITLE);
        model.edits().edit("title", heading -> heading.withTitle("Numbers"));
        model.save();
        ArticleDetail made = Objects.requireNonNull(model.storedProperty().get());
        assertThat(model.faults()).isEmpty();
        assertThat(made.isPublished()).isFalse();
        assertThat(model.edits().chosenProperty().get())
                .isEqualTo(made.sentences().getLast().id());
        model.edits().editLine(line(0), "content", line -> line.withContent("Uno."));
        model.save();
        assertThat(client.articles().get(made.id()).sentences())
                .extracting(Sentence::content)
                .containsExactly("Uno.", "Two.");
        model.publish(true);
        assertThat(client.articles().published(made.id()).totalSentences()).isEqualTo(2);
        failures.assertNone();
    }

    @Test
    void undoesAndRedoesAcrossASave() {
        model.edits().editLine(line(0), "content", line -> line.withContent("H"));
        model.edits().editLine(line(0), "content", line -> line.withContent("Hi"));
        model.edits().remove(Set.of(line(1), line(2)));
        model.edits().undo();
        assertThat(contents()).containsExactly("Hi", "Good morning.", "Good night.");
        model.edits().undo();
        assertThat(contents().getFirst()).as("typed in a row, undone at once").isEqualTo("Hello.");
        assertThat(model.edits().undoableProperty().get()).isFalse();
        assertThat(model.edits().dirtyProperty().get()).isFalse();
        model.edits().redo();
        model.edits().redo();
        assertThat(contents()).containsExactly("Hi");
        assertThat(model.edits().redoableProperty().get()).isFalse();
        model.edits().paste("New.");
        model.save();
        model.edits().undo();
        model.edits().redo();
        assertThat(model.edits().dirtyProperty().get())
                .as("the same sentences as were saved")
                .isFalse();
        failures.assertNone();
    }

    @Test
    void aChangeByOthersIsNotOverwrittenAndOnesOwnComesBack() {
        model.edits().edit("title", heading -> heading.withTitle("Mine"));
        model.edits().editLine(line(0), "content", line -> line.withContent("Mine."));
        client.articles().update(id, new ArticlePatch("Theirs", null, null, null, null, null, null, null));
        model.save();
        assertThat(model.conflictProperty().get()).isTrue();
        assertThat(client.articles().get(id).title()).isEqualTo("Theirs");
        assertThat(client.articles().get(id).sentences().getFirst().content()).isEqualTo("Hello.");
        assertThat(model.edits().textProperty().get().heading().title()).isEqualTo("Mine");

        model.reload();
        assertThat(model.conflictProperty().get()).isFalse();
        assertThat(model.edits().textProperty().get().heading().title()).isEqualTo("Theirs");
        assertThat(model.edits().dirtyProperty().get()).isFalse();
        model.edits().undo();
        assertThat(model.edits().textProperty().get().heading().title()).isEqualTo("Mine");
        model.save();
        assertThat(client.articles().get(id).title()).isEqualTo("Mine");
        failures.assertNone();
    }

    @Test
    void onesOwnIsKeptAfterBothWereLookedAt() {
        model.edits().editLine(line(0), "content", line -> line.withContent("Mine."));
        client.sentences().update(line(1), SentencePatch.content("Theirs."));
        client.sentences().delete(line(2));
        model.save();
        assertThat(model.conflictProperty().get()).isTrue();
        model.compare();
        ArticleDetail theirs = Objects.requireNonNull(model.theirsProperty().get());
        assertThat(theirs.sentences()).extracting(Sentence::content).containsExactly("Hello.", "Theirs.");

        model.keepMine();
        assertThat(model.conflictProperty().get()).isFalse();
        assertThat(model.edits().dirtyProperty().get()).isFalse();
        assertThat(client.articles().get(id).sentences())
                .extracting(Sentence::content)
                .containsExactly("Mine.", "Good morning.", "Good night.");
        failures.assertNone();
    }

    @Test
    void whatOthersChangeWhileOneComparesIsNotOverwrittenEither() {
        model.edits().edit("title", heading -> heading.withTitle("Mine"));
        client.articles().update(id, new ArticlePatch("Theirs", null, null, null, null, null, null, null));
        model.save();
        model.compare();
        client.articles().update(id, new ArticlePatch("Later", null, null, null, null, null, null, null));
        model.keepMine();
        assertThat(model.conflictProperty().get()).isTrue();
        assertThat(client.articles().get(id).title()).isEqualTo("Later");
        failures.assertNone();
    }

    @Test
    void savesAllThatStandsBesideASentence() {
        model.edits()
                .edit(
                        "url",
                        heading ->
                                heading.withSourceUrl(" https://example.org/a ").withCoverImage(""));
        model.edits().editLine(line(1), "grammar", line -> line.withGrammarPoint("Adjective + noun"));
        model.edits().editLine(line(1), "structure", line -> line.withStructure("greeting"));
        model.edits().editLine(line(1), "notes", line -> line.withNotes(List.of("until noon", "said at work, too")));
        model.edits().editLine(line(1), "tags", line -> line.withTags(List.of("polite")));
        model.edits().editLine(line(1), "audio", line -> line.withAudioUrl("https://example.org/b.mp3"));
        model.save();
        ArticleDetail saved = client.articles().get(id);
        assertThat(saved.sourceUrl()).isEqualTo("https://example.org/a");
        SentenceExtensions extensions = saved.sentences().get(1).extensions();
        assertThat(extensions.analysis())
                .isEqualTo(new Analysis("Adjective + noun", "greeting", List.of("until noon", "said at work, too")));
        assertThat(extensions.tags()).containsExactly("polite");
        assertThat(extensions.audioUrl()).isEqualTo("https://example.org/b.mp3");
        model.edits()
                .editLine(
                        line(1),
                        "all",
                        line -> line.withGrammarPoint("").withStructure("").withNotes(List.of()));
        model.save();
        assertThat(client.articles().get(id).sentences().get(1).extensions().analysis())
                .isNull();
        failures.assertNone();
    }

    @Test
    void aSentenceChangedByOthersIsAConflictAsWell() {
        model.edits().edit("title", heading -> heading.withTitle("Mine"));
        client.sentences().update(line(1), SentencePatch.content("Good evening."));
        model.save();
        assertThat(model.conflictProperty().get()).isTrue();
        assertThat(client.articles().get(id).title()).isEqualTo("Greetings");
        failures.assertNone();
    }

    @Test
    void publishingSomethingThatOthersChangedIsAConflict() {
        client.articles().update(id, new ArticlePatch("Theirs", null, null, null, null, null, null, null));
        model.publish(true);
        assertThat(model.conflictProperty().get()).isTrue();
        assertThat(client.articles().get(id).isPublished()).isFalse();
        failures.assertNone();
    }

    @Test
    void saysWhichSentenceIsWrongAndSavesNothing() {
        model.edits().edit("title", heading -> heading.withTitle("x".repeat(201)));
        model.edits().editLine(line(1), "content", line -> line.withContent(" ").withTranslation("早上好"));
        model.edits()
                .editLine(line(2), "words", line -> line.withVocabulary(List.of(new Word("", null, "夜", null, null))));
        model.save();
        assertThat(model.faults())
                .extracting(ArticleFault::kind)
                .containsExactly(Kind.TITLE_TOO_LONG, Kind.NO_CONTENT, Kind.NO_WORD);
        assertThat(model.faults().get(1).lineId()).isEqualTo(line(1));
        assertThat(model.faults().get(1).words(new Messages(Language.ENGLISH))).contains("Sentence 2");
        assertThat(client.articles().get(id).title()).isEqualTo("Greetings");
        failures.assertNone();
    }

    @Test
    void emptyLinesAreNotSaved() {
        model.edits().addLine();
        assertThat(model.edits().lines()).hasSize(4);
        assertThat(model.edits().dirtyProperty().get()).isFalse();
        model.edits().edit("title", heading -> heading.withTitle("Other"));
        model.save();
        assertThat(model.edits().lines()).hasSize(3);
        assertThat(client.articles().get(id).totalSentences()).isEqualTo(3);
        failures.assertNone();
    }

    @Test
    void movesLinesTogetherAndNeverPastTheEnds() {
        Set<String> last = Set.of(line(1), line(2));
        model.edits().moveUp(last);
        assertThat(contents()).containsExactly("Good morning.", "Good night.", "Hello.");
        model.edits().moveUp(last);
        assertThat(contents()).containsExactly("Good morning.", "Good night.", "Hello.");
        model.edits().moveDown(Set.of(line(0)));
        assertThat(contents()).containsExactly("Good night.", "Good morning.", "Hello.");
        model.edits().moveDown(Set.of(line(2)));
        assertThat(contents()).containsExactly("Good night.", "Good morning.", "Hello.");
    }

    @Test
    void anArticleThatIsGoneIsSaid() {
        client.articles().delete(id);
        model.edits().edit("title", heading -> heading.withTitle("Mine"));
        model.save();
        assertThat(failures.shown()).hasSize(1);
        assertThat(model.edits().dirtyProperty().get()).isTrue();
        assertThat(model.busyProperty().get()).isFalse();
    }

    private String line(int index) {
        return model.edits().lines().get(index).id();
    }

    private List<String> contents() {
        return model.edits().lines().stream().map(Line::content).toList();
    }
}
