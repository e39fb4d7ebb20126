package lectern.server.realtime;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lectern.model.classroom.Presence;
import lectern.server.storage.DatabaseUnusableException;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Steps of one server as one transaction: under the channel's lock each message gets its number, and all are told. */
final class Batch {
    private static final String TELL = "select pg_notify('" + SharedBus.CHANNEL + "', notice) from unnest(?) as notice";

    private final Tx tx;
    private final BusDao dao;
    private final HeardDao heard;
    private final Encoder encoder;
    private final UUID node;
    private final boolean again;
    private final List<Packet> packets = new ArrayList<>();
    private UUID channelId = new UUID(0, 0);
    private long seq;

    /**
     * @param node the server's own id
     * @param again whether it was tried before and may have come through
     */
    Batch(Tx tx, Encoder encoder, UUID node, boolean again) {
        this.tx = tx;
        this.dao = tx.dao(BusDao.class);
        this.heard = tx.dao(HeardDao.class);
        this.encoder = encoder;
        this.node = node;
        this.again = again;
    }

    /** Channels in the order of their ids, so that no two servers wait for each other. */
    void write(List<Step> steps) {
        Map<UUID, List<Step>> byChannel = new TreeMap<>();
        steps.forEach(step -> byChannel
                .computeIfAbsent(step.channelId(), id -> new ArrayList<>())
                .add(step));
        byChannel.forEach(this::write);
        if (!packets.isEmpty()) {
            List<Packet> latestOnly =
                    packets.stream().filter(Packet::latestOnly).toList();
            dao.insert(packets);
            if (!latestOnly.isEmpty()) {
                dao.deleteEarlier(latestOnly);
            }
            tell(packets.stream().map(Packet::notice).toArray());
        }
    }

    /** In one statement, and in their order. */
    private void tell(Object[] notices) {
        Connection connection = tx.handle().getConnection();
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setArray(1, connection.createArrayOf("text", notices));
            tell.execute();
        } catch (SQLException e) {
            throw new DatabaseUnusableException("The other servers could not be told", e);
        }
    }

    private void write(UUID id, List<Step> steps) {
        Long locked = dao.lock(id).orElse(null);
        channelId = id;
        seq = locked == null ? 0 : locked;
        steps.forEach(step -> take(step, locked != null));
        if (locked != null && seq != locked) {
            dao.advance(id, seq);
        }
    }

    /** @param living whether anybody is, or was lately, on the channel to hear it */
    private void take(Step step, boolean living) {
        switch (step) {
            case Step.Taken taken -> heard.taken(taken.channelId(), taken.userId(), taken.id());
            case Step.Say say -> {
                if (living && !(again && dao.said(channelId, say.ref()))) {
                    say(say.draft(), say.ref());
                }
            }
            case Step.Came came -> come(came.person(), living);
            case Step.Went went -> {
                if (dao.go(channelId, went.person().userId(), node) > 0) {
                    gone(went.person(), living);
                }
            }
            case Step.Died died -> dao.die(channelId, died.node()).forEach(person -> gone(person, living));
        }
    }

    private void say(Bus.Draft draft, UUID ref) {
        Outgoing message = encoder.numbered(++seq, draft.payload(), draft.audience(), draft.id());
        packets.add(Packet.of(channelId, ref, message, draft.ending()));
        end(draft.ending());
    }

    private void end(Bus.@Nullable Ending ending) {
        if (ending != null) {
            UUID only = ending.userId();
            if (only == null) {
                dao.allGo(channelId);
            } else {
                dao.goEverywhere(channelId, only);
            }
        }
    }

    private void come(Bus.Person person, boolean living) {
        boolean elsewhere = dao.elsewhere(channelId, person.userId(), node, Nodes.DEAD_AFTER_SECONDS);
        if (dao.come(channelId, person.userId(), node, person.nickname()) > 0 && !elsewhere && living) {
            say(LocalBus.status(person, Presence.ONLINE), UuidCreator.getTimeOrderedEpoch());
        }
    }

    private void gone(Bus.Person person, boolean living) {
        if (living && !dao.elsewhere(channelId, person.userId(), node, Nodes.DEAD_AFTER_SECONDS)) {
            say(LocalBus.status(person, Presence.OFFLINE), UuidCreator.getTimeOrderedEpoch());
        }
    }
}
