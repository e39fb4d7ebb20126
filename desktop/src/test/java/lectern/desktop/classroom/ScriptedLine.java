package lectern.desktop.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lectern.model.realtime.Payload;
import org.jspecify.annotations.Nullable;

/** A channel that stands and remembers what was said into it. */
public final class ScriptedLine implements RoomLine {
    private final List<Payload> said = new ArrayList<>();
    private @Nullable String lastId;
    private final Runnable closed;
    private boolean stands = true;

    /** @param closed is called when it is closed */
    public ScriptedLine(Runnable closed) {
        this.closed = closed;
    }

    /** What was said, in order. */
    public List<Payload> said() {
        return said;
    }

    /** The id of what was said last. */
    public String lastId() {
        return Objects.requireNonNull(lastId);
    }

    /** From now on nothing can be said. */
    public void fall() {
        stands = false;
    }

    @Override
    public boolean send(Payload payload, @Nullable String id) {
        if (stands) {
            said.add(payload);
            lastId = id;
        }
        return stands;
    }

    @Override
    public void close() {
        closed.run();
    }
}
