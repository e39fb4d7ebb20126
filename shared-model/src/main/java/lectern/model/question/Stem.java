package lectern.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param mediaUrl the picture, video or sound for the other content types
 */
public record Stem(
        @NotBlank @Size(max = QuestionRules.LONGEST_STEM) String text,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = QuestionRules.LONGEST_MEDIA_URL)
        String mediaUrl) {}
