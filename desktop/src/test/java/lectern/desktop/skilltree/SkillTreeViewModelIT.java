package lectern.desktop.skilltree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lectern.desktop.RecordedFailures;
import lectern.desktop.edit.PaneMode;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.desktop.tree.Forest;
import lectern.model.client.LecternClient;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.question.SkillTreeNode;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SkillTreeViewModelIT {
    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final SkillTreeViewModel model =
            new SkillTreeViewModel(client, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH));

    @BeforeEach
    void fill() {
        client.questions().createCategory(new CategoryDraft("history", "History", null, null, null, 0));
        client.questions().createCategory(new CategoryDraft("arts", "Arts", null, null, null, 1));
        client.questions().createCategory(new CategoryDraft("rome", "Rome", null, "history", null, 9));
        model.show();
    }

    @AfterEach
    void close() {
        failures.assertNone();
        server.close();
    }

    private Forest<SkillTreeNode> forest() {
        return model.forestProperty().get();
    }

    private String id(String title) {
        return forest().walk().stream()
                .filter(each ->
                        Objects.requireNonNull(forest().find(each)).title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return forest().walk().stream()
                .map(each -> Objects.requireNonNull(forest().find(each)).title())
                .toList();
    }

    private void make(String title, @Nullable String parentId) {
        model.begin(parentId);
        model.form().titleProperty().set(title);
        model.save();
        assertThat(Objects.requireNonNull(model.shown()).title()).isEqualTo(title);
    }

    @Test
    void offersTheCategoriesInTheOrderOfTheirTree() {
        assertThat(model.categories()).extracting(Category::id).containsExactly("history", "rome", "arts");
        assertThat(titles()).containsExactly("History");
        make("Empires", null);
        model.open(Optional.of(model.categories().getLast()));
        assertThat(titles()).containsExactly("Arts");
        assertThat(model.undo().undoableProperty().get()).isFalse();
        model.show();
        assertThat(titles()).containsExactly("Arts");
    }

    @Test
    void studentsWalkThroughTheTreeFromTopToBottom() {
        make("Empires", null);
        make("Kings", id("History"));
        assertThat(titles()).containsExactly("History", "Kings", "Empires");
        assertThat(client.skillTree().list("history"))
                .extracting(SkillTreeNode::title)
                .isEqualTo(titles());
        model.undo().undo();
        assertThat(titles()).containsExactly("History", "Empires");
        model.undo().redo();
        assertThat(titles()).containsExactly("History", "Kings", "Empires");
    }

    @Test
    void movesAndTakesItBack() {
        make("Empires", null);
        make("Kings", null);
        model.move(id("Kings"), Objects.requireNonNull(forest().up(id("Kings"))));
        assertThat(titles()).containsExactly("History", "Kings", "Empires");
        model.move(id("Kings"), Objects.requireNonNull(forest().in(id("Kings"))));
        assertThat(forest().parent(id("Kings"))).isEqualTo(id("History"));
        model.undo().undo();
        model.undo().undo();
        assertThat(titles()).containsExactly("History", "Empires", "Kings");
        assertThat(forest().parent(id("Kings"))).isNull();
        model.move(id("History"), forest().below(id("History"), id("History")));
        assertThat(model.problemProperty().get()).contains("History", "itself");
    }

    @Test
    void aRemovedChapterComesBackWithWhatStoodBelowIt() {
        make("Empires", null);
        make("Kings", id("Empires"));
        String empires = id("Empires");
        model.open(forest().find(empires));
        model.remove();
        assertThat(titles()).containsExactly("History", "Kings");
        assertThat(forest().parent(id("Kings"))).isNull();
        assertThat(Objects.requireNonNull(model.shown()).title()).isEqualTo("Kings");
        model.undo().undo();
        assertThat(titles()).containsExactly("History", "Empires", "Kings");
        assertThat(id("Empires")).isEqualTo(empires);
        assertThat(forest().parent(id("Kings"))).isEqualTo(empires);
        model.undo().redo();
        assertThat(titles()).containsExactly("History", "Kings");
    }

    @Test
    void theLastChapterStays() {
        model.open(forest().find(id("History")));
        model.remove();
        assertThat(model.problemProperty().get()).contains("at least one");
        assertThat(titles()).containsExactly("History");
    }

    @Test
    void changesAndTakesItBack() {
        model.open(forest().find(id("History")));
        model.form().titleProperty().set("Old times");
        model.form().requiredProperty().set("6");
        model.form().thresholdProperty().set("6");
        model.save();
        assertThat(client.skillTree().list("history").getFirst())
                .extracting(SkillTreeNode::title, SkillTreeNode::questionsRequired, SkillTreeNode::passThreshold)
                .containsExactly("Old times", 6, 6);
        model.undo().undo();
        assertThat(titles()).containsExactly("History");
        assertThat(model.form().titleProperty().get()).isEqualTo("History");
    }

    @Test
    void saysWhatIsWrongWhileOneWrites() {
        model.begin(null);
        model.form().thresholdProperty().set("5");
        assertThat(model.form().faults()).containsOnlyKeys("passThreshold").containsValue("skilltree.fault.above");
        model.form().requiredProperty().set("none");
        assertThat(model.form().faults()).containsOnlyKeys("questionsRequired");
        model.form().thresholdProperty().set("-1");
        model.save();
        assertThat(model.form().faults()).containsOnlyKeys("title", "questionsRequired", "passThreshold");
        assertThat(model.modeProperty().get()).isEqualTo(PaneMode.NEW);
        assertThat(titles()).containsExactly("History");
    }
}
