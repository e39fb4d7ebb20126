package lectern.server.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Answers each handshake with the identity of its moment. The alias is the fingerprint, so that one handshake never gets
 * the certificate of one and the key of another.
 */
final class IdentityKeyManager extends X509ExtendedKeyManager {
    private static final String KIND = "EC";

    private final Supplier<Identity> current;
    private final Map<String, Identity> shown = new ConcurrentHashMap<>();

    IdentityKeyManager(Supplier<Identity> current) {
        this.current = current;
    }

    private @Nullable String alias(String kind) {
        if (!kind.equals(KIND)) {
            return null;
        }
        Identity identity = current.get();
        String alias = identity.fingerprint();
        shown.putIfAbsent(alias, identity);
        return alias;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String kind, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return alias(kind);
    }

    @Override
    public @Nullable String chooseServerAlias(String kind, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return alias(kind);
    }

    @Override
    public String @Nullable [] getServerAliases(String kind, Principal @Nullable [] issuers) {
        String alias = alias(kind);
        return alias == null ? null : new String[] {alias};
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        Identity identity = shown.get(alias);
        return identity == null ? null : new X509Certificate[] {identity.certificate()};
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        Identity identity = shown.get(alias);
        return identity == null ? null : identity.key();
    }

    /** This server calls nobody with its certificate. */
    @Override
    public String @Nullable [] getClientAliases(String kind, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] kinds, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
