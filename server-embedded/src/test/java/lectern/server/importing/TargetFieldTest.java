package lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetFieldTest {
    private final TargetField field = new TargetField("correctAnswer", true, "", List.of("right answer", "正确答案"));

    @Test
    void headersNameAFieldHoweverTheyAreWritten() {
        assertThat(List.of(
                        "correctAnswer",
                        "Correct Answer",
                        "correct_answer",
                        " CORRECT-ANSWER ",
                        "Right_Answer",
                        "正确答案*",
                        "正确 答案："))
                .allMatch(field::named);
        assertThat(List.of("", "answer", "correct", "答案")).noneMatch(field::named);
    }
}
