package lectern.server;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import lectern.server.mfa.MailConfig;
import lectern.server.mfa.SmsConfig;
import lectern.server.oauth.OAuthConfig;
import org.jspecify.annotations.Nullable;

/**
 * The file that names services beyond this machine: lines of {@code name=value}, in UTF-8. Passwords and tokens stand in
 * files of their own, whose first line they are; such a file is looked for beside this one.
 */
public final class ServicesFile {
    private static final Set<String> NAMES = Set.of(
            "mail.host",
            "mail.port",
            "mail.security",
            "mail.user",
            "mail.password-file",
            "mail.from",
            "sms.url",
            "sms.token-file",
            "oauth.issuer",
            "oauth.client",
            "oauth.secret-file",
            "oauth.redirect");
    private static final int SUBMISSION_PORT = 587;
    private static final int LAST_PORT = 65_535;

    private final Path file;
    private final Properties values = new Properties();

    private ServicesFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException with the file, the name and the mend, where it can't be used
     */
    public static ServerConfig.Outside read(Path file) {
        ServicesFile read = new ServicesFile(file.toAbsolutePath());
        try (Reader text = Files.newBufferedReader(file)) {
            read.values.load(text);
        } catch (IOException e) {
            throw new IllegalArgumentException("The services file " + file + " can't be read: " + e.getMessage(), e);
        }
        return read.outside();
    }

    private ServerConfig.Outside outside() {
        for (String name : new TreeSet<>(values.stringPropertyNames())) {
            if (!NAMES.contains(name)) {
                throw wrong(name, "is unknown; there are " + String.join(", ", new TreeSet<>(NAMES)));
            }
        }
        return new ServerConfig.Outside(
                any("mail.") ? mail() : null, any("sms.") ? sms() : null, any("oauth.") ? provider() : null);
    }

    private boolean any(String beginning) {
        return values.stringPropertyNames().stream().anyMatch(name -> name.startsWith(beginning));
    }

    private MailConfig mail() {
        String user = value("mail.user");
        String password = secret("mail.password-file");
        if ((user == null) != (password == null)) {
            throw wrong(user == null ? "mail.user" : "mail.password-file", "is missing; the two go together");
        }
        return new MailConfig(needed("mail.host"), port(), security(), user, password, needed("mail.from"));
    }

    private int port() {
        String text = value("mail.port");
        if (text == null) {
            return SUBMISSION_PORT;
        }
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // falls through to the refusal
        }
        throw wrong("mail.port", "is no port; they go from 1 to " + LAST_PORT);
    }

    private MailConfig.Security security() {
        String text = value("mail.security");
        try {
            return text == null
                    ? MailConfig.Security.STARTTLS
                    : MailConfig.Security.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("mail.security", "is one of none, starttls, tls");
        }
    }

    private SmsConfig sms() {
        return new SmsConfig(web("sms.url", needed("sms.url")), secret("sms.token-file"));
    }

    private OAuthConfig provider() {
        String redirect = value("oauth.redirect");
        String secret = secret("oauth.secret-file");
        if (secret == null) {
            throw wrong("oauth.secret-file", "is missing");
        }
        String issuer = needed("oauth.issuer");
        web("oauth.issuer", issuer);
        try {
            return new OAuthConfig(
                    issuer, needed("oauth.client"), secret, redirect == null ? null : URI.create(redirect));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private URI web(String name, String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the refusal
        }
        throw wrong(name, "is no address of the web");
    }

    private @Nullable String secret(String name) {
        String path = value(name);
        if (path == null) {
            return null;
        }
        try {
            String secret = Files.readString(file.resolveSibling(path))
                    .lines()
                    .findFirst()
                    .orElse("");
            if (!secret.isBlank()) {
                return secret;
            }
        } catch (IOException e) {
            throw wrong(name, "can't be read: " + e.getMessage());
        }
        throw wrong(name, "is empty; its first line is the secret");
    }

    private @Nullable String value(String name) {
        String text = values.getProperty(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private String needed(String name) {
        String text = value(name);
        if (text == null) {
            throw wrong(name, "is missing");
        }
        return text;
    }

    private IllegalArgumentException wrong(String name, String why) {
        return new IllegalArgumentException(file + ": " + name + " " + why);
    }
}
