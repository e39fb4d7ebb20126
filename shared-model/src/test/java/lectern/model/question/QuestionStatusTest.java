package lectern.model.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionStatusTest {
    @ParameterizedTest
    @EnumSource(QuestionStatus.class)
    void everyStatusHasAWayOnAndNoneToItself(QuestionStatus status) {
        assertThat(status.next()).isNotEmpty().doesNotContain(status);
    }

    @Test
    void whatIsArchivedIsRevisedBeforeItIsPublishedAgain() {
        assertThat(QuestionStatus.ARCHIVED.next()).containsExactly(QuestionStatus.DRAFT);
    }
}
