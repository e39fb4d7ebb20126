package lectern.model.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a typing race.
 *
 * @param wpm words of five characters a minute, by the server's clock
 * @param accuracy right keys of all keys, 0 to 1
 * @param place from 1 for who has finished
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Runner(
        String userId,
        String nickname,
        int chars,
        int wpm,
        double accuracy,
        @Nullable Integer place) {}
