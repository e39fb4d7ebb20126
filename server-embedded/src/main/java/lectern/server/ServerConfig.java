package lectern.server;

import java.nio.file.Path;
import lectern.server.mfa.MailConfig;
import lectern.server.mfa.SmsConfig;
import lectern.server.oauth.OAuthConfig;
import lectern.server.storage.DatabaseConfig;
import org.jspecify.annotations.Nullable;

/**
 * How a server is to run.
 *
 * @param bind the address to listen on, {@code 0.0.0.0} for all
 * @param port the port, 0 for any free one
 * @param nextFreePort whether a taken port is answered by trying the following ones
 * @param data the folder for the database, logs, secrets and backups
 * @param database H2 in the data folder, or PostgreSQL
 * @param firstAdmin makes the first super_admin where there is none
 * @param requestsPerMinute how many requests a student may make in a minute, staff ten times as many; 0 for no limits at all,
 *     for load tests
 * @param outside the services beyond this machine that sign-ins may use
 * @param httpsPort listens there over TLS as well, 0 for any free port; null where it is left to what was switched on
 * @param passwordKilobytes memory that hashing a password takes; less only where nobody guesses, as in tests
 */
public record ServerConfig(
        String bind,
        int port,
        boolean nextFreePort,
        Path data,
        DatabaseConfig database,
        @Nullable FirstAdmin firstAdmin,
        int requestsPerMinute,
        Outside outside,
        @Nullable Integer httpsPort,
        int passwordKilobytes) {
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

    /** A server on H2 in the folder, on all addresses. */
    public static ServerConfig embedded(Path data, int port) {
        return new ServerConfig(
                "0.0.0.0",
                port,
                true,
                data,
                DatabaseConfig.embedded(data),
                null,
                REQUESTS_PER_MINUTE,
                Outside.NONE,
                null,
                PASSWORD_KILOBYTES);
    }

    public ServerConfig withBind(String address) {
        return new ServerConfig(
                address,
                port,
                nextFreePort,
                data,
                database,
                firstAdmin,
                requestsPerMinute,
                outside,
                httpsPort,
                passwordKilobytes);
    }

    public ServerConfig withNextFreePort(boolean next) {
        return new ServerConfig(
                bind, port, next, data, database, firstAdmin, requestsPerMinute, outside, httpsPort, passwordKilobytes);
    }

    public ServerConfig withDatabase(DatabaseConfig other) {
        return new ServerConfig(
                bind,
                port,
                nextFreePort,
                data,
                other,
                firstAdmin,
                requestsPerMinute,
                outside,
                httpsPort,
                passwordKilobytes);
    }

    public ServerConfig withFirstAdmin(@Nullable FirstAdmin admin) {
        return new ServerConfig(
                bind,
                port,
                nextFreePort,
                data,
                database,
                admin,
                requestsPerMinute,
                outside,
                httpsPort,
                passwordKilobytes);
    }

    public ServerConfig withRequestsPerMinute(int requests) {
        return new ServerConfig(
                bind, port, nextFreePort, data, database, firstAdmin, requests, outside, httpsPort, passwordKilobytes);
    }

    public ServerConfig withOutside(Outside services) {
        return new ServerConfig(
                bind,
                port,
                nextFreePort,
                data,
                database,
                firstAdmin,
                requestsPerMinute,
                services,
                httpsPort,
                passwordKilobytes);
    }

    public ServerConfig withHttpsPort(@Nullable Integer https) {
        return new ServerConfig(
                bind,
                port,
                nextFreePort,
                data,
                database,
                firstAdmin,
                requestsPerMinute,
                outside,
                https,
                passwordKilobytes);
    }

    public ServerConfig withPasswordKilobytes(int kilobytes) {
        return new ServerConfig(
                bind, port, nextFreePort, data, database, firstAdmin, requestsPerMinute, outside, httpsPort, kilobytes);
    }
}
