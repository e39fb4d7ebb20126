package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lectern.server.ServerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(ServerConfig.PASSWORD_KILOBYTES, ServerConfig.PASSWORD_PASSES);

    @AfterEach
    void close() {
        passwords.close();
    }

    @Test
    void knowsTheRightOneOnly() {
        String hash = passwords.hash("correct horse");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("correct horse", hash)).isTrue();
        assertThat(passwords.matches("correct horsf", hash)).isFalse();
        assertThat(passwords.hash("correct horse")).isNotEqualTo(hash);
    }

    @Test
    void refusesEveryPasswordWhereThereIsNoHashAndDoesTheSameWorkForIt() {
        long before = passwords.made();
        assertThat(passwords.matches("anything", null)).isFalse();
        assertThat(passwords.made()).isEqualTo(before + 1);
        PasswordHash checked =
                PasswordHash.parse(PasswordHash.ofNobody(19_456, 2).toString());
        PasswordHash real = PasswordHash.parse(passwords.hash("correct horse"));
        assertThat(checked.memoryKilobytes()).isEqualTo(real.memoryKilobytes());
        assertThat(checked.passes()).isEqualTo(real.passes());
    }

    @Test
    void readsHashesOfOlderParametersAndSaysThatTheyAreOld() {
        try (Passwords older = new Passwords(1024, 1)) {
            String hash = older.hash("correct horse");
            assertThat(passwords.matches("correct horse", hash)).isTrue();
            assertThat(passwords.outdated(hash)).isTrue();
            assertThat(older.outdated(hash)).isFalse();
        }
    }

    /** Made by the library that wrote the hashes of earlier versions. */
    @Test
    void readsHashesThatAnotherProgramMade() {
        String theirs =
                "$argon2id$v=19$m=64,t=1,p=1$a0lYaPFNQ7/JYpsSBv+T0Q$1D4PAtXHqEnXzeNR7lsxaEV4x5tTuVb8xY6la9jsJbg";
        assertThat(passwords.matches("学习 horse", theirs)).isTrue();
        assertThat(passwords.matches("学习 horsf", theirs)).isFalse();
        assertThat(passwords.outdated(theirs)).isTrue();
    }

    @Test
    void whatIsNoHashIsAFaultAndNotAWrongPassword() {
        for (String text :
                List.of("", "plain", "$argon2i$v=19$m=64,t=1,p=1$AAAA$AAAA", "$argon2id$v=19$m=64,t=1,p=2$AAAA$AAAA")) {
            assertThatThrownBy(() -> passwords.matches("plain", text))
                    .hasRootCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void othersAreAnsweredWhileFortyAreLookedAt() throws Exception {
        List<Future<Boolean>> results = new ArrayList<>();
        try (Passwords cheap = new Passwords(4096, 1);
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            String hash = cheap.hash("correct horse");
            for (int i = 0; i < 40; i++) {
                results.add(clients.submit(() -> cheap.matches("correct horse", hash)));
            }
            // Virtual threads answer everyone else; none of their carriers may be held by a hash.
            Future<Boolean> meanwhile = clients.submit(() -> results.stream().anyMatch(result -> !result.isDone()));
            assertThat(meanwhile.get()).isTrue();
            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        }
    }
}
