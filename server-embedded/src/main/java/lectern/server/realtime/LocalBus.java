package lectern.server.realtime;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import lectern.model.classroom.Presence;
import lectern.model.realtime.UserStatus;

/** Everything in this process, for a server that is alone on its database. Nothing here blocks. */
final class LocalBus implements Bus {
    private final Encoder encoder;
    private final Clock clock;
    private final int recent;
    private final Heard heard = new HeardHere(new LocalHeard());
    private final ChannelMemory memory = new LocalMemory();

    /** @param recent messages that a channel keeps for those who reconnect */
    LocalBus(Encoder encoder, Clock clock, int recent) {
        this.encoder = encoder;
        this.clock = clock;
        this.recent = recent;
    }

    @Override
    public Line line(UUID channelId, Receiver receiver) {
        return new LocalLine(receiver);
    }

    @Override
    public void publishElsewhere(UUID channelId, Draft draft) {
        // nobody is there
    }

    @Override
    public Set<UUID> elsewhere(UUID channelId) {
        return Set.of();
    }

    @Override
    public boolean reachesFurther() {
        return false;
    }

    @Override
    public Heard heard() {
        return heard;
    }

    @Override
    public ChannelMemory memory() {
        return memory;
    }

    @Override
    public void close() {
        // nothing is open
    }

    /** Uses the receiver's own lock, so that a number is taken and heard in one. */
    private final class LocalLine implements Line {
        private final Receiver receiver;
        private long seq;

        LocalLine(Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public void open(long upTo) {
            synchronized (receiver) {
                if (seq == 0) {
                    // Microseconds: numbers of an earlier run of the server are below, and a browser holds them
                    // exactly.
                    seq = clock.millis() * 1_000;
                    receiver.begin(seq, new Recent(recent, seq));
                }
            }
        }

        @Override
        public void publish(Draft draft) {
            synchronized (receiver) {
                receiver.hear(encoder.numbered(++seq, draft.payload(), draft.audience(), draft.id()), draft.ending());
            }
        }

        @Override
        public void came(Person person) {
            publish(status(person, Presence.ONLINE));
        }

        @Override
        public void went(Person person) {
            publish(status(person, Presence.OFFLINE));
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** The news that someone is there or gone. */
    static Draft status(Person person, Presence presence) {
        return new Draft(
                new UserStatus(person.userId().toString(), person.nickname(), presence), Audience.ALL, null, null);
    }
}
