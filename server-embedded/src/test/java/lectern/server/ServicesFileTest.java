package lectern.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lectern.server.mfa.MailConfig;
import lectern.server.mfa.SmsConfig;
import lectern.server.oauth.OAuthConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicesFileTest {
    @TempDir
    private Path folder;

    private ServerConfig.Outside read(String... lines) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "hush\nnot this\n");
        return ServicesFile.read(Files.writeString(folder.resolve("services.properties"), String.join("\n", lines)));
    }

    @Test
    void anEmptyFileNamesNothing() throws IOException {
        assertThat(read()).isEqualTo(ServerConfig.Outside.NONE);
    }

    @Test
    void namesAllThreeWithTheirSecretsFromFiles() throws IOException {
        ServerConfig.Outside outside = read(
                "mail.host=mail.school.example",
                "mail.from=lectern@school.example",
                "mail.user=lectern",
                "mail.password-file=secret.txt",
                "sms.url=https://sms.example/send",
                "sms.token-file=secret.txt",
                "oauth.issuer=https://id.example",
                "oauth.client=school",
                "oauth.secret-file=secret.txt");
        assertThat(outside.mail())
                .isEqualTo(new MailConfig(
                        "mail.school.example",
                        587,
                        MailConfig.Security.STARTTLS,
                        "lectern",
                        "hush",
                        "lectern@school.example"));
        assertThat(outside.sms()).isEqualTo(new SmsConfig(java.net.URI.create("https://sms.example/send"), "hush"));
        assertThat(outside.provider()).isEqualTo(new OAuthConfig("https://id.example", "school", "hush", null));
        assertThat(outside.toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "mail.hots=a, mail.hots is unknown",
        "mail.host=a, mail.from is missing",
        "mail.host=a;mail.port=0, mail.port is no port",
        "mail.host=a;mail.security=some, mail.security is one of",
        "mail.user=a, mail.password-file is missing",
        "mail.password-file=none.txt, mail.password-file can't be read",
        "sms.token-file=secret.txt, sms.url is missing",
        "sms.url=nowhere, sms.url is no address of the web",
        "oauth.issuer=https://id.example, oauth.secret-file is missing"
    })
    void whatIsWrongIsNamedWithItsFile(String line, String message) {
        assertThatThrownBy(() -> read(line.split(";")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("services.properties: " + message);
    }

    @Test
    void aProviderThatAnybodyOnTheWayCouldPlayIsNotTaken() {
        assertThatThrownBy(() ->
                        read("oauth.issuer=http://192.0.2.1", "oauth.client=school", "oauth.secret-file=secret.txt"))
                .hasMessageContaining("starts with https://");
    }
}
