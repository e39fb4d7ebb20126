package lectern.desktop.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import lectern.desktop.RecordedFailures;
import lectern.desktop.edit.PaneMode;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.desktop.tree.Forest;
import lectern.model.client.LecternClient;
import lectern.model.question.Category;
import lectern.model.question.Category.Status;
import lectern.model.question.CategoryDraft;
import lectern.model.question.CategoryUpdate;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CategoriesViewModelIT {
    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final CategoriesViewModel model =
            new CategoriesViewModel(client, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH));

    @BeforeEach
    void fill() {
        make("history", null, 0);
        make("rome", "history", 0);
        make("greece", "history", 1);
        make("arts", null, 1);
        model.show();
    }

    @AfterEach
    void close() {
        failures.assertNone();
        server.close();
    }

    private void make(String id, @Nullable String parent, int order) {
        client.questions().createCategory(new CategoryDraft(id, "The " + id, null, parent, null, order));
    }

    private Forest<Category> forest() {
        return model.forestProperty().get();
    }

    private Category category(String id) {
        return client.questions().categories(1, 100).items().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsThemAsATree() {
        assertThat(model.loadedProperty().get()).isTrue();
        assertThat(forest().walk()).containsExactly("history", "rome", "greece", "arts");
    }

    @Test
    void makesOneBelowAnotherAndTakesItBack() {
        model.begin("history");
        model.form().nameProperty().set("Old Egypt");
        assertThat(model.form().slugProperty().get()).isEqualTo("old-egypt");
        model.form().iconProperty().set("🏺");
        model.save();
        assertThat(forest().children("history")).containsExactly("rome", "greece", "old-egypt");
        assertThat(model.shown()).isEqualTo(category("old-egypt"));
        model.undo().undo();
        assertThat(category("old-egypt").status()).isEqualTo(Status.ARCHIVED);
        assertThat(forest().find("old-egypt")).isNull();
        model.undo().redo();
        assertThat(category("old-egypt").status()).isEqualTo(Status.ACTIVE);
        assertThat(category("old-egypt").icon()).isEqualTo("🏺");
    }

    @Test
    void saysWhatIsWrongWhileOneWrites() {
        model.begin(null);
        model.form().slugProperty().set("Nein!");
        assertThat(model.form().faults()).containsOnlyKeys("slug").containsValue("category.fault.slug");
        model.form().slugProperty().set("rome");
        assertThat(model.form().faults()).containsValue("category.fault.taken");
        model.form().sortOrderProperty().set("first");
        model.save();
        assertThat(model.form().faults()).containsOnlyKeys("name", "slug", "sortOrder");
        assertThat(model.modeProperty().get()).isEqualTo(PaneMode.NEW);
        assertThat(model.dirty()).isTrue();
        model.form().iconProperty().set("x".repeat(17));
        assertThat(model.form().faults()).containsKey("icon");
    }

    @Test
    void changesOneAndLeavesWhatOthersMadeOfTheRest() {
        model.open(forest().find("rome"));
        model.form().nameProperty().set("Ancient Rome");
        model.save();
        assertThat(category("rome").name()).isEqualTo("Ancient Rome");
        CategoryUpdate others = CategoryUpdate.of(category("rome"));
        client.questions()
                .updateCategory(
                        "rome",
                        new CategoryUpdate(
                                others.name(), others.slug(), null, "🏛", others.sortOrder(), others.status()));
        model.undo().undo();
        assertThat(category("rome").name()).isEqualTo("The rome");
        assertThat(category("rome").icon()).isEqualTo("🏛");
        assertThat(category("rome").parentId()).isNull();
        model.undo().redo();
        assertThat(category("rome").name()).isEqualTo("Ancient Rome");
        assertThat(Objects.requireNonNull(model.shown()).name()).isEqualTo("Ancient Rome");
    }

    @Test
    void movesBetweenParentsAndBack() {
        model.move("arts", Objects.requireNonNull(forest().in("arts")));
        assertThat(forest().children("history")).containsExactly("rome", "greece", "arts");
        model.move("arts", Objects.requireNonNull(forest().up("arts")));
        assertThat(forest().children("history")).containsExactly("rome", "arts", "greece");
        model.undo().undo();
        model.undo().undo();
        assertThat(forest().walk()).containsExactly("history", "rome", "greece", "arts");
        model.undo().redo();
        assertThat(forest().children("history")).containsExactly("rome", "greece", "arts");
        assertThat(model.undo().redoableProperty().get()).isTrue();
    }

    @Test
    void refusesACycleInWords() {
        model.move("history", forest().below("history", "rome"));
        assertThat(model.problemProperty().get()).contains("The history", "itself");
        assertThat(model.undo().undoableProperty().get()).isFalse();
        model.move("arts", forest().below("arts", null));
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void archivesAndBringsBack() {
        model.open(forest().find("history"));
        assertThat(model.activeBelow(Objects.requireNonNull(model.shown()))).isEqualTo(2);
        model.archive();
        assertThat(category("history").status()).isEqualTo(Status.ARCHIVED);
        assertThat(model.showArchivedProperty().get()).isTrue();
        assertThat(Objects.requireNonNull(model.shown()).status()).isEqualTo(Status.ARCHIVED);
        model.move("arts", forest().below("arts", "history"));
        assertThat(model.problemProperty().get()).contains("archived");
        model.restore();
        assertThat(category("history").status()).isEqualTo(Status.ACTIVE);
        model.undo().undo();
        model.undo().undo();
        assertThat(category("history").status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void hidesArchivedOnesUnlessAskedFor() {
        client.questions().archiveCategory("rome");
        client.questions().archiveCategory("history");
        model.show();
        assertThat(forest().walk()).containsExactly("history", "greece", "arts");
        model.showArchivedProperty().set(true);
        assertThat(forest().walk()).containsExactly("history", "rome", "greece", "arts");
    }

    @Test
    void saysWhatTheServerRefuses() {
        model.begin(null);
        model.form().nameProperty().set("Music");
        make("music", null, 5);
        model.save();
        assertThat(model.problemProperty().get()).contains("music");
        assertThat(model.modeProperty().get()).isEqualTo(PaneMode.NEW);
        assertThat(model.form().nameProperty().get()).isEqualTo("Music");
        assertThat(List.of(model.undo().undoableProperty().get())).containsExactly(false);
    }
}
