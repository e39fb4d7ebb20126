package lectern.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import lectern.server.secret.Sha256;

/**
 * An answer as it goes out.
 *
 * @param etag quoted
 */
record Encoded(String contentType, byte[] bytes, String etag) {

    static Encoded of(String contentType, byte[] bytes) {
        return new Encoded(
                contentType,
                bytes,
                "\""
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(hash(bytes))
                                .substring(0, 22) + "\"");
    }

    static byte[] hash(byte[] bytes) {
        return Sha256.digest().digest(bytes);
    }

    /** The form that a content security policy names an inline script by. */
    static String cspHash(String script) {
        return "'sha256-" + Base64.getEncoder().encodeToString(hash(script.getBytes(StandardCharsets.UTF_8))) + "'";
    }
}
