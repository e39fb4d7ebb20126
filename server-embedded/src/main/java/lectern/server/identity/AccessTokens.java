package lectern.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import lectern.model.identity.Role;
import lectern.model.wire.DomainException;
import org.jspecify.annotations.Nullable;

/** Makes and reads access tokens: JWT signed with HS256, good for fifteen minutes. */
public final class AccessTokens {
    /** How long an access token is good for. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    private static final String ISSUER = "lectern";

    private final KeyRing keys;
    private final Clock clock;

    /** A token as it goes out. */
    record Issued(String token, Instant expiresAt) {
        /** Without the token: records end up in logs. */
        @Override
        public String toString() {
            return "Issued[expiresAt=" + expiresAt + "]";
        }
    }

    /** What a token says. The role is for clients to read; the server asks the account. */
    record Claims(UUID accountId, UUID sessionId, Instant expiresAt) {}

    public AccessTokens(KeyRing keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    Issued issue(UUID accountId, UUID sessionId, Role role) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(LIFE);
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(accountId.toString())
                .claim("sid", sessionId.toString())
                .claim("role", role.wireName())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .build();
        SigningKey key = keys.current();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.id()).build(), claims);
        try {
            jwt.sign(new MACSigner(key.secret()));
        } catch (JOSEException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
        return new Issued(jwt.serialize(), expiresAt);
    }

    /**
     * Reads a token that this server, or one with the same key, has made.
     *
     * @throws DomainException UNAUTHORIZED for anything else, also for one that has run out; which of the two is told
     *     only where the signature is right
     */
    Claims read(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    || !jwt.verify(
                            new MACVerifier(key(jwt.getHeader().getKeyID()).secret()))) {
                throw refused();
            }
            return claims(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw refused();
        }
    }

    private SigningKey key(@Nullable String id) {
        return keys.good().stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(AccessTokens::refused);
    }

    private Claims claims(JWTClaimsSet claims) throws ParseException {
        Date expires = claims.getExpirationTime();
        String subject = claims.getSubject();
        String session = claims.getStringClaim("sid");
        if (expires == null || subject == null || session == null || !ISSUER.equals(claims.getIssuer())) {
            throw refused();
        }
        Instant expiresAt = expires.toInstant();
        if (!expiresAt.isAfter(clock.instant())) {
            throw DomainException.unauthorized("The access token has run out; refresh it");
        }
        return new Claims(UUID.fromString(subject), UUID.fromString(session), expiresAt);
    }

    private static DomainException refused() {
        return DomainException.unauthorized("This is not a valid access token");
    }
}
