package lectern.bench;

import io.undertow.Undertow;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The yardstick for answers: Undertow sending the same bytes from a handler that does nothing else. */
final class BareHandler {
    private BareHandler() {}

    /** Arguments: the port and the file with the bytes. */
    public static void main(String[] arguments) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(Path.of(arguments[1])));
        Undertow.builder()
                .addHttpListener(Integer.parseInt(arguments[0]), "127.0.0.1")
                .setIoThreads(2)
                .setHandler(exchange -> {
                    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
                    exchange.setResponseContentLength(bytes.remaining());
                    exchange.getResponseSender().send(bytes.duplicate());
                })
                .build()
                .start();
    }
}
