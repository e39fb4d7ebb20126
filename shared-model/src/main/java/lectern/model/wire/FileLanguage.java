package lectern.model.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The language of the heads in a file that the server makes for a person to read. */
public enum FileLanguage {
    @JsonProperty("en")
    EN,
    @JsonProperty("zh")
    ZH
}
