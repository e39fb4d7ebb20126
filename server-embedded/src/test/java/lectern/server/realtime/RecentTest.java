package lectern.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lectern.model.realtime.MessageType;
import lectern.server.realtime.Outgoing.Topic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecentTest {
    private static final Attendee HOST = ChannelsServer.attendee("host", true);
    private static final Attendee ANN = ChannelsServer.attendee("ann", false);

    private final Recent recent = new Recent(3, 100);

    private void forOne(long seq, Attendee whom) {
        Audience audience = Audience.only(whom.userId());
        recent.keep(new Outgoing(
                seq, audience, new Topic(MessageType.LEADERBOARD_UPDATE, "quiz", audience), Frame.text(new byte[0])));
    }

    private void forAll(long seq) {
        recent.keep(new Outgoing(seq, Audience.ALL, null, Frame.text(new byte[0])));
    }

    private void forHost(long seq, String student) {
        recent.keep(new Outgoing(
                seq,
                Audience.HOST,
                new Topic(MessageType.SESSION_UPDATE, student, Audience.HOST),
                Frame.text(new byte[0])));
    }

    private @Nullable List<Long> since(long seq, boolean host) {
        List<Outgoing> missed = recent.since(seq, host ? HOST : ANN);
        return missed == null ? null : missed.stream().map(Outgoing::seq).toList();
    }

    @Test
    void nothingWasMissedWhereNothingHappened() {
        assertThat(since(100, false)).isEmpty();
        assertThat(since(99, false)).as("a number of an earlier run").isNull();
    }

    @Test
    void repeatsWhatCameAfterInOrder() {
        forAll(101);
        forHost(102, "ann");
        forAll(103);
        forHost(104, "ben");
        assertThat(since(100, true)).containsExactly(101L, 102L, 103L, 104L);
        assertThat(since(102, true)).containsExactly(103L, 104L);
        assertThat(since(104, true)).isEmpty();
    }

    @Test
    void keepsTheHostsFromStudents() {
        forAll(101);
        forHost(102, "ann");
        assertThat(since(100, false)).containsExactly(101L);
    }

    @Test
    void ofAStudentsStepsOnlyTheLatestIsRepeated() {
        forHost(101, "ann");
        forAll(102);
        forHost(103, "ann");
        assertThat(since(100, true)).containsExactly(102L, 103L);
    }

    @Test
    void tooOldOncePushedOut() {
        for (long seq = 101; seq <= 104; seq++) {
            forAll(seq);
        }
        assertThat(since(100, false)).isNull();
        assertThat(since(101, false)).containsExactly(102L, 103L, 104L);
    }

    @Test
    void aBusyClassDoesNotPushOutWhatStudentsMissed() {
        forAll(101);
        for (long seq = 102; seq <= 200; seq++) {
            forHost(seq, "student " + seq);
        }
        assertThat(since(100, false)).containsExactly(101L);
        assertThat(since(100, true)).as("the host would miss some").isNull();
        assertThat(since(197, true)).containsExactly(198L, 199L, 200L);
    }

    @Test
    void oneHearsTheirOwnAndNobodyElseDoes() {
        forOne(101, ANN);
        forOne(102, HOST);
        forAll(103);
        forOne(104, ANN);
        assertThat(since(100, false)).containsExactly(103L, 104L);
        assertThat(since(100, true)).containsExactly(102L, 103L);
    }
}
