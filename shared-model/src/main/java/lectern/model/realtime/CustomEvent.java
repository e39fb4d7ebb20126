package lectern.model.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whatever a school's own pages say to each other (003). The host's goes to everyone or to one, a student's to the host.
 *
 * @param name letters, digits, dots, dashes and underscores
 * @param data up to 16 KB of JSON
 * @param from who sent it, added by the server
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomEvent(
        @NotBlank @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9._-]*")
        String name,

        @Nullable JsonNode data,
        @Nullable @Size(max = 64) String to,
        @Nullable String from)
        implements Payload {}
