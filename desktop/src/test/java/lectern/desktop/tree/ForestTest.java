package lectern.desktop.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForestTest {
    private record Leaf(String id, @Nullable String above) {}

    private final Forest<Leaf> forest = of(
            new Leaf("a", null), new Leaf("b", null), new Leaf("a1", "a"), new Leaf("a2", "a"), new Leaf("a11", "a1"));

    private static Forest<Leaf> of(Leaf... leaves) {
        return new Forest<>(List.of(leaves), Leaf::id, Leaf::above);
    }

    @Test
    void isWalkedFromTopToBottom() {
        assertThat(forest.walk()).containsExactly("a", "a1", "a11", "a2", "b");
        assertThat(forest.depth("a11")).isEqualTo(3);
        assertThat(forest.height("a")).isEqualTo(3);
        assertThat(forest.siblings("a2")).isEqualTo(new Siblings("a", List.of("a1", "a2")));
    }

    @Test
    void whatHasNoParentHereStandsAtTheTop() {
        assertThat(of(new Leaf("x", "gone")).children(null)).containsExactly("x");
    }

    @Test
    void movesAmongSiblings() {
        assertThat(forest.up("a2")).isEqualTo(new Siblings("a", List.of("a2", "a1")));
        assertThat(forest.down("a")).isEqualTo(new Siblings(null, List.of("b", "a")));
        assertThat(forest.up("a")).isNull();
        assertThat(forest.down("b")).isNull();
    }

    @Test
    void movesBetweenLevels() {
        assertThat(forest.in("b")).isEqualTo(new Siblings("a", List.of("a1", "a2", "b")));
        assertThat(forest.in("a")).isNull();
        assertThat(forest.out("a1")).isEqualTo(new Siblings(null, List.of("a", "a1", "b")));
        assertThat(forest.out("b")).isNull();
    }

    @Test
    void movesAnywhere() {
        assertThat(forest.below("a2", "b")).isEqualTo(new Siblings("b", List.of("a2")));
        assertThat(forest.beside("b", "a1", false)).isEqualTo(new Siblings("a", List.of("b", "a1", "a2")));
        assertThat(forest.beside("a1", "a2", true)).isEqualTo(new Siblings("a", List.of("a2", "a1")));
        assertThat(forest.below("a", null)).isEqualTo(new Siblings(null, List.of("b", "a")));
    }

    @Test
    void keepsWhatIsAboveTheWanted() {
        assertThat(forest.only(leaf -> leaf.id().equals("a11")).walk()).containsExactly("a", "a1", "a11");
    }

    @Test
    void refusesCyclesAndDepth() {
        Messages messages = new Messages(Language.ENGLISH);
        assertThat(MoveRules.problem(forest, "a", forest.below("a", "a11"), "Alpha", messages))
                .contains("Alpha", "itself");
        assertThat(MoveRules.problem(forest, "a", forest.below("a", "a"), "Alpha", messages))
                .contains("itself");
        assertThat(MoveRules.problem(forest, "b", forest.below("b", "a11"), "B", messages))
                .isNull();
        Forest<Leaf> deep = of(
                new Leaf("1", null),
                new Leaf("2", "1"),
                new Leaf("3", "2"),
                new Leaf("4", "3"),
                new Leaf("x", null),
                new Leaf("y", "x"));
        assertThat(MoveRules.problem(deep, "x", deep.below("x", "4"), "X", messages))
                .contains("5");
    }
}
