package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CriteriaTest {

    @Test
    void wildcardsOfTheKeywordMeanThemselves() {
        assertThat(Criteria.containing("100%_!a")).isEqualTo("%100!%!_!!a%");
    }

    @Test
    void onlyWhatIsAskedForIsACondition() {
        assertThat(new Criteria(null, null, null, null, null).where()).isEmpty();
        assertThat(new Criteria("draft", null, "%a%", null, null).where())
                .isEqualTo("where status = :status and stem_text ilike :keyword escape '!'");
    }

    @Test
    void everyOrderEndsInTheIdSoThatPagesNeitherRepeatNorLose() {
        Criteria all = new Criteria(null, null, null, null, null);
        assertThat(all.order("createdAt", true)).isEqualTo("id desc");
        assertThat(all.order("updatedAt", false)).isEqualTo("updated_at, id");
        assertThat(all.order("difficulty", true)).isEqualTo("difficulty desc, id desc");
    }
}
