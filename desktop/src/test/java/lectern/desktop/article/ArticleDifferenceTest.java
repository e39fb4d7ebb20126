package lectern.desktop.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import lectern.model.article.SentenceExtensions;
import org.junit.jupiter.api.Test;

class ArticleDifferenceTest {
    private final ArticleText base = new ArticleText(
            Heading.BLANK.withTitle("Greetings"),
            List.of(line("a", "Hello."), line("b", "Good morning."), line("c", "Good night.")));

    private static Line line(String id, String content) {
        return new Line(id, content, SentenceExtensions.NONE, true);
    }

    @Test
    void theSameHasNone() {
        assertThat(ArticleDifference.between(base, base)).isEmpty();
    }

    @Test
    void namesFieldsAndSentencesThatDiffer() {
        ArticleText mine = base.heading(heading -> heading.withTitle("Mine"))
                .line("a", line -> line.withTranslation("你好"))
                .line("b", line -> line.withActive(false));
        assertThat(ArticleDifference.between(mine, base))
                .containsExactly(
                        new ArticleDifference("article.field.title", 0, "Mine", "Greetings"),
                        new ArticleDifference("article.line.content", 1, "Hello.\n你好", "Hello."),
                        new ArticleDifference("article.line.shown", 2, "✗", "✓"));
    }

    @Test
    void namesSentencesThatOneVersionHasAlone() {
        ArticleText mine = base.insert(List.of(line("d", "Bye.")), null);
        ArticleText theirs = base.remove(Set.of("b"));
        assertThat(ArticleDifference.between(mine, theirs))
                .containsExactly(
                        new ArticleDifference("article.line.content", 2, "Good morning.", ""),
                        new ArticleDifference("article.line.content", 4, "Bye.", ""));
        assertThat(ArticleDifference.between(theirs, mine))
                .contains(new ArticleDifference("article.line.content", 2, "", "Good morning."));
    }

    @Test
    void namesWhatStandsAtAnotherPlace() {
        assertThat(ArticleDifference.between(base.up(Set.of("c")), base))
                .containsExactly(new ArticleDifference(
                        "article.conflict.order",
                        0,
                        "2. Good night.\n3. Good morning.",
                        "2. Good morning.\n3. Good night."));
    }
}
