package lectern.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChannelMemoryTest {
    private static final UUID ROOM = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    /** What every memory has to do, wherever it keeps its notes. */
    static void remembers(ChannelMemory memory) {
        assertThat(memory.list(ROOM, "hands")).isEmpty();
        assertThat(memory.remove(ROOM, "hands", "ann")).isFalse();
        assertThat(memory.put(ROOM, "hands", "cleo", "1")).isTrue();
        assertThat(memory.put(ROOM, "hands", "ann", "2")).isTrue();
        assertThat(memory.put(ROOM, "hands", "cleo", "3")).as("not new").isFalse();
        assertThat(memory.put(ROOM, "pause", "on", "")).isTrue();
        assertThat(memory.put(OTHER, "hands", "ben", "4")).isTrue();
        assertThat(memory.list(ROOM, "hands").entrySet())
                .extracting(note -> note.getKey() + note.getValue())
                .containsExactly("cleo3", "ann2");

        assertThat(memory.remove(ROOM, "hands", "cleo")).isTrue();
        assertThat(memory.list(ROOM, "hands")).containsOnlyKeys("ann");
        memory.clear(ROOM, "hands");
        assertThat(memory.list(ROOM, "hands")).isEmpty();
        assertThat(memory.list(ROOM, "pause")).containsOnlyKeys("on");
        memory.forget(ROOM);
        assertThat(memory.list(ROOM, "pause")).isEmpty();
        assertThat(memory.list(OTHER, "hands")).containsOnlyKeys("ben");
    }

    @Test
    void aServerAloneRemembers() {
        remembers(new LocalMemory());
    }
}
