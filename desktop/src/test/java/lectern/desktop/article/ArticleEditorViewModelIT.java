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
        model.edit("title", heading -> heading.withTitle("Greetings and farewells"));
        model.edit("tags", heading -> heading.withTags(List.of("Unit 1", "unit 1", " ")));
        model.edit("difficulty", heading -> heading.withDifficulty(3));
        model.editLine(line(0), "translation", line -> line.withTranslation("您好"));
        model.editLine(
                line(0),
                "words",
                line -> line.withVocabulary(
                        List.of(new Word("hello", null, "你好", "int.", null), new Word("", null, null, null, null))));
        model.chosenProperty().set(line(2));
        assertThat(model.paste("Bye.\t再见\n\nSee you.\r\n")).isEqualTo(2);
        model.moveUp(Set.of(line(4)));
        model.remove(Set.of(line(1)));
        assertThat(model.dirtyProperty().get()).isTrue();
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
        assertThat(model.dirtyProperty().get()).isFalse();
        assertThat(model.lines())
                .extracting(Line::id)
                .isEqualTo(saved.sentences().stream().map(Sentence::id).toList());
        failures.assertNone();
    }

    @Test
    void savesANewArticleOnceAndGoesOnWithIt() {
        model = editor(null);
        model.show();
        assertThat(model.dirtyProperty().get()).isFalse();
        model.paste("One.\nTwo.");
        model.save();
        assertThat(model.faults())
                .singleElement()
                .extracting(ArticleFault::kind)
                .isEqualTo(Kind.NO_TITLE);
        model.edit("title", heading -> heading.withTitle("Numbers"));
        model.save();
        ArticleDetail made = Objects.requireNonNull(model.storedProperty().get());
        assertThat(model.faults()).isEmpty();
        assertThat(made.isPublished()).isFalse();
        assertThat(model.chosenProperty().get())
                .isEqualTo(made.sentences().getLast().id());
        model.editLine(line(0), "content", line -> line.withContent("Uno."));
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
        model.editLine(line(0), "content", line -> line.withContent("H"));
        model.editLine(line(0), "content", line -> line.withContent("Hi"));
        model.remove(Set.of(line(1), line(2)));
        model.undo();
        assertThat(contents()).containsExactly("Hi", "Good morning.", "Good night.");
        model.undo();
        assertThat(contents().getFirst()).as("typed in a row, undone at once").isEqualTo("Hello.");
        assertThat(model.undoableProperty().get()).isFalse();
        assertThat(model.dirtyProperty().get()).isFalse();
        model.redo();
        model.redo();
        assertThat(contents()).containsExactly("Hi");
        assertThat(model.redoableProperty().get()).isFalse();
        model.paste("New.");
        model.save();
        model.undo();
        model.redo();
        assertThat(model.dirtyProperty().get())
                .as("the same sentences as were saved")
                .isFalse();
        failures.assertNone();
    }

    @Test
    void aChangeByOthersIsNotOverwrittenAndOnesOwnComesBack() {
        model.edit("title", heading -> heading.withTitle("Mine"));
        model.editLine(line(0), "content", line -> line.withContent("Mine."));
        client.articles().update(id, new ArticlePatch("Theirs", null, null, null, null, null, null, null));
        model.save();
        assertThat(model.conflictProperty().get()).isTrue();
        assertThat(client.articles().get(id).title()).isEqualTo("Theirs");
        assertThat(client.articles().get(id).sentences().getFirst().content()).isEqualTo("Hello.");
        assertThat(model.textProperty().get().heading().title()).isEqualTo("Mine");

        model.reload();
        assertThat(model.conflictProperty().get()).isFalse();
        assertThat(model.textProperty().get().heading().title()).isEqualTo("Theirs");
        assertThat(model.dirtyProperty().get()).isFalse();
        model.undo();
        assertThat(model.textProperty().get().heading().title()).isEqualTo("Mine");
        model.save();
        assertThat(client.articles().get(id).title()).isEqualTo("Mine");
        failures.assertNone();
    }

    @Test
    void onesOwnIsKeptAfterBothWereLookedAt() {
        model.editLine(line(0), "content", line -> line.withContent("Mine."));
        client.sentences().update(line(1), SentencePatch.content("Theirs."));
        client.sentences().delete(line(2));
        model.save();
        assertThat(model.conflictProperty().get()).isTrue();
        model.compare();
        ArticleDetail theirs = Objects.requireNonNull(model.theirsProperty().get());
        assertThat(theirs.sentences()).extracting(Sentence::content).containsExactly("Hello.", "Theirs.");

        model.keepMine();
        assertThat(model.conflictProperty().get()).isFalse();
        assertThat(model.dirtyProperty().get()).isFalse();
        assertThat(client.articles().get(id).sentences())
                .extracting(Sentence::content)
                .containsExactly("Mine.", "Good morning.", "Good night.");
        failures.assertNone();
    }

    @Test
    void whatOthersChangeWhileOneComparesIsNotOverwrittenEither() {
        model.edit("title", heading -> heading.withTitle("Mine"));
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
        model.edit(
                "url",
                heading -> heading.withSourceUrl(" https://example.org/a ").withCoverImage(""));
        model.editLine(line(1), "grammar", line -> line.withGrammarPoint("Adjective + noun"));
        model.editLine(line(1), "structure", line -> line.withStructure("greeting"));
        model.editLine(line(1), "notes", line -> line.withNotes(List.of("until noon", "said at work, too")));
        model.editLine(line(1), "tags", line -> line.withTags(List.of("polite")));
        model.editLine(line(1), "audio", line -> line.withAudioUrl("https://example.org/b.mp3"));
        model.save();
        ArticleDetail saved = client.articles().get(id);
        assertThat(saved.sourceUrl()).isEqualTo("https://example.org/a");
        SentenceExtensions extensions = saved.sentences().get(1).extensions();
        assertThat(extensions.analysis())
                .isEqualTo(new Analysis("Adjective + noun", "greeting", List.of("until noon", "said at work, too")));
        assertThat(extensions.tags()).containsExactly("polite");
        assertThat(extensions.audioUrl()).isEqualTo("https://example.org/b.mp3");
        model.editLine(
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
        model.edit("title", heading -> heading.withTitle("Mine"));
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
        model.edit("title", heading -> heading.withTitle("x".repeat(201)));
        model.editLine(line(1), "content", line -> line.withContent(" ").withTranslation("早上好"));
        model.editLine(line(2), "words", line -> line.withVocabulary(List.of(new Word("", null, "夜", null, null))));
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
        model.addLine();
        assertThat(model.lines()).hasSize(4);
        assertThat(model.dirtyProperty().get()).isFalse();
        model.edit("title", heading -> heading.withTitle("Other"));
        model.save();
        assertThat(model.lines()).hasSize(3);
        assertThat(client.articles().get(id).totalSentences()).isEqualTo(3);
        failures.assertNone();
    }

    @Test
    void movesLinesTogetherAndNeverPastTheEnds() {
        Set<String> last = Set.of(line(1), line(2));
        model.moveUp(last);
        assertThat(contents()).containsExactly("Good morning.", "Good night.", "Hello.");
        model.moveUp(last);
        assertThat(contents()).containsExactly("Good morning.", "Good night.", "Hello.");
        model.moveDown(Set.of(line(0)));
        assertThat(contents()).containsExactly("Good night.", "Good morning.", "Hello.");
        model.moveDown(Set.of(line(2)));
        assertThat(contents()).containsExactly("Good night.", "Good morning.", "Hello.");
    }

    @Test
    void anArticleThatIsGoneIsSaid() {
        client.articles().delete(id);
        model.edit("title", heading -> heading.withTitle("Mine"));
        model.save();
        assertThat(failures.shown()).hasSize(1);
        assertThat(model.dirtyProperty().get()).isTrue();
        assertThat(model.busyProperty().get()).isFalse();
    }

    private String line(int index) {
        return model.lines().get(index).id();
    }

    private List<String> contents() {
        return model.lines().stream().map(Line::content).toList();
    }
}
