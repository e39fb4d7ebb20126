package lectern.server.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;

/** A body that ends with PAYLOAD_TOO_LARGE past its limit, also where the client does not tell its length. */
final class BoundedStream extends FilterInputStream {
    private final long limit;
    private long count;

    BoundedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        count += read;
        if (count > limit) {
            throw new DomainException(
                    ErrorCode.PAYLOAD_TOO_LARGE,
                    "The body is larger than the " + limit / 1024 + " KB that this route takes");
        }
    }
}
