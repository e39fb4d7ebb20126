package lectern.server.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Closeable;
import java.io.OutputStream;
import lectern.model.wire.Json;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A list of things as {@code {"things": […]}}, one a line. Fields without a value are left out. */
public final class JsonFile implements Closeable {
    private static final JsonMapper JSON = Json.strict()
            .rebuild()
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final JsonGenerator json;

    /** @param name what they are */
    public JsonFile(OutputStream out, String name) {
        this.json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeArrayPropertyStart(name);
    }

    /** To write the next of them. */
    public JsonGenerator next() {
        json.writeRaw('\n');
        return json;
    }

    /** To go on with the one that was begun. */
    public JsonGenerator same() {
        return json;
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
