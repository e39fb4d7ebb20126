package lectern.model.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import lectern.model.wire.Envelope;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.WireError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the server answered: the envelope and the data in it, a file, or why it refused. */
final class Answers {
    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    JavaType of(Class<?> data) {
        return json.getTypeFactory().constructType(data);
    }

    JavaType listOf(Class<?> item) {
        return json.getTypeFactory().constructCollectionType(List.class, item);
    }

    /**
     * Reads one answer.
     *
     * @param body all of it
     * @throws ApiException where the server refused, or answered with no envelope
     */
    <T> Envelope<T> read(HttpResponse<?> response, byte[] body, JavaType data) {
        int status = response.statusCode();
        try {
            JavaType type = json.getTypeFactory().constructParametricType(Envelope.class, data);
            Envelope<T> envelope = json.readValue(body, type);
            if (envelope.success()) {
                return envelope;
            }
            throw new ApiException(status, Objects.requireNonNull(envelope.error()), retryAfterSeconds(response));
        } catch (JacksonException e) {
            String message = "The server answered with status " + status + " and no envelope";
            throw new ApiException(status, new WireError(ErrorCode.INTERNAL_ERROR, message, List.of(), null));
        }
    }

    /**
     * Writes an answer that is no envelope into a file, which is on disk when this returns. One that breaks off leaves
     * none, and what bore the name before as it was.
     *
     * @return bytes written
     */
    static long save(InputStream body, Path target) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (FileChannel file = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                body.transferTo(Channels.newOutputStream(file));
                // A stick is pulled out as soon as the console says that it is done.
                file.force(true);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return Files.size(target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A date, which HTTP allows too, is no number of seconds and passed over. */
    private static int retryAfterSeconds(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
