package lectern.server.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.server.secret.OwnersFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Certificate and key in one PEM file that only its owner may read. */
final class IdentityFile {
    private static final Logger log = LoggerFactory.getLogger(IdentityFile.class);
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String KEY = "PRIVATE KEY";

    private final Path file;

    IdentityFile(Path file) {
        this.file = file;
    }

    /** What is kept; empty where there is nothing or it can't be understood, so that a new one is made. */
    Optional<Identity> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(part(text, CERTIFICATE)));
            return Optional.of(new Identity(
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(part(text, KEY))),
                    certificate));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            log.warn("{} can't be understood ({}); a new certificate is made", file, e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate " + file + " can't be read", e);
        }
    }

    private static byte[] part(String text, String name) {
        Matcher part = Pattern.compile("-----BEGIN " + name + "-----([A-Za-z0-9+/=\\s]*)-----END " + name + "-----")
                .matcher(text);
        if (!part.find()) {
            throw new IllegalArgumentException("no " + name);
        }
        return Base64.getMimeDecoder().decode(part.group(1));
    }

    /** Keeps it; a power cut leaves the one before. */
    void write(Identity identity) {
        try {
            OwnersFile.write(
                    file,
                    pem(CERTIFICATE, identity.certificate().getEncoded())
                            + pem(KEY, identity.key().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate has its bytes", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate " + file + " can't be written", e);
        }
    }

    private static String pem(String name, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + name + "-----\n" + text + "\n-----END " + name + "-----\n";
    }
}
