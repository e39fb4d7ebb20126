package lectern.desktop.importing;

import static org.assertj.core.api.Assertions.assertThat;

import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.wire.ErrorDetail;
import org.junit.jupiter.api.Test;

class RemarkWordsTest {
    private final RemarkWords english = new RemarkWords(new Messages(Language.ENGLISH));
    private final RemarkWords chinese = new RemarkWords(new Messages(Language.CHINESE));

    @Test
    void whatTheServerSaysIsSplitIntoReasonAndMend() {
        Remark remark = remark("must not be blank: write something");
        assertThat(english.reason(remark)).isEqualTo("must not be blank");
        assertThat(english.mend(remark)).isEqualTo("write something");
        assertThat(english.whole(remark)).isEqualTo("Row 7, answer: must not be blank. write something");
    }

    @Test
    void inChineseItIsSaidInChinese() {
        Remark remark = remark("must not be blank: write something");
        assertThat(chinese.reason(remark)).isEqualTo("这里是空的");
        assertThat(chinese.mend(remark)).isEqualTo("请填写内容。");
    }

    @Test
    void numbersComeAlong() {
        Remark remark = remark("size must be between 0 and 1000: it has 1234 characters, shorten it");
        assertThat(chinese.reason(remark)).isEqualTo("共有 1234 个字符");
        assertThat(chinese.mend(remark)).isEqualTo("请缩短至 1000 个字符以内。");
        assertThat(chinese.reason(remark("the file has this question in row 12 already")))
                .isEqualTo("文件第 12 行已有此题");
    }

    @Test
    void whatNobodyTranslatedStandsBehindTheConsolesOwnWords() {
        Remark remark = remark("smells of cheese: wash it");
        assertThat(chinese.reason(remark)).isEqualTo("这里的内容不符合要求（smells of cheese）");
        assertThat(chinese.mend(remark)).isEqualTo("wash it");
    }

    private static Remark remark(String message) {
        return Remark.of(new ErrorDetail("answer", message, 7L, "x"));
    }
}
