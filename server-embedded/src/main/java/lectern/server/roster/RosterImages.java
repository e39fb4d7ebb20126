package lectern.server.roster;

import java.util.UUID;
import lectern.model.wire.Json;
import lectern.server.importing.BeforeImages.Image;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Students as they were before an import changed them, as JSON. */
final class RosterImages {
    /** Lenient, so that an image outlives fields that go. */
    private static final JsonMapper JSON = Json.lenient();

    private RosterImages() {}

    /** What an import can change of a student. */
    record Before(
            String name,
            @Nullable String studentNo,
            @Nullable String group) {}

    static Image of(UUID importId, StudentRow before) {
        Before state = new Before(before.shownName(), before.studentNo(), before.groupName());
        return new Image(importId, before.id(), before.version() + 1, JSON.writeValueAsString(state));
    }

    static Before before(Image image) {
        return JSON.readValue(image.state(), Before.class);
    }
}
