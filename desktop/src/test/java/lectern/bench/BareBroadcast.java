package lectern.bench;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The yardstick for broadcasts: Undertow sending the same bytes to every WebSocket whenever one of them says anything. */
final class BareBroadcast {
    private BareBroadcast() {}

    /** Arguments: the port and the file with the bytes. */
    public static void main(String[] arguments) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(arguments[1]));
        Undertow.builder()
                .addHttpListener(Integer.parseInt(arguments[0]), "127.0.0.1")
                .setIoThreads(2)
                .setHandler(Handlers.path(
                                exchange -> exchange.getResponseSender().send("here"))
                        .addPrefixPath("/ws", Handlers.websocket((exchange, channel) -> {
                            channel.getReceiveSetter().set(new AbstractReceiveListener() {
                                @Override
                                protected void onFullTextMessage(WebSocketChannel from, BufferedTextMessage message) {
                                    for (WebSocketChannel peer : from.getPeerConnections()) {
                                        WebSockets.sendText(ByteBuffer.wrap(bytes), peer, null);
                                    }
                                }
                            });
                            channel.resumeReceives();
                        })))
                .build()
                .start();
    }
}
