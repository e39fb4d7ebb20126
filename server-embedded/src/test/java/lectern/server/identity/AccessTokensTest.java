package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import lectern.model.identity.Role;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {
    private static final UUID ACCOUNT = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID SESSION = UUID.fromString("01900000-0000-7000-8000-000000000002");

    private final TestClock clock = new TestClock();
    private final SigningKey key =
            new SigningKey("key", "k".repeat(32).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    private final AccessTokens tokens = new AccessTokens(() -> List.of(key), clock);

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("lectern")
                .subject(ACCOUNT.toString())
                .claim("sid", SESSION.toString())
                .claim("role", "super_admin")
                .expirationTime(Date.from(clock.instant().plusSeconds(60)));
    }

    private static String signed(JWSAlgorithm algorithm, String kid, byte[] secret, JWTClaimsSet claims)
            throws JOSEException {
        SignedJWT jwt =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims);
        jwt.sign(new MACSigner(secret));
        return jwt.serialize();
    }

    private void refused(String token) {
        assertThatThrownBy(() -> tokens.read(token))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHORIZED));
    }

    @Test
    void readsWhatItMade() {
        AccessTokens.Issued issued = tokens.issue(ACCOUNT, SESSION, Role.TEACHER);
        assertThat(issued.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(tokens.read(issued.token()))
                .isEqualTo(new AccessTokens.Claims(ACCOUNT, SESSION, issued.expiresAt()));
    }

    @Test
    void theTestsOwnTokensAreGoodWhereNothingIsWrongWithThem() throws JOSEException {
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, "key", key.secret(), claims().build()))
                        .accountId())
                .isEqualTo(ACCOUNT);
    }

    @Test
    void runsOutAfterFifteenMinutes() {
        String token = tokens.issue(ACCOUNT, SESSION, Role.STUDENT).token();
        clock.pass(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(tokens.read(token).sessionId()).isEqualTo(SESSION);
        clock.pass(Duration.ofSeconds(1));
        refused(token);
    }

    @Test
    void refusesWrongKeysAlgorithmsAndClaims() throws JOSEException {
        byte[] other = "o".repeat(64).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] same = key.secret();
        refused(signed(JWSAlgorithm.HS256, "key", other, claims().build()));
        refused(signed(JWSAlgorithm.HS512, "key", other, claims().build()));
        refused(signed(JWSAlgorithm.HS256, "another", same, claims().build()));
        refused(new PlainJWT(claims().build()).serialize());
        refused(signed(
                JWSAlgorithm.HS256, "key", same, claims().issuer("elsewhere").build()));
        refused(signed(JWSAlgorithm.HS256, "key", same, claims().issuer(null).build()));
        refused(signed(
                JWSAlgorithm.HS256, "key", same, claims().expirationTime(null).build()));
        refused(signed(JWSAlgorithm.HS256, "key", same, claims().subject("me").build()));
        refused(signed(JWSAlgorithm.HS256, "key", same, claims().claim("sid", 7).build()));
        refused(signed(
                JWSAlgorithm.HS256, "key", same, claims().claim("sid", null).build()));
    }

    @Test
    void refusesATokenWithAnythingChanged() {
        String token = tokens.issue(ACCOUNT, SESSION, Role.STUDENT).token();
        String[] parts = token.split("\\.");
        String promoted = new PlainJWT(claims().build()).serialize().split("\\.")[1];
        refused(parts[0] + "." + promoted + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1]);
        char first = parts[2].charAt(0);
        refused(parts[0] + "." + parts[1] + "." + (first == 'A' ? 'B' : 'A') + parts[2].substring(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "a.b.c", "....", "eyJhbGciOiJub25lIn0.e30.", "\u0000", "null"})
    void refusesGarbage(String token) {
        refused(token);
    }
}
