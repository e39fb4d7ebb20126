package lectern.model.play;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The server's judgement of an answer (004). */
public enum AnswerState {
    @JsonProperty("correct")
    CORRECT,
    @JsonProperty("wrong")
    WRONG
}
