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

/** Makes and reads access tokens: JWT signed with HS256, good for fifteen minutes. */
public final class AccessTokens {
    /** How long an access token is good for. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    private static final String ISSUER = "lectern";

    private final SigningKey key;
    private final Clock clock;
    private final MACSigner signer;
    private final MACVerifier verifier;

    /** A token as it goes out. */
    record Issued(String token, Instant expiresAt) {}

    /** What a token says. The role is for clients to read; the server asks the account. */
    record Claims(UUID accountId, UUID sessionId, Instant expiresAt) {}

    public AccessTokens(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
        try {
            this.signer = new MACSigner(key.secret());
            this.verifier = new MACVerifier(key.secret());
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key does not fit HS256", e);
        }
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
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.id()).build(), claims);
        try {
            jwt.sign(signer);
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
                    || !key.id().equals(jwt.getHeader().getKeyID())
                    || !jwt.verify(verifier)) {
                throw refused();
            }
            return claims(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw refused();
        }
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
