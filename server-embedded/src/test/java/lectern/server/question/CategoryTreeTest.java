package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {
    private static CategoryRow row(String id, @Nullable String parent, String status) {
        return new CategoryRow(id, "The " + id, id + "-slug", parent, null, 0, status, Instant.EPOCH);
    }

    /** a above b above c …; and x alone, z archived. */
    private static CategoryTree tree(String... chain) {
        List<CategoryRow> rows = new ArrayList<>();
        String above = null;
        for (String id : chain) {
            rows.add(row(id, above, CategoryRow.ACTIVE));
            above = id;
        }
        rows.add(row("x", null, CategoryRow.ACTIVE));
        rows.add(row("z", null, CategoryRow.ARCHIVED));
        rows.add(row("below-z", "z", CategoryRow.ACTIVE));
        return new CategoryTree(rows);
    }

    @Test
    void aParentIsNamedByIdOrSlug() {
        CategoryTree tree = tree("a", "b");
        assertThat(tree.parent("new", "a")).isEqualTo("a");
        assertThat(tree.parent("new", "b-slug")).isEqualTo("b");
        assertThat(tree.parent("new", null)).isNull();
        assertThatThrownBy(() -> tree.parent("new", "nowhere")).hasMessageContainingAll("parentId", "nowhere");
    }

    @Test
    void nothingStandsBelowItself() {
        CategoryTree tree = tree("a", "b", "c");
        assertThatThrownBy(() -> tree.parent("a", "a")).hasMessageContaining("below itself");
        assertThatThrownBy(() -> tree.parent("a", "c")).hasMessageContaining("below itself");
        assertThat(tree.parent("c", "a")).isEqualTo("a");
    }

    @Test
    void whatIsBelowCountsForTheDepthToo() {
        CategoryTree tree = tree("a", "b", "c", "d");
        assertThat(tree.parent("new", "d")).isEqualTo("d");
        assertThat(tree.parent("a", "x")).isEqualTo("x");
        assertThat(tree("a", "b", "c", "d", "e").parent("x", "d")).isEqualTo("d");
        assertThatThrownBy(() -> tree("a", "b", "c", "d", "e").parent("x", "e")).hasMessageContaining("5 levels");
        assertThatThrownBy(() -> tree("a", "b", "c", "d", "e").parent("a", "x")).hasMessageContaining("5 levels");
    }

    @Test
    void nothingMovesBelowWhatIsArchivedButMayStayThere() {
        assertThatThrownBy(() -> tree("a").parent("a", "z")).hasMessageContaining("archived");
        assertThat(tree("a").parent("below-z", "z")).isEqualTo("z");
    }

    @Test
    void aNameIsHeldByAnIdOrASlug() {
        CategoryTree tree = tree("a");
        assertThat(tree.holder("a-slug", null)).isNotNull();
        assertThat(tree.holder("a", "a")).isNull();
        assertThat(tree.holder("free", null)).isNull();
    }
}
