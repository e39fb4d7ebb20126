package lectern.bench;

import java.nio.charset.StandardCharsets;

/** Requests as bytes, made once. */
final class Requests {
    private Requests() {}

    /** A request; an empty token sends none. */
    static byte[] get(String path, String token) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + authorization(token) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String authorization(String token) {
        return token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
    }

    static byte[] post(String path, String token, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                        + authorization(token)
                        + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
