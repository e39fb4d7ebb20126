package lectern.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.model.roster.Pictures;
import org.junit.jupiter.api.Test;

class SecretTest {
    private final Secret secret = new Secret(new byte[32]);

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        assertThat(secret.nextCode()).matches("[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}");
        String digest = secret.ofCode("K7QM-3XPA");
        assertThat(List.of("k7qm3xpa", " K7QM 3XPA ", "Ｋ７ＱＭ－３ＸＰＡ", "k7qm–3xpa"))
                .allSatisfy(typed -> assertThat(secret.ofCode(typed)).isEqualTo(digest));
        assertThat(secret.ofCode("K7QM-3XPB")).isNotEqualTo(digest);
    }

    @Test
    void codesDoNotRepeat() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            codes.add(secret.nextCode());
        }
        assertThat(codes).hasSize(1_000);
    }

    @Test
    void picturesAreThreeDifferentOnesAndTheirOrderCounts() {
        UUID student = UUID.randomUUID();
        assertThat(secret.nextPictures())
                .hasSize(Pictures.CHOSEN)
                .doesNotHaveDuplicates()
                .isSubsetOf(Pictures.NAMES);
        String digest = secret.ofPictures(student, List.of("cat", "dog", "sun"));
        assertThat(secret.ofPictures(student, List.of("dog", "cat", "sun"))).isNotEqualTo(digest);
        assertThat(secret.ofPictures(UUID.randomUUID(), List.of("cat", "dog", "sun")))
                .isNotEqualTo(digest);
    }

    @Test
    void anotherKeyMakesOtherDigests() {
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(new Secret(other).ofCode("K7QM-3XPA")).isNotEqualTo(secret.ofCode("K7QM-3XPA"));
        assertThat(Secret.same("a", null)).isFalse();
        assertThat(Secret.same("a", "a")).isTrue();
    }
}
