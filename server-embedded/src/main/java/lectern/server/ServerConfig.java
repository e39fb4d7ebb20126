package lectern.server;

import java.nio.file.Path;
import java.util.function.Consumer;
import lectern.server.http.TrustedProxies;
import lectern.server.mfa.MailConfig;
import lectern.server.mfa.SmsConfig;
import lectern.server.oauth.OAuthConfig;
import lectern.server.storage.DatabaseConfig;
import org.jspecify.annotations.Nullable;

/**
 * How a server is to run; never changes. A setting is a field with what holds where nothing is said, a method that
 * tells it, and one line that changes it.
 */
public final class ServerConfig implements Cloneable {
    /** What a password's hash takes: what OWASP asks for with two passes. */
    public static final int PASSWORD_KILOBYTES = 19_456;

    /** How often a password's hash goes over that memory. */
    public static final int PASSWORD_PASSES = 2;

    /** Where HTTPS is tried first where it is switched on and no port is named. */
    public static final int USUAL_HTTPS_PORT = 8443;
    /** What a student may ask for in a minute where nothing else is said: far more than a fast reader needs. */
    public static final int REQUESTS_PER_MINUTE = 100;

    /**
     * Services beyond this machine; each null where there is none.
     *
     * @param mail sends one-time codes by e-mail
     * @param sms sends one-time codes by SMS
     * @param provider vouches for people at {@code /auth/huawei}
     */
    public record Outside(
            @Nullable MailConfig mail,
            @Nullable SmsConfig sms,
            @Nullable OAuthConfig provider) {
        /** None, as in a classroom without internet. */
        public static final Outside NONE = new Outside(null, null, null);
    }

    /** The name and password of the first super_admin. */
    public record FirstAdmin(String username, String password) {
        @Override
        public String toString() {
            return "FirstAdmin[" + username + "]";
        }
    }

    private final Path data;
    private final int port;
    private String bind = "0.0.0.0";
    private boolean nextFreePort = true;
    private DatabaseConfig database;
    private @Nullable FirstAdmin firstAdmin;
    private int requestsPerMinute = REQUESTS_PER_MINUTE;
    private Outside outside = Outside.NONE;
    private @Nullable Integer httpsPort;
    private int passwordKilobytes = PASSWORD_KILOBYTES;
    private TrustedProxies trustedProxies = TrustedProxies.NONE;

    private ServerConfig(Path data, int port) {
        this.data = data;
        this.port = port;
        this.database = DatabaseConfig.embedded(data);
    }

    /** A server on H2 in the folder, on all addresses. */
    public static ServerConfig embedded(Path data, int port) {
        return new ServerConfig(data, port);
    }

    private ServerConfig with(Consumer<ServerConfig> change) {
        try {
            ServerConfig copy = (ServerConfig) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /** The folder for the database, logs, secrets and backups. */
    public Path data() {
        return data;
    }

    /** The port, 0 for any free one. */
    public int port() {
        return port;
    }

    /** The address to listen on, {@code 0.0.0.0} for all. */
    public String bind() {
        return bind;
    }

    public ServerConfig withBind(String address) {
        return with(copy -> copy.bind = address);
    }

    /** Whether a taken port is answered by trying the following ones. */
    public boolean nextFreePort() {
        return nextFreePort;
    }

    public ServerConfig withNextFreePort(boolean next) {
        return with(copy -> copy.nextFreePort = next);
    }

    /** H2 in the data folder, or PostgreSQL. */
    public DatabaseConfig database() {
        return database;
    }

    public ServerConfig withDatabase(DatabaseConfig other) {
        return with(copy -> copy.database = other);
    }

    /** Makes the first super_admin where there is none. */
    @Nullable
    public FirstAdmin firstAdmin() {
        return firstAdmin;
    }

    public ServerConfig withFirstAdmin(@Nullable FirstAdmin admin) {
        return with(copy -> copy.firstAdmin = admin);
    }

    /**
     * How many requests a student may make in a minute, staff ten times as many; 0 for none at all, for load tests.
     */
    public int requestsPerMinute() {
        return requestsPerMinute;
    }

    public ServerConfig withRequestsPerMinute(int requests) {
        return with(copy -> copy.requestsPerMinute = requests);
    }

    /** The services beyond this machine that sign-ins may use. */
    public Outside outside() {
        return outside;
    }

    public ServerConfig withOutside(Outside services) {
        return with(copy -> copy.outside = services);
    }

    /** Listens there over TLS as well, 0 for any free port; null where it is left to what was switched on. */
    @Nullable
    public Integer httpsPort() {
        return httpsPort;
    }

    public ServerConfig withHttpsPort(@Nullable Integer https) {
        return with(copy -> copy.httpsPort = https);
    }

    /** The reverse proxies whose word on where a request comes from is believed. */
    public TrustedProxies trustedProxies() {
        return trustedProxies;
    }

    public ServerConfig withTrustedProxies(TrustedProxies proxies) {
        return with(copy -> copy.trustedProxies = proxies);
    }

    /** Memory that hashing a password takes; less only where nobody guesses, as in tests. */
    public int passwordKilobytes() {
        return passwordKilobytes;
    }

    public ServerConfig withPasswordKilobytes(int kilobytes) {
        return with(copy -> copy.passwordKilobytes = kilobytes);
    }
}
