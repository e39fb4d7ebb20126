package lectern.server.tls;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * What the server shows of itself: a certificate and the key to it.
 *
 * @param key never leaves the process and its file
 */
record Identity(PrivateKey key, X509Certificate certificate) {

    /** SHA-256 of the certificate, in upper-case pairs with colons, as browsers show it. */
    String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256, and a certificate its bytes", e);
        }
    }

    Instant validUntil() {
        return certificate.getNotAfter().toInstant();
    }

    /** The names and addresses that it is good for. */
    List<String> names() {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream().map(name -> String.valueOf(name.get(1))).toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** Without the key: records end up in logs. */
    @Override
    public String toString() {
        return "Identity[" + fingerprint() + "]";
    }
}
