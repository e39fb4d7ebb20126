package lectern.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Counts what a class hears, and answers the beats without which the server would take a student for dead. */
final class ClassEar implements SocketDriver.Listener {
    private static final byte[] MARK = "{\"type\":\"chat".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEAT = "{\"type\":\"heart_beat\"".getBytes(StandardCharsets.US_ASCII);
    private static final String ECHO = "{\"type\":\"heart_beat\",\"id\":\"~\"}";
    private static final byte[] WELCOME =
            "{\"type\":\"room_event\",\"payload\":{\"event\":\"welcome".getBytes(StandardCharsets.US_ASCII);

    private final SocketDriver over;
    private byte[] sample = new byte[0];
    private long lastSeq;

    /** Words that came, to all together; whoever measures begins anew at 0. */
    long words;
    /** Who was let in, counted likewise. */
    long welcomed;

    private ClassEar(SocketDriver over) {
        this.over = over;
    }

    static ClassEar on(SocketDriver over) {
        ClassEar ear = new ClassEar(over);
        over.listen(ear);
        return ear;
    }

    /** The first word that came, as it travelled. */
    byte[] sample() {
        return sample;
    }

    /** The last number that the first student saw. */
    long lastSeq() {
        return lastSeq;
    }

    @Override
    public void heard(int client, ByteBuffer frame) throws IOException {
        if (client == 0) {
            note(frame);
        }
        if (begins(frame, MARK)) {
            if (sample.length == 0) {
                sample = new byte[frame.remaining()];
                frame.duplicate().get(sample);
            }
            words++;
        } else if (begins(frame, WELCOME)) {
            welcomed++;
        } else if (begins(frame, BEAT)) {
            over.say(client, ECHO);
        }
    }

    /** The number, which is the last thing in a message, of one student for all. */
    private void note(ByteBuffer frame) {
        long number = 0;
        long place = 1;
        int at = frame.limit() - 2;
        for (; at > frame.position() && Character.isDigit(frame.get(at)); at--) {
            number += place * (frame.get(at) - '0');
            place *= 10;
        }
        if (number > 0 && frame.get(at) == ':' && frame.get(at - 2) == 'q') {
            lastSeq = number;
        }
    }

    private static boolean begins(ByteBuffer frame, byte[] with) {
        return frame.remaining() >= with.length
                && frame.slice(frame.position(), with.length).mismatch(ByteBuffer.wrap(with)) < 0;
    }
}
