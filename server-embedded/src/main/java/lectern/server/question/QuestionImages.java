package lectern.server.question;

import java.util.UUID;
import lectern.model.wire.Json;
import lectern.server.importing.BeforeImages.Image;
import tools.jackson.databind.json.JsonMapper;

/** Questions as they were before an import changed them: their rows, as JSON. */
final class QuestionImages {
    /** Lenient, so that an image outlives columns that go. */
    private static final JsonMapper JSON = Json.lenient();

    private QuestionImages() {}

    /** @param version the one that the import gives it */
    static Image of(UUID importId, QuestionRow before, int version) {
        return new Image(importId, before.id(), version, JSON.writeValueAsString(before));
    }

    static QuestionRow row(Image image) {
        return JSON.readValue(image.state(), QuestionRow.class);
    }
}
