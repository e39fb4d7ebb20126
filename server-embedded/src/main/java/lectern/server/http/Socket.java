package lectern.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.HttpUpgradeListener;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;
import io.undertow.websockets.spi.AsyncWebSocketHttpServerExchange;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xnio.StreamConnection;

/**
 * A WebSocket after its handshake.
 *
 * @param frames reads what comes in, and ends the connection
 * @param connection what the frames travel on, for whoever has frames that are ready to be sent as they are
 */
public record Socket(WebSocketChannel frames, StreamConnection connection) {
    private static final String PROTOCOL = "lectern";

    /**
     * Shakes hands, where the call asks for it as it should.
     *
     * @param connected takes over the connection
     */
    public static void shakeHands(HttpServerExchange exchange, SocketRoute.Connected connected) throws Exception {
        var handshake = new Hybi13Handshake(Set.of(PROTOCOL), false);
        var facade = new AsyncWebSocketHttpServerExchange(exchange, ConcurrentHashMap.newKeySet());
        HttpUpgradeListener upgrade = (connection, http) -> {
            var frames = handshake.createChannel(facade, connection, facade.getBufferPool());
            // The call is kept as long as its connection, with all that the browser sent along.
            http.getRequestHeaders().clear();
            http.getResponseHeaders().clear();
            connected.connected(new Socket(frames, connection));
        };
        HttpHandler handler = new WebSocketProtocolHandshakeHandler(List.of(handshake), upgrade);
        handler.handleRequest(exchange);
    }
}
