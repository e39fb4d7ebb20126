package lectern.desktop.article;

import static org.assertj.core.api.Assertions.assertThat;

import lectern.desktop.article.TypedText.Mark;
import lectern.desktop.article.TypedText.Stretch;
import org.junit.jupiter.api.Test;

class TypedTextTest {
    @Test
    void tellsRightFromWrongAndWhatComesNext() {
        assertThat(new TypedText("cats", "cut").stretches())
                .containsExactly(
                        new Stretch(Mark.RIGHT, "c"),
                        new Stretch(Mark.WRONG, "a"),
                        new Stretch(Mark.RIGHT, "t"),
                        new Stretch(Mark.NEXT, "s"));
        assertThat(new TypedText("cats", "").stretches())
                .containsExactly(new Stretch(Mark.NEXT, "c"), new Stretch(Mark.AHEAD, "ats"));
    }

    @Test
    void aCharacterOfTwoUnitsCountsOnce() {
        assertThat(new TypedText("𠮷野", "𠮷").stretches())
                .containsExactly(new Stretch(Mark.RIGHT, "𠮷"), new Stretch(Mark.NEXT, "野"));
    }

    @Test
    void isDoneWhenAllOfItIsThere() {
        assertThat(new TypedText("你好", "你").done()).isFalse();
        assertThat(new TypedText("你好", "你号").done()).isFalse();
        assertThat(new TypedText("你好", "你好").done()).isTrue();
        assertThat(new TypedText("你好", "你好！").done()).isTrue();
    }
}
