package lectern.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

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
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The form that a content security policy names an inline script by. */
    static String cspHash(String script) {
        return "'sha256-" + Base64.getEncoder().encodeToString(hash(script.getBytes(StandardCharsets.UTF_8))) + "'";
    }
}
