package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import org.junit.jupiter.api.Test;

class CsvFindingsTest {
    private final CsvFindings findings = new CsvFindings();

    @Test
    void allBadRowsAreCountedAndTheFirstThousandFindingsListed() {
        for (int row = 2; row < 5_002; row++) {
            findings.bad(row, "difficulty", "9", "must be 1 to 5");
        }
        DomainException refusal = findings.refusal();
        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        assertThat(refusal.details()).hasSize(1_000);
        assertThat(refusal).hasMessageContaining("5000 rows").hasMessageContaining("first 1000");
    }

    @Test
    void aRowWithTwoFlawsIsOneBadRow() {
        findings.bad(7, "difficulty", "9", "must be 1 to 5");
        findings.bad(7, "stemText", "", "must not be blank");
        assertThat(findings.refusal()).hasMessageContaining("1 row can't");
        assertThat(findings.refusal().details()).hasSize(2);
    }

    @Test
    void eachUnknownCategoryIsNamedOnceAndStandsWithoutARow() {
        findings.unknownCategory("history");
        findings.unknownCategory("arts");
        findings.unknownCategory("history");
        assertThat(findings.clean()).isFalse();
        assertThat(findings.refusal().details())
                .extracting(ErrorDetail::field, ErrorDetail::value, ErrorDetail::row)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("categoryId", "history", null),
                        org.assertj.core.groups.Tuple.tuple("categoryId", "arts", null));
        assertThat(findings.refusal()).hasMessageContaining("history, arts");
    }

    @Test
    void longValuesAreCutButNeverInTheMiddleOfACharacter() {
        assertThat(CsvFindings.cut("x".repeat(200))).hasSize(200);
        assertThat(CsvFindings.cut("x".repeat(201))).hasSize(200);
        assertThat(CsvFindings.cut("x".repeat(199) + "😀")).isEqualTo("x".repeat(199));
        assertThat(CsvFindings.cut(null)).isNull();
    }
}
