package lectern.desktop.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lectern.desktop.RecordedFailures;
import lectern.desktop.edit.PaneMode;
import lectern.desktop.page.Navigator;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.question.Fault.Kind;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.media.MediaKind;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.model.question.QuestionUpdate;
import lectern.model.question.Stem;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionEditorViewModelIT {
    /** One red pixel. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private RecordedFailures failures = new RecordedFailures();

    @TempDir
    Path folder;

    private QuestionListViewModel list;
    private QuestionEditorViewModel editor;

    private QuestionListViewModel fresh() {
        return new QuestionListViewModel(
                client,
                TaskRunner.sameThread(failures),
                new Messages(Language.ENGLISH),
                new PreferenceStore(folder, Locale.ENGLISH),
                new Navigator());
    }

    @BeforeAll
    void category() {
        client.questions().createCategory(new CategoryDraft("nature", "Nature", null, null, null, null));
        client.questions().createCategory(new CategoryDraft("words", "Words", null, null, null, null));
    }

    @BeforeEach
    void open() {
        failures = new RecordedFailures();
        list = fresh();
        list.show();
        editor = list.editor();
        list.create();
    }

    @AfterAll
    void close() {
        server.close();
    }

    private Collection<QuestionStatus> next() {
        return Objects.requireNonNull(editor.questionProperty().get()).status().next();
    }

    @Test
    void savesANewQuestionAsADraft() {
        write("What is the sky?");
        editor.form().summaryProperty().set("Light is scattered.");
        editor.save();

        Question saved = Objects.requireNonNull(editor.questionProperty().get());
        assertThat(editor.modeProperty().get()).isEqualTo(PaneMode.EXISTING);
        assertThat(saved.status()).isEqualTo(QuestionStatus.DRAFT);
        assertThat(saved.distractors()).containsExactly("green", "red");
        assertThat(Objects.requireNonNull(saved.knowledgeCard()).summary()).isEqualTo("Light is scattered.");
        assertThat(list.questions().items()).contains(saved);
        assertThat(editor.edits().dirtyProperty().get()).isFalse();
        failures.assertNone();
    }

    @Test
    void saysWhatIsWrongWhileOneWritesAndTheRestAtSaving() {
        assertThat(editor.faults()).isEmpty();
        editor.form().answerProperty().set("blue");
        editor.form().distractors().get(1).set(" blue ");
        assertThat(editor.faults().keySet()).containsExactly("distractors[1]");
        assertThat(kind("distractors[1]")).isEqualTo(Kind.SAME_AS_ANSWER);
        editor.form().stemProperty().set("x".repeat(4_001));
        assertThat(kind("stem.text")).isEqualTo(Kind.TOO_LONG);

        editor.save();
        assertThat(editor.modeProperty().get()).isEqualTo(PaneMode.NEW);
        assertThat(kind("categoryId")).isEqualTo(Kind.NO_CATEGORY);
        editor.form().stemProperty().set("What is the sky?");
        editor.form().distractors().get(1).set("green");
        editor.form().categoryIdProperty().set("nature");
        assertThat(editor.faults()).isEmpty();
        failures.assertNone();
    }

    @Test
    void wrongAnswersCanBeAddedAndRemoved() {
        write("What is the sky?");
        editor.edits().addDistractor();
        editor.edits().addDistractor();
        editor.edits().addDistractor();
        assertThat(editor.form().distractors()).hasSize(5);
        editor.form().distractors().get(4).set("green");
        assertThat(kind("distractors[4]")).isEqualTo(Kind.REPEATED);
        editor.edits().removeDistractor(4);
        assertThat(editor.faults()).isEmpty();
        for (int i = 0; i < 5; i++) {
            editor.edits().removeDistractor(0);
        }
        assertThat(editor.form().distractors()).hasSize(1);
        editor.form().distractors().getFirst().set("");
        editor.save();
        assertThat(kind("distractors")).isEqualTo(Kind.NO_DISTRACTOR);
    }

    @Test
    void whatTheServerRefusesStandsAtItsField() {
        write("What is the sky?");
        editor.form().categoryIdProperty().set("nobodys");
        editor.save();
        assertThat(kind("categoryId")).isEqualTo(Kind.SAID);
        assertThat(Objects.requireNonNull(editor.faults().get("categoryId")).reason(new Messages(Language.ENGLISH)))
                .isEqualTo("there is no category nobodys");
        failures.assertNone();
    }

    @Test
    void movesAlongTheAllowedWaysOnly() {
        write("Does it move?");
        editor.save();
        assertThat(next()).containsExactly(QuestionStatus.REVIEWING, QuestionStatus.PUBLISHED, QuestionStatus.ARCHIVED);
        editor.move(QuestionStatus.PUBLISHED);
        assertThat(next()).containsExactly(QuestionStatus.DRAFT, QuestionStatus.ARCHIVED);
        Question shown = Objects.requireNonNull(editor.questionProperty().get());
        assertThat(list.questions().items()).contains(shown);
        client.questions().setStatus(shown.id(), QuestionStatus.ARCHIVED);
        editor.move(QuestionStatus.ARCHIVED);
        assertThat(failures.shown()).singleElement().asString().contains("archived");
    }

    @Test
    void aDuplicateIsANewQuestion() {
        write("Once more?");
        editor.save();
        Question first = Objects.requireNonNull(editor.questionProperty().get());
        editor.duplicate();
        assertThat(editor.modeProperty().get()).isEqualTo(PaneMode.NEW);
        assertThat(editor.edits().dirtyProperty().get()).isFalse();
        editor.form().stemProperty().set("Once more, otherwise?");
        assertThat(editor.edits().dirtyProperty().get()).isTrue();
        editor.save();
        assertThat(Objects.requireNonNull(editor.questionProperty().get()).id()).isNotEqualTo(first.id());
    }

    @Test
    void makesACategoryOnTheWay() {
        write("Which dynasty?");
        NewCategoryViewModel made = editor.newCategory();
        made.openProperty().set(true);
        made.create();
        assertThat(Objects.requireNonNull(made.faultProperty().get()).kind()).isEqualTo(Kind.BLANK);
        made.nameProperty().set("World History");
        assertThat(made.slugProperty().get()).isEqualTo("world-history");
        made.slugProperty().set("No slug");
        made.create();
        assertThat(Objects.requireNonNull(made.faultProperty().get()).kind()).isEqualTo(Kind.SLUG);
        made.slugProperty().set("nature");
        made.create();
        assertThat(Objects.requireNonNull(made.faultProperty().get()).kind()).isEqualTo(Kind.SAID);
        made.slugProperty().set("history");
        made.create();
        assertThat(made.openProperty().get()).isFalse();
        assertThat(editor.form().categoryIdProperty().get()).isEqualTo("history");
        assertThat(list.categories().nameOf("history")).isEqualTo("World History");
        editor.save();
        assertThat(Objects.requireNonNull(editor.questionProperty().get()).categoryId())
                .isEqualTo("history");
    }

    @Test
    void showsTheAnswersAsAStudentMaySeeThem() {
        write("What is the sky?");
        List<String> one = editor.form().text().shuffled(1);
        assertThat(one)
                .containsExactlyInAnyOrder("blue", "green", "red")
                .isEqualTo(editor.form().text().shuffled(1));
        assertThat(List.of(
                        editor.form().text().shuffled(2),
                        editor.form().text().shuffled(3),
                        editor.form().text().shuffled(4)))
                .anyMatch(other -> !other.equals(one));
    }

    @Test
    void aPictureNeedsAnAddressThatADeviceCanOpen() {
        write("Who is this?");
        editor.form().contentTypeProperty().set(ContentType.IMAGE);
        editor.form().mediaUrlProperty().set("javascript:alert(1)");
        assertThat(kind("stem.mediaUrl")).isEqualTo(Kind.MEDIA_ADDRESS);
        editor.form().mediaUrlProperty().set("/media/portrait.png");
        editor.save();
        assertThat(kind("stem.mediaUrl")).as("a file that nobody uploaded").isEqualTo(Kind.SAID);
        editor.form().mediaUrlProperty().set("https://example.org/portrait.png");
        editor.save();
        assertThat(Objects.requireNonNull(editor.questionProperty().get())
                        .stem()
                        .mediaUrl())
                .isEqualTo("https://example.org/portrait.png");
    }

    @Test
    void changesAllOfAQuestionThatIsThere() {
        Question before = saved("What can change?");
        DraftForm form = editor.form();
        form.stemProperty().set("What has changed?");
        form.answerProperty().set("all");
        form.distractors().get(0).set("nothing");
        editor.edits().removeDistractor(1);
        form.categoryIdProperty().set("words");
        form.difficultyProperty().set(5);
        form.deepDiveProperty().set("Panta rhei.");
        assertThat(editor.edits().dirtyProperty().get()).isTrue();
        editor.save();

        Question after = client.questions().get(before.id());
        assertThat(after.version()).isEqualTo(2);
        assertThat(QuestionText.of(after)).isEqualTo(form.text());
        assertThat(after.distractors()).containsExactly("nothing");
        assertThat(after.categoryId()).isEqualTo("words");
        assertThat(Objects.requireNonNull(after.knowledgeCard()).deepDive()).isEqualTo("Panta rhei.");
        assertThat(list.questions().items()).contains(after);
        assertThat(editor.edits().dirtyProperty().get()).isFalse();
        form.deepDiveProperty().set(" ");
        editor.save();
        assertThat(client.questions().get(before.id()).knowledgeCard()).isNull();
        failures.assertNone();
    }

    @Test
    void everyEditCanBeTakenBackAndMadeAgain() {
        editor.open(saved("What can be undone?"));
        QuestionText before = editor.form().text();
        editor.form().answerProperty().set("b");
        editor.form().answerProperty().set("bl");
        editor.form().difficultyProperty().set(1);
        editor.edits().removeDistractor(0);
        QuestionText after = editor.form().text();
        assertThat(after.distractors()).containsExactly("red");
        editor.edits().undo();
        assertThat(editor.form().text().distractors()).containsExactly("green", "red");
        editor.edits().undo();
        editor.edits().undo();
        assertThat(editor.form().text()).isEqualTo(before);
        assertThat(editor.edits().undoableProperty().get()).isFalse();
        assertThat(editor.edits().dirtyProperty().get()).isFalse();
        editor.edits().redo();
        editor.edits().redo();
        editor.edits().redo();
        assertThat(editor.form().text()).isEqualTo(after);
        assertThat(editor.edits().redoableProperty().get()).isFalse();
        editor.save();
        editor.edits().undo();
        assertThat(editor.edits().dirtyProperty().get()).isTrue();
    }

    @Test
    void aConflictShowsBothAndMineCanBeKept() {
        Question mine = saved("Who was first?");
        client.questions().update(mine.id(), stemOnly("Theirs was first."));
        editor.form().answerProperty().set("mine");
        editor.save();

        QuestionConflict conflict =
                Objects.requireNonNull(editor.conflictProperty().get());
        assertThat(conflict.mine().answer()).isEqualTo("mine");
        assertThat(conflict.theirs().stem().text()).isEqualTo("Theirs was first.");
        assertThat(client.questions().get(mine.id()).correctAnswer()).isEqualTo("blue");
        editor.keepMine();
        assertThat(editor.conflictProperty().get()).isNull();
        Question now = client.questions().get(mine.id());
        assertThat(now.correctAnswer()).isEqualTo("mine");
        assertThat(now.stem().text()).isEqualTo("Who was first?");
        assertThat(now.version()).isEqualTo(3);
        assertThat(editor.edits().dirtyProperty().get()).isFalse();
        failures.assertNone();
    }

    @Test
    void theirsCanBeTakenAndMineBroughtBack() {
        Question mine = saved("Who is second?");
        Question theirs = client.questions().update(mine.id(), stemOnly("Theirs is second."));
        editor.form().answerProperty().set("mine");
        editor.save();
        editor.takeTheirs();
        assertThat(editor.form().text()).isEqualTo(QuestionText.of(theirs));
        assertThat(editor.edits().dirtyProperty().get()).isFalse();
        editor.edits().undo();
        assertThat(editor.form().answerProperty().get()).isEqualTo("mine");
        editor.save();
        assertThat(editor.conflictProperty().get()).isNull();
        assertThat(client.questions().get(mine.id()).stem().text()).isEqualTo("Who is second?");
    }

    @Test
    void aConflictThatIsPutOffComesAgain() {
        Question mine = saved("Who is third?");
        client.questions().update(mine.id(), stemOnly("Theirs is third."));
        editor.form().answerProperty().set("mine");
        editor.save();
        editor.postpone();
        assertThat(editor.form().answerProperty().get()).isEqualTo("mine");
        editor.save();
        assertThat(editor.conflictProperty().get()).isNotNull();
    }

    @Test
    void anEditIsNotMovedBeforeItIsSaved() {
        Question shown = saved("Does an edit move?");
        editor.form().answerProperty().set("no");
        editor.move(QuestionStatus.PUBLISHED);
        assertThat(client.questions().get(shown.id()).status()).isEqualTo(QuestionStatus.DRAFT);
        client.questions().setStatus(shown.id(), QuestionStatus.REVIEWING);
        editor.reload();
        assertThat(editor.form().answerProperty().get()).isEqualTo("no");
        editor.save();
        Question now = client.questions().get(shown.id());
        assertThat(now.correctAnswer()).isEqualTo("no");
        assertThat(now.status()).isEqualTo(QuestionStatus.REVIEWING);
    }

    @Test
    void aFileIsSentAndShownAndTakenOut() throws IOException {
        Question shown = saved("Whose flag?");
        Path file = Files.write(folder.resolve("flag.bin"), PNG);
        MediaViewModel media = editor.media();
        media.send(file);
        assertThat(media.faultProperty().get()).isNull();
        assertThat(editor.form().contentTypeProperty().get()).isEqualTo(ContentType.IMAGE);
        assertThat(media.pictureProperty().get()).isEqualTo(PNG);
        assertThat(media.sendingProperty().get()).isFalse();
        editor.save();
        String url =
                Objects.requireNonNull(client.questions().get(shown.id()).stem().mediaUrl());
        assertThat(url).startsWith("/media/");
        media.remove();
        assertThat(media.pictureProperty().get()).isNull();
        assertThat(editor.form().contentTypeProperty().get()).isEqualTo(ContentType.TEXT);
        editor.edits().undo();
        assertThat(editor.form().mediaUrlProperty().get()).isEqualTo(url);
        editor.edits().redo();
        editor.save();
        assertThat(client.questions().get(shown.id()).stem().mediaUrl()).isNull();
        failures.assertNone();
    }

    @Test
    void aFileThatIsNotTakenSaysWhy() throws IOException {
        saved("Which file?");
        MediaViewModel media = editor.media();
        media.send(Files.writeString(folder.resolve("notes.png"), "no picture at all"));
        assertThat(Objects.requireNonNull(media.faultProperty().get()).kind()).isEqualTo(Kind.SAID);
        assertThat(Objects.requireNonNull(media.faultProperty().get()).mend(new Messages(Language.ENGLISH)))
                .contains("PNG");
        media.send(Files.createFile(folder.resolve("empty.png")));
        assertThat(Objects.requireNonNull(media.faultProperty().get()).kind()).isEqualTo(Kind.MEDIA_EMPTY);
        Path huge = folder.resolve("huge.mp4");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(MediaKind.VIDEO.limit() + 1);
        }
        media.send(huge);
        assertThat(Objects.requireNonNull(media.faultProperty().get()).kind()).isEqualTo(Kind.MEDIA_TOO_LARGE);
        assertThat(editor.form().mediaUrlProperty().get()).isEmpty();
        media.send(Files.write(folder.resolve("good.png"), PNG));
        assertThat(media.faultProperty().get()).isNull();
        failures.assertNone();
    }

    private Question saved(String stem) {
        write(stem);
        editor.save();
        return Objects.requireNonNull(editor.questionProperty().get());
    }

    private static QuestionUpdate stemOnly(String stem) {
        return new QuestionUpdate(new Stem(stem, null), null, null, null, null, null, null, null, null);
    }

    private void write(String stem) {
        editor.form().stemProperty().set(stem);
        editor.form().answerProperty().set("blue");
        editor.form().distractors().get(0).set("green");
        editor.form().distractors().get(2).set("red");
        editor.form().categoryIdProperty().set("nature");
    }

    private Kind kind(String field) {
        return Objects.requireNonNull(editor.faults().get(field), field).kind();
    }
}
