package lectern.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the machine's network alone takes to tell a thousand: one thread that writes the same frame to every socket
 * whenever one of them says anything. It speaks just enough HTTP for the driver to shake hands.
 */
final class PlainSockets {
    private static final byte[] HERE =
            "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 4\r\n\r\nhere".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UPGRADED =
            "HTTP/1.1 101 Switching Protocols\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector;
    private final byte[] frame;
    private final ByteBuffer in = ByteBuffer.allocateDirect(8 * 1024);

    private PlainSockets(Selector selector, byte[] frame) {
        this.selector = selector;
        this.frame = frame;
    }

    /** Arguments: the port and the file with the bytes. */
    public static void main(String[] arguments) throws IOException {
        byte[] text = Files.readAllBytes(Path.of(arguments[1]));
        byte[] frame = ByteBuffer.allocate(text.length + 4)
                .put((byte) 0x81)
                .put((byte) 126)
                .putShort((short) text.length)
                .put(text)
                .array();
        try (Selector selector = Selector.open();
                ServerSocketChannel door = ServerSocketChannel.open()) {
            door.bind(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), 1_024);
            door.configureBlocking(false);
            door.register(selector, SelectionKey.OP_ACCEPT);
            new PlainSockets(selector, frame).serve(door);
        }
    }

    private void serve(ServerSocketChannel door) throws IOException {
        ByteBuffer shared = ByteBuffer.allocateDirect(frame.length).put(frame);
        while (true) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.isAcceptable()) {
                    accept(door);
                } else {
                    read(key, shared);
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private void accept(ServerSocketChannel door) throws IOException {
        SocketChannel socket = door.accept();
        if (socket != null) {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.configureBlocking(false);
            socket.register(selector, SelectionKey.OP_READ);
        }
    }

    private void read(SelectionKey key, ByteBuffer shared) throws IOException {
        SocketChannel socket = (SocketChannel) key.channel();
        in.clear();
        if (socket.read(in) < 0) {
            socket.close();
        } else if (key.attachment() != null) {
            for (SelectionKey peer : selector.keys()) {
                if (peer.attachment() != null) {
                    write((SocketChannel) peer.channel(), shared.rewind());
                }
            }
        } else if (in.get(5) == 'w') { // GET /ws
            key.attach(Boolean.TRUE);
            write(socket, ByteBuffer.wrap(UPGRADED));
        } else {
            write(socket, ByteBuffer.wrap(HERE));
            socket.close();
        }
    }

    private static void write(SocketChannel socket, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            socket.write(bytes);
        }
    }
}
