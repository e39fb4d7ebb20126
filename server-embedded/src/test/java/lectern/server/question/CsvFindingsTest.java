package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import org.junit.jupiter.api.Test;

class CsvFindingsTest {
    private final CsvFindings findings = new CsvFindings();

    @Test
    void allBadRowsAreCountedAndTheFirstThousandFindingsListed() {
        for (int row = 2; row < 5_002; row++) {
            findings.bad(List.of(new ErrorDetail("difficulty", "must be 1 to 5", (long) row, "9")));
        }
        DomainException refusal = findings.refusal();
        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        assertThat(refusal.details()).hasSize(1_000);
        assertThat(refusal).hasMessageContaining("5000 rows").hasMessageContaining("first 1000");
    }

    @Test
    void aRowWithTwoFlawsIsOneBadRow() {
        findings.bad(List.of(
                new ErrorDetail("difficulty", "must be 1 to 5", 7L, "9"),
                new ErrorDetail("stemText", "must not be blank", 7L, "")));
        assertThat(findings.refusal()).hasMessageContaining("1 row can't");
        assertThat(findings.refusal().details()).hasSize(2);
    }

    @Test
    void eachUnknownCategoryIsNamedOnceAndStandsWithoutARow() {
        unknown("history");
        unknown("arts");
        unknown("history");
        assertThat(findings.clean()).isFalse();
        assertThat(findings.refusal().details())
                .extracting(ErrorDetail::field, ErrorDetail::value, ErrorDetail::row)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("categoryId", "history", null),
                        org.assertj.core.groups.Tuple.tuple("categoryId", "arts", null));
        assertThat(findings.refusal()).hasMessageContaining("history, arts");
    }

    private void unknown(String name) {
        findings.bad(List.of(new ErrorDetail(CsvColumns.CATEGORY, CategoryNames.UNKNOWN, 2L, name)));
    }
}
