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
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void inChineseTheConsolesOwnWordsComeFirstAndTheServersBehindThem(ErrorCode code) {
        messages.use(Language.CHINESE);
        RefusalWords words = RefusalWords.of(code, "smells of cheese", messages);
        assertThat(words.words()).containsPattern("^\\p{IsHan}").doesNotContainPattern("[a-z]");
        assertThat(words.text(messages)).isEqualTo(words.words() + "（smells of cheese）");
        assertThat(RefusalWords.of(code, "", messages).text(messages)).isEqualTo(words.words());
        messages.use(Language.ENGLISH);
        assertThat(RefusalWords.of(code, "smells of cheese", messages))
                .isEqualTo(new RefusalWords("smells of cheese", ""));
    }

    @Test
    void whatTheServerSaysOftenIsTranslatedWithTheNameOfItsField() {
        messages.use(Language.CHINESE);
        ErrorDetail name = ErrorDetail.of("name", "size must be between 1 and 40");
        ErrorDetail other = ErrorDetail.of("cheese", "smells");
        ApiException refusal = refusal(ErrorCode.VALIDATION_ERROR, "Please mend: name, cheese", name, other);
        assertThat(Failure.of("保存", refusal, messages).happened())
                .isEqualTo("名称：长度不对。应有 1 至 40 个字符（或项）。\ncheese：这里的内容不符合要求（smells）");
        assertThat(RefusalWords.of(
                                refusal(ErrorCode.CONFLICT, "studentNo: smells", ErrorDetail.of("studentNo", "smells")),
                                messages)
                        .text(messages))
                .isEqualTo("学号：这里的内容不符合要求（smells）");
        assertThat(RefusalWords.of(refusal(ErrorCode.UNAUTHORIZED, "Username or password is wrong"), messages)
                        .text(messages))
                .isEqualTo("登录名或密码不正确");
        assertThat(failure(ErrorCode.CSV_PARSE_ERROR, "smells of cheese").happened())
                .isEqualTo("文件无法按表格读取（smells of cheese）\n3：stemText：这里是空的。请填写内容。");
    }

    @ParameterizedTest
    @CsvSource({
        "0, Wait a minute and try again., 请等一分钟后再试。",
        "1, Wait a second and try again., 请等 1 秒后再试。",
        "119, Wait 119 seconds and try again., 请等 119 秒后再试。",
        "121, Wait 3 minutes and try again., 请等 3 分钟后再试。"
    })
    void whoIsToWaitReadsHowLong(int seconds, String english, String chinese) {
        WireError error = new WireError(ErrorCode.RATE_LIMITED, "Too many requests.", List.of(), null);
        ApiException refusal = new ApiException(429, error, seconds);
        assertThat(RefusalWords.of(refusal, messages).text(messages)).isEqualTo("Too many requests.");
        assertThat(RefusalWords.untilNextTry(refusal, messages)).isEqualTo(english);
        messages.use(Language.CHINESE);
        assertThat(RefusalWords.of(refusal, messages).text(messages)).isEqualTo("操作过于频繁。" + chinese);
    }

    private static ApiException refusal(ErrorCode code, String message, ErrorDetail... details) {
        return new ApiException(code.status(), new WireError(code, message, List.of(details), null));
    }

    private Failure failure(ErrorCode code, String message) {
        WireError error =
                new WireError(code, message, List.of(new ErrorDetail("stemText", "must not be blank", 3L, "")), "c-17");
        return Failure.of("Saving", new ApiException(code.status(), error), messages);
    }
}
