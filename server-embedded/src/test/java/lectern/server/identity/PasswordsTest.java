package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
    void refusesEveryPasswordWhereThereIsNoHashAndTakesItsTimeForIt() {
        passwords.hash("warm up");
        long begin = System.nanoTime();
        passwords.hash("as long as this");
        long real = System.nanoTime() - begin;
        begin = System.nanoTime();
        assertThat(passwords.matches("anything", null)).isFalse();
        assertThat(System.nanoTime() - begin).isGreaterThan(real / 4);
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

    @Test
    void fortyAtOnceAreThroughInTenSecondsWhileOthersAreAnswered() throws Exception {
        String hash = passwords.hash("correct horse");
        List<Future<Boolean>> results = new ArrayList<>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < 40; i++) {
                results.add(clients.submit(() -> passwords.matches("correct horse", hash)));
            }
            // Virtual threads answer everyone else; none of their carriers may be held by a hash.
            clients.submit(() -> {}).get();
            Duration answered = Duration.ofNanos(System.nanoTime() - begin);
            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
            Duration all = Duration.ofNanos(System.nanoTime() - begin);
            assertThat(all).isLessThan(Duration.ofSeconds(10));
            assertThat(answered).isLessThan(all.dividedBy(4));
        }
    }
}
