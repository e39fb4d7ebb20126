package lectern.server.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.util.function.LongSupplier;

/**
 * A body whose sender is cut off when it comes all too slowly: who sends a byte a minute is never idle. Only the waiting
 * counts, not what the server does with the bytes meanwhile.
 */
final class PacedStream extends FilterInputStream {
    private final Patience patience;
    private final LongSupplier nanos;
    private final Runnable cutOff;
    private long waited;
    private long count;

    PacedStream(InputStream in, Patience patience, LongSupplier nanos, Runnable cutOff) {
        super(in);
        this.patience = patience;
        this.nanos = nanos;
        this.cutOff = cutOff;
    }

    @Override
    public int read() throws IOException {
        long begin = nanos.getAsLong();
        int read = super.read();
        return read < 0 ? read : after(begin, 1, read);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        long begin = nanos.getAsLong();
        int read = super.read(bytes, offset, length);
        return read < 0 ? read : after(begin, read, read);
    }

    private int after(long begin, int bytes, int read) throws IOException {
        waited += nanos.getAsLong() - begin;
        count += bytes;
        if (patience.isOver(waited, count)) {
            cutOff.run();
            throw new ClosedChannelException();
        }
        return read;
    }
}
