package lectern.server.realtime;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** A channel that other servers may be on as well: what is said is written first, and heard in the order of its numbers. */
final class SharedLine implements Bus.Line {
    private final UUID channelId;
    private final Bus.Receiver receiver;
    private final SharedBus bus;
    /** Held while the channel is read, by whoever is to join it; never while something is heard. */
    private final Object opening = new Object();

    private boolean open;
    private long last;

    SharedLine(UUID channelId, Bus.Receiver receiver, SharedBus bus) {
        this.channelId = channelId;
        this.receiver = receiver;
        this.bus = bus;
    }

    @Override
    public void open(long upTo) {
        synchronized (opening) {
            if (isOpen()) {
                catchUp(upTo);
                return;
            }
            bus.register(channelId, this);
            SharedBus.Past past = bus.past(channelId);
            synchronized (this) {
                receiver.begin(past.seq(), past.recent());
                last = past.seq();
                open = true;
            }
            catchUp(Long.MAX_VALUE);
        }
    }

    private synchronized boolean isOpen() {
        return open;
    }

    /** Reads what is said after the last that was heard, where that is before a number; what comes twice is heard once. */
    void catchUp(long upTo) {
        long after;
        synchronized (this) {
            if (!open || last >= upTo) {
                return; // whoever opens it reads all; and what was heard needs no look
            }
            after = last;
        }
        hear(bus.missed(channelId, after, upTo));
    }

    private synchronized void hear(SharedBus.Missed missed) {
        if (missed.forgotten() > last) {
            last = missed.forgotten();
            receiver.lost(last);
        }
        missed.packets().forEach(this::hearOne);
    }

    private void hearOne(Packet packet) {
        if (packet.seq() > last) {
            last = packet.seq();
            receiver.hear(packet.message(), packet.whoEnds());
        }
    }

    /** Something was said. Called by one thread alone. */
    void told(Packet.Notice notice) {
        if (!next(notice)) {
            catchUp(notice.seq());
        }
    }

    /** Hears it if it is the next one and whole; true where nothing is left to do. */
    private synchronized boolean next(Packet.Notice notice) {
        Packet whole = notice.whole();
        if (!open || notice.seq() <= last) {
            return true;
        }
        if (whole == null || notice.seq() != last + 1) {
            return false;
        }
        hearOne(whole);
        return true;
    }

    /** Notes everyone again who is here. */
    void announce() {
        if (isOpen()) {
            bus.bringToLife(channelId);
            receiver.here().forEach(this::came);
        }
    }

    @Override
    public void publish(Bus.Draft draft) {
        bus.writer().add(new Step.Say(channelId, UuidCreator.getTimeOrderedEpoch(), draft));
    }

    @Override
    public void came(Bus.Person person) {
        bus.writer().add(new Step.Came(channelId, person));
    }

    @Override
    public void went(Bus.Person person) {
        bus.writer().add(new Step.Went(channelId, person));
    }

    @Override
    public void close() {
        bus.unregister(channelId, this);
    }
}
