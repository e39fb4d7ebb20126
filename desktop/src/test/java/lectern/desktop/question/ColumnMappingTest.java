package lectern.desktop.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {

    @Test
    void knowsTheRequirementsOwnNames() {
        List<String> names =
                List.of(Target.values()).stream().map(Target::column).toList();
        ColumnMapping mapping = ColumnMapping.suggest(names);
        assertThat(mapping.complete()).isTrue();
        for (Target target : Target.values()) {
            assertThat(mapping.columns()).containsEntry(target, target.ordinal());
        }
    }

    @Test
    void knowsCommonChineseNames() {
        ColumnMapping mapping =
                ColumnMapping.suggest(List.of("序号", "题目", "正确答案", "干扰项1", "干扰项 2", "错误答案三", "类别", "难度", "解析"));
        assertThat(mapping.columns())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Target.STEM, 1,
                        Target.ANSWER, 2,
                        Target.DISTRACTOR_1, 3,
                        Target.DISTRACTOR_2, 4,
                        Target.DISTRACTOR_3, 5,
                        Target.CATEGORY, 6,
                        Target.DIFFICULTY, 7,
                        Target.CARD_DEEP_DIVE, 8));
    }

    @Test
    void knowsCommonEnglishNamesInAnyDress() {
        ColumnMapping mapping =
                ColumnMapping.suggest(List.of("Question Text", "ANSWER", "Wrong_1", "wrong 2", "Subject"));
        assertThat(mapping.columns())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Target.STEM, 0,
                        Target.ANSWER, 1,
                        Target.DISTRACTOR_1, 2,
                        Target.DISTRACTOR_2, 3,
                        Target.CATEGORY, 4));
    }

    @Test
    void aNameBeatsASynonymAndNoColumnIsUsedTwice() {
        ColumnMapping mapping = ColumnMapping.suggest(List.of("question", "stemText", "answer", "answer"));
        assertThat(mapping.columns()).containsEntry(Target.STEM, 1).containsEntry(Target.ANSWER, 2);
    }

    @Test
    void saysWhatIsMissing() {
        ColumnMapping mapping = ColumnMapping.suggest(List.of("题干", "答案"));
        assertThat(mapping.missing()).containsExactly(Target.CATEGORY, Target.DISTRACTOR_1);
        assertThat(mapping.withFixedCategory("c").with(Target.DISTRACTOR_1, 1).complete())
                .isTrue();
    }

    @Test
    void keepsThePersonsChoicesWhileTheirColumnsAreThere() {
        ColumnMapping chosen = ColumnMapping.suggest(List.of("id", "frage", "answer", "wrong"))
                .with(Target.STEM, 1)
                .withFixedCategory("c");
        ColumnMapping carried = chosen.carriedTo(List.of("answer", "frage", "extra"));
        assertThat(carried.columns()).containsEntry(Target.STEM, 1).containsEntry(Target.ANSWER, 0);
        assertThat(carried.columns()).doesNotContainKey(Target.DISTRACTOR_1);
        assertThat(carried.fixedCategory()).isEqualTo("c");
    }

    @Test
    void everyNameOfACategoryHasItsOwnSlug() {
        assertThat(CategoryNames.slugOf("history_2")).isEqualTo("history_2");
        assertThat(CategoryNames.slugOf("World History!")).isEqualTo("world-history");
        assertThat(CategoryNames.slugOf("École")).isEqualTo("ecole");
        assertThat(CategoryNames.slugOf("历史")).isEqualTo("c-5386-53f2");
        assertThat(CategoryNames.slugOf("!!!")).isEqualTo("c-21-21-21");
        String longName = "中国古代历史与文化常识综合练习题";
        assertThat(CategoryNames.slugOf(longName + "一"))
                .hasSizeLessThanOrEqualTo(64)
                .isNotEqualTo(CategoryNames.slugOf(longName + "二"));
        assertThat(CategoryNames.isSlug(CategoryNames.slugOf(longName + "一"))).isTrue();
    }
}
