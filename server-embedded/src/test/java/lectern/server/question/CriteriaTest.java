package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lectern.model.wire.DomainException;
import org.junit.jupiter.api.Test;

class CriteriaTest {
    private static final Criteria DRAFTS = new Criteria("draft", null, null, null, null, null, null, null);

    private static Criteria in(String... categories) {
        return new Criteria("draft", List.of(categories), null, null, null, null, null, null);
    }

    private static String sql(Criteria criteria, String sortBy, String sortOrder) {
        return ListOrder.Directed.of(sortBy, sortOrder).sql(criteria);
    }

    @Test
    void onlyWhatIsAskedForIsACondition() {
        assertThat(Criteria.ALL.where()).isEmpty();
        assertThat(Criteria.ALL.parameters()).isEmpty();
        Criteria some = new Criteria("draft", List.of("a", "b"), "x", null, null, null, false, null);
        assertThat(some.where())
                .isEqualTo("where category_id in (:category0, :category1) and status = :status and not (card_summary is"
                        + " not null or card_deep_dive is not null or card_source_ref is not null)"
                        + " and stem_text ilike :keyword escape '!'");
        assertThat(some.parameters())
                .containsOnlyKeys("category0", "category1", "status", "keyword")
                .containsEntry("keyword", "%x%");
    }

    @Test
    void everyOrderEndsInTheIdSoThatPagesNeitherRepeatNorLose() {
        assertThat(sql(Criteria.ALL, "createdAt", "desc")).isEqualTo("id desc");
        assertThat(sql(Criteria.ALL, "updatedAt", "asc")).isEqualTo("updated_at, id");
        assertThat(sql(Criteria.ALL, "difficulty", "desc")).isEqualTo("difficulty desc, id desc");
        assertThat(sql(in("arts"), "createdAt", "desc")).isEqualTo("category_id desc, status desc, id desc");
        assertThat(sql(in("arts", "history"), "createdAt", "asc")).isEqualTo("id");
    }

    @Test
    void theDatabaseIsAskedOnlyWhereAnIndexOfItsGivesTheAnswer() {
        assertThat(Criteria.ALL.walksAnIndex()).isTrue();
        assertThat(in("arts").walksAnIndex()).isTrue();
        assertThat(DRAFTS.walksAnIndex()).isFalse();
        assertThat(in("arts", "history").walksAnIndex()).isFalse();
    }

    @Test
    void anUnknownOrderIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> ListOrder.Directed.of("colour", "asc"))
                .isInstanceOf(DomainException.class)
                .hasMessageContainingAll("sortBy", "createdAt, difficulty, updatedAt");
    }
}
