package lectern.server.realtime;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket that reads frames one by one, when it is asked to, so that a server can be made to wait. */
final class RawSocket implements AutoCloseable {
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int SMALL_BUFFER = 4096;

    /** A whole frame as the server sent it. */
    record Frame(int kind, byte[] content) {
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        int code() {
            return ByteBuffer.wrap(content).getShort();
        }
    }

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;

    private RawSocket(int port) throws IOException {
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    static RawSocket open(int port, String path) throws IOException {
        RawSocket raw = new RawSocket(port);
        raw.out.write(("GET " + path + " HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        String head = raw.line();
        if (!head.startsWith("HTTP/1.1 101")) {
            raw.close();
            throw new IOException("refused: " + head);
        }
        while (!raw.line().isEmpty()) {
            // headers
        }
        return raw;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** Sends a short frame whose bytes are those of the text in Latin 1; masked with zeros, as clients must. */
    void say(int kind, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        out.write(ByteBuffer.allocate(6 + bytes.length)
                .put((byte) (0x80 | kind))
                .put((byte) (0x80 | bytes.length))
                .putInt(0)
                .put(bytes)
                .array());
    }

    Frame read() throws IOException {
        int kind = in.readUnsignedByte();
        long length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        return new Frame(kind & 0x0F, in.readNBytes(Math.toIntExact(length)));
    }

    /** Whether nothing comes any more. */
    boolean ended() throws IOException {
        return in.read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
