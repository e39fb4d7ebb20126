package lectern.desktop.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.WireError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {
    private final Messages messages = new Messages(Language.ENGLISH);

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyRefusalHasWordsInBothLanguages(ErrorCode code) {
        for (Language language : Language.values()) {
            messages.use(language);
            Failure failure = failure(code, "The stem is empty");
            assertThat(List.of(failure.happened(), failure.kept(), failure.advice()))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotStartWith("failure."));
        }
    }

    @Test
    void aRefusalIsSaidAsTheServerSaidIt() {
        Failure failure = failure(ErrorCode.VALIDATION_ERROR, "The stem is empty");
        assertThat(failure.happened()).isEqualTo("The stem is empty\n3: stemText: must not be blank");
        assertThat(failure.kept()).contains("Nothing was changed");
    }

    @Test
    void aFaultOfTheServerIsNotShownAsItsText() {
        Failure failure = failure(ErrorCode.INTERNAL_ERROR, "NullPointerException at Foo.java:3");
        assertThat(failure.happened()).isEqualTo("Lectern met something it did not expect.");
        assertThat(failure.details()).contains("c-17", "NullPointerException");
    }

    @Test
    void aBugShowsNoTraceButKeepsItForTheDetails() {
        Failure failure = Failure.of("Saving", new IllegalStateException("oops"), messages);
        assertThat(failure.happened()).doesNotContain("oops");
        assertThat(failure.details()).contains("IllegalStateException: oops", "FailureTest");
        assertThat(failure.asText()).contains("Saving", failure.advice(), "oops");
    }

    @Test
    void aFileThatFailsIsNamed() {
        Failure failure = Failure.of("Reading", new IOException("questions.csv"), messages);
        assertThat(failure.happened()).contains("questions.csv");
    }

    private Failure failure(ErrorCode code, String message) {
        WireError error =
                new WireError(code, message, List.of(new ErrorDetail("stemText", "must not be blank", 3L, "")), "c-17");
        return Failure.of("Saving", new ApiException(code.status(), error), messages);
    }
}
