package lectern.server.realtime;

import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.nio.ByteBuffer;
import java.util.Locale;
import lectern.model.realtime.CloseCode;
import org.xnio.IoUtils;
import org.xnio.XnioIoThread;

/** Writes on a WebSocket. */
final class SocketWire implements Wire {
    private final WebSocketChannel socket;

    SocketWire(WebSocketChannel socket) {
        this.socket = socket;
    }

    @Override
    public XnioIoThread thread() {
        return socket.getIoThread();
    }

    @Override
    public void write(Outgoing message, Runnable written) {
        WebSockets.sendText(ByteBuffer.wrap(message.bytes()), socket, new WebSocketCallback<Void>() {
            @Override
            public void complete(WebSocketChannel channel, Void context) {
                written.run();
            }

            @Override
            public void onError(WebSocketChannel channel, Void context, Throwable throwable) {
                cut();
            }
        });
    }

    @Override
    public void goodbye(CloseCode why) {
        WebSockets.sendClose(why.code(), why.name().toLowerCase(Locale.ROOT), socket, null);
    }

    @Override
    public void cut() {
        IoUtils.safeClose(socket);
    }

    @Override
    public boolean hears() {
        return true;
    }
}
