package lectern.server.realtime;

import io.micrometer.core.instrument.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import lectern.model.realtime.CloseCode;
import org.jspecify.annotations.Nullable;

/**
 * One page of one person. Anyone may send at any time and never waits: messages go through the outbox, and the
 * wire's own I/O thread writes them one after the other, as fast as the reader takes them.
 */
final class Connection {
    /** Written in one go; what is in hand can't be given up for a slow reader any more. */
    private static final int AT_ONCE = 16;

    private static final int LONGEST_GOODBYE_SECONDS = 2;
    private static final int LONGEST_FAREWELL_SECONDS = 10;

    private final Wire wire;
    private final Turn turn;
    private final Attendee attendee;
    private final Outbox outbox;
    private final Counter sent;
    private final AtomicBoolean woken = new AtomicBoolean();
    /** Made once: they are needed for each message. */
    private final Runnable pump = this::pump;

    private final Runnable written = this::written;
    private final RoundTrip roundTrip = new RoundTrip();
    private final Supplier<Outgoing> skipped;

    private volatile long heardAt = System.nanoTime();
    /** When the next beat is due. */
    private volatile long beatAt = heardAt;

    private boolean beaten;
    private volatile Runnable greeting = () -> {};
    private volatile @Nullable CloseCode closing;
    private volatile boolean atOnce;
    /** What is being written, a list made once; touched by the I/O thread alone, as all below. */
    private final List<Outgoing> inHand = new ArrayList<>(1);

    private boolean writing;
    private boolean pumping;
    private boolean saidGoodbye;

    /**
     * @param turn of the wire's thread
     * @param skipped what the reader is told when its queue moves again after messages were dropped from it
     */
    Connection(Wire wire, Turn turn, Attendee attendee, Outbox outbox, Counter sent, Supplier<Outgoing> skipped) {
        this.wire = wire;
        this.turn = turn;
        this.attendee = attendee;
        this.outbox = outbox;
        this.sent = sent;
        this.skipped = skipped;
    }

    Attendee attendee() {
        return attendee;
    }

    void send(Outgoing message) {
        if (closing == null) {
            if (outbox.offer(message)) {
                wake();
            } else {
                close(CloseCode.TOO_SLOW);
            }
        }
    }

    /** Sends an answer before all that waits. */
    void answer(Outgoing message) {
        if (closing == null) {
            if (outbox.offerFirst(message)) {
                wake();
            } else {
                close(CloseCode.TOO_SLOW);
            }
        }
    }

    /**
     * Sends the server's beat before all that waits, and sets the time for the next one. The first may come as soon as it
     * likes, and the second at any time within a round: a class that came in together must not beat together from then
     * on, a thousand at once, in front of what the teacher says.
     */
    void beat(String id, Outgoing beat, long everyNanos) {
        long now = System.nanoTime();
        beatAt = now + (beaten ? everyNanos : ThreadLocalRandom.current().nextLong(everyNanos));
        beaten = true;
        roundTrip.sent(id, now);
        answer(beat);
    }

    /** Whether the next beat is due. */
    boolean beatDue(long now) {
        return now - beatAt >= 0;
    }

    RoundTrip roundTrip() {
        return roundTrip;
    }

    /** Greets who has come, now and whenever more was missed than is held. */
    void greetBy(Runnable greets) {
        greeting = greets;
        greets.run();
    }

    /** What was missed is no longer held. */
    void resync(Outgoing word) {
        send(word);
        greeting.run();
    }

    /** Closes at once; what waits is dropped. */
    void close(CloseCode why) {
        if (closing == null) {
            atOnce = true;
            closing = why;
            outbox.clear();
            wake();
        }
    }

    /** Whether its sign-in ended, or it is to come anew by what holds now: nothing more is taken from it. */
    boolean revoked() {
        CloseCode why = closing;
        return why == CloseCode.SIGNED_OUT || why == CloseCode.GOING_AWAY;
    }

    /** Closes after what waits has been sent; takes nothing more. */
    void closeAfterSending(CloseCode why) {
        if (closing == null) {
            closing = why;
            wake();
            wire.later(this::cut, LONGEST_FAREWELL_SECONDS);
        }
    }

    /** Cuts the connection without a word. */
    void cut() {
        wire.cut();
    }

    /** Notes that the other side lives. */
    void heard() {
        heardAt = System.nanoTime();
    }

    long silentNanos(long now) {
        return wire.hears() ? now - heardAt : 0;
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            turn.take(pump);
        }
    }

    private void pump() {
        woken.set(false);
        if (pumping) {
            return; // called back by a write that ended at once: the loop below goes on
        }
        pumping = true;
        try {
            while (!writing && !saidGoodbye) {
                outbox.take(AT_ONCE, inHand);
                CloseCode why = closing;
                if (!inHand.isEmpty()) {
                    write();
                } else if (why != null) {
                    sayGoodbye(why);
                } else {
                    return;
                }
            }
            CloseCode why = closing;
            if (why != null && atOnce && !saidGoodbye) {
                sayGoodbye(why); // the write under way may never end, so it is not waited for
            }
        } finally {
            pumping = false;
        }
    }

    private void write() {
        if (outbox.movesAfterSkipping()) {
            outbox.offerFirst(skipped.get());
        }
        writing = true;
        wire.write(inHand, written);
    }

    private void sayGoodbye(CloseCode why) {
        saidGoodbye = true;
        wire.goodbye(why);
        wire.later(this::cut, LONGEST_GOODBYE_SECONDS);
    }

    private void written() {
        sent.increment(inHand.size());
        inHand.clear();
        writing = false;
        pump();
    }
}
