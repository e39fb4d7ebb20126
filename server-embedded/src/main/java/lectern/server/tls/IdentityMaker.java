package lectern.server.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Makes certificates that sign themselves: there is no authority in a classroom. It is done by the {@code keytool} that
 * every Java brings, as Java's own classes can't make one.
 */
final class IdentityMaker {
    /** Browsers refuse certificates that are good for more than 398 days. */
    static final Duration VALIDITY = Duration.ofDays(365);

    /** Clocks of tablets go wrong. */
    private static final Duration BACKDATED = Duration.ofDays(1);

    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String ALIAS = "lectern";
    private static final String PASSWORD = "LECTERN_KEYTOOL";
    private static final int LONGEST_SECONDS = 60;

    private IdentityMaker() {}

    /**
     * A new key with its certificate, good for a year from now.
     *
     * @throws IllegalStateException where it can't be made, with the tool's words
     */
    static Identity make(Collection<String> names, Instant now) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try {
            Path folder = Files.createTempDirectory("lectern-tls-");
            Path store = folder.resolve("store.p12");
            try {
                run(store, password, names, now);
                return read(store, password.toCharArray());
            } finally {
                Files.deleteIfExists(store);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A certificate could not be made: " + e.getMessage(), e);
        }
    }

    private static void run(Path store, String password, Collection<String> names, Instant now) throws IOException {
        Instant start = now.minus(BACKDATED);
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-J-XX:TieredStopAtLevel=1",
                        "-J-Duser.timezone=UTC",
                        "-J-Duser.language=en",
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-dname",
                        "CN=Lectern",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-startdate",
                        START.format(start),
                        "-validity",
                        Long.toString(VALIDITY.plus(BACKDATED).toDays()),
                        "-ext",
                        "san=" + names.stream().map(IdentityMaker::alternative).collect(Collectors.joining(",")),
                        "-ext",
                        "eku=serverAuth",
                        "-ext",
                        "ku:critical=digitalSignature",
                        "-ext",
                        "bc:critical=ca:false",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass:env",
                        PASSWORD)
                .redirectErrorStream(true);
        builder.environment().put(PASSWORD, password);
        Process keytool = builder.start();
        keytool.getOutputStream().close();
        try {
            String words = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!keytool.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IllegalStateException("A certificate could not be made: " + words.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A certificate could not be made in time", e);
        } finally {
            keytool.destroyForcibly();
        }
    }

    private static Identity read(Path file, char[] password) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return new Identity(
                    (PrivateKey) store.getKey(ALIAS, password), (X509Certificate) store.getCertificate(ALIAS));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate could not be made: " + e.getMessage(), e);
        }
    }

    private static String alternative(String name) {
        return (name.matches("[0-9.]+") ? "ip:" : "dns:") + name;
    }
}
