package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryTest {

    @ParameterizedTest
    @CsvSource({"chinese_history,Chinese history", "for-kids,For kids", "hsk1,Hsk1", "1a,1a"})
    void namesAreReadFromSlugs(String slug, String name) {
        assertThat(CategoryService.nameOf(slug)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"World History!,world-history", "Géographie,geographie", "' -- a',a", "历史,''", "HSK 1 词,hsk-1"})
    void slugsAreMadeFromNames(String name, String slug) {
        assertThat(CategoryService.slugOf(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "_a", "A", "a b", "ä", "a/b", "历史"})
    void otherTextsAreNoSlugs(String text) {
        assertThat(CategoryService.isSlug(text)).isFalse();
    }

    @Test
    void slugsHaveAtMostSixtyFourCharacters() {
        assertThat(CategoryService.isSlug("a".repeat(64))).isTrue();
        assertThat(CategoryService.isSlug("a".repeat(65))).isFalse();
        assertThat(CategoryService.isSlug(CategoryService.slugOf("a ".repeat(80))))
                .isTrue();
    }

    @Test
    void rowsBecomeCategoriesWithTheirCounts() {
        CategoryRow row = new CategoryRow("h", "History", "past", null, "🏛", 2, "archived", Instant.EPOCH);
        assertThat(row.active()).isFalse();
        assertThat(row.toCategory(7, 3)).satisfies(category -> {
            assertThat(category.slug()).isEqualTo("past");
            assertThat(category.questionCount()).isEqualTo(7);
            assertThat(category.publishedCount()).isEqualTo(3);
        });
    }
}
