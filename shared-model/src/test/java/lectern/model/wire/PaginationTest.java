package lectern.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaginationTest {
    @Test
    void countsPagesAndNeighbours() {
        assertThat(Pagination.of(1, 20, 41)).isEqualTo(new Pagination(1, 20, 41, 3, true, false));
        assertThat(Pagination.of(3, 20, 41)).isEqualTo(new Pagination(3, 20, 41, 3, false, true));
        assertThat(Pagination.of(1, 20, 0)).isEqualTo(new Pagination(1, 20, 0, 0, false, false));
    }
}
