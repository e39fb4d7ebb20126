package lectern.desktop.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Settings read(String... args) {
        return reader().read(args).orElseThrow();
    }

    private CommandLineReader reader() {
        return new CommandLineReader(
                environment,
                () -> folder.resolve("usual"),
                () -> "1.2.3",
                new PrintWriter(out, true),
                new PrintWriter(err, true));
    }

    private Path password(String text, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve("password.txt"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private void refused(String message, String... args) {
        assertThatThrownBy(() -> read(args))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(2))
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void nothingSaidMeansTheUsual() {
        assertThat(read())
                .isEqualTo(new Settings(
                        false,
                        8080,
                        false,
                        "0.0.0.0",
                        folder.resolve("usual"),
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void everyOptionIsHeard() throws IOException {
        String file = password("correct horse battery\n", "rw-------").toString();
        Settings settings = read(
                "--headless",
                "--port",
                "9000",
                "--bind",
                "127.0.0.1",
                "--data",
                folder.toString(),
                "--db",
                "jdbc:postgresql://db/lectern",
                "--db-user",
                "school",
                "--db-password-file",
                file,
                "--admin",
                "head",
                "--admin-password-file",
                file,
                "--demo",
                "--rate-limit",
                "0",
                "--https-port",
                "8443",
                "--trusted-proxy",
                "127.0.0.1, ::1");
        assertThat(settings)
                .isEqualTo(new Settings(
                        true,
                        9000,
                        true,
                        "127.0.0.1",
                        folder,
                        new Settings.Store("jdbc:postgresql://db/lectern", "school", "correct horse battery"),
                        new Settings.Admin("head", "correct horse battery"),
                        true,
                        0,
                        null,
                        8443,
                        "127.0.0.1, ::1",
                        null));
        assertThat(err.toString()).isEmpty();
        assertThat(settings.toString()).doesNotContain("correct horse");
    }

    @Test
    void everyOptionHasAVariable() throws IOException {
        String file = password("correct horse battery", "rw-------").toString();
        environment.putAll(Map.of(
                "LECTERN_HEADLESS",
                "true",
                "LECTERN_PORT",
                "9000",
                "LECTERN_BIND",
                "127.0.0.1",
                "LECTERN_DATA",
                folder.toString(),
                "LECTERN_DB",
                "jdbc:postgresql://db/lectern",
                "LECTERN_DB_USER",
                "school",
                "LECTERN_DB_PASSWORD_FILE",
                file,
                "LECTERN_ADMIN",
                "head",
                "LECTERN_ADMIN_PASSWORD_FILE",
                file));
        environment.put("LECTERN_DEMO", "1");
        environment.put("LECTERN_RATE_LIMIT", "50");
        environment.put("LECTERN_HTTPS_PORT", "0");
        environment.put("LECTERN_TRUSTED_PROXY", "10.0.0.1");
        assertThat(read())
                .isEqualTo(new Settings(
                        true,
                        9000,
                        true,
                        "127.0.0.1",
                        folder,
                        new Settings.Store("jdbc:postgresql://db/lectern", "school", "correct horse battery"),
                        new Settings.Admin("head", "correct horse battery"),
                        true,
                        50,
                        null,
                        0,
                        "10.0.0.1",
                        null));
    }

    @Test
    void aServicesFileMustBeThere() throws IOException {
        Path file = Files.writeString(folder.resolve("services.properties"), "mail.host=mail.school.example");
        assertThat(read("--services", file.toString()).services()).isEqualTo(file.toAbsolutePath());
        assertThatThrownBy(() -> read("--services", folder.resolve("none").toString()))
                .hasMessageContaining("--services: there is no file");
    }

    @Test
    void aBackupToRestoreMustBeThereAndGoesIntoTheDataFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("lectern.zip"), "looked at later");
        assertThat(read("--restore", file.toString()).restore()).isEqualTo(file.toAbsolutePath());
        assertThatThrownBy(() -> read("--restore", folder.resolve("none").toString()))
                .hasMessageContaining("--restore: there is no file");
        assertThatThrownBy(() -> read("--restore", file.toString(), "--db", "jdbc:postgresql://db/lectern"))
                .hasMessageContaining("doesn't go with --db");
    }

    @Test
    void theCommandLineWinsAndAnEmptyVariableIsNone() {
        environment.put("LECTERN_PORT", "9000");
        environment.put("LECTERN_DB", "");
        environment.put("LECTERN_HEADLESS", "0");
        Settings settings = read("--port=9001");
        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.store()).isNull();
        assertThat(settings.headless()).isFalse();
    }

    @Test
    void helpAndVersionAreShownAndNothingStarts() {
        assertThat(reader().read("--version")).isEmpty();
        assertThat(out.toString()).isEqualTo("Lectern 1.2.3" + System.lineSeparator());
        assertThat(reader().read("--port", "9000", "--help")).isEmpty();
        assertThat(out.toString())
                .contains(
                        "--headless",
                        "--port",
                        "--bind",
                        "--data",
                        "--db <JDBC-URL>",
                        "--db-user",
                        "--db-password-file")
                .contains(
                        "--admin <NAME>",
                        "--admin-password-file",
                        "--demo",
                        "--rate-limit",
                        "LECTERN_ADMIN_PASSWORD_FILE");
    }

    @ParameterizedTest
    @CsvSource({
        "65536, 65536 is no port",
        "-1, -1 is no port",
        "http, is not a whole number",
    })
    void aPortIsANumberUpTo65535(String port, String message) {
        refused(message, "--port", port);
        refused(message, "--https-port", port);
    }

    @Test
    void unknownAndRepeatedOptionsAndStrayWordsAreRefused() {
        refused("--bogus", "--bogus");
        refused("serve", "serve");
        refused("--headless=perhaps", "--headless=perhaps");
        refused("--port: its value is missing", "--port");
        refused("--port: its value is missing", "--port", "--headless");
        refused("--port: is given more than once", "--port", "1", "--port", "2");
        refused("--po", "--po", "1");
        refused("-1", "--rate-limit", "-1");
        refused("'proxy.example' is no numeric address", "--trusted-proxy", "10.0.0.1,proxy.example");
        refused("'' is no numeric address", "--trusted-proxy", "10.0.0.1,");
    }

    @Test
    void aWrongVariableIsNamed() {
        environment.put("LECTERN_PORT", "http");
        refused("LECTERN_PORT: ");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 70000",
        "HTTPS_PORT, -1",
        "BIND, 203.0.113.77",
        "DB, jdbc:mysql://db/lectern",
        "RATE_LIMIT, -1",
        "SERVICES, nowhere",
        "RESTORE, nowhere"
    })
    void aVariableWhoseValueCannotBeIsNamed(String option, String value) {
        environment.put("LECTERN_" + option, value);
        refused("LECTERN_" + option + ": ");
    }

    @Test
    void thePasswordFileOfAVariableIsNamedByIt() {
        environment.put("LECTERN_ADMIN", "head");
        environment.put("LECTERN_ADMIN_PASSWORD_FILE", "nowhere");
        refused("LECTERN_ADMIN_PASSWORD_FILE: there is no file");
    }

    @Test
    void aWrongSwitchVariableIsNamed() {
        environment.put("LECTERN_DEMO", "perhaps");
        refused("LECTERN_DEMO: ");
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.77", "no-such-host.invalid", "''"})
    void anAddressOfAnotherComputerCannotBeListenedOn(String address) {
        refused("not an address of this computer", "--bind", address);
    }

    @Test
    void aFileIsNoDataFolder() throws IOException {
        refused("is a file", "--data", password("x", "rw-------").toString());
    }

    @Test
    void aDatabaseNeedsItsAddress() {
        refused("go with --db", "--db-user", "school");
        refused("jdbc:postgresql:", "--db", "postgres://db/lectern");
        refused("jdbc:postgresql:", "--db", "jdbc:mysql://db/lectern");
    }

    @Nested
    class Passwords {
        @Test
        void nameAndPasswordGoTogether() throws IOException {
            refused("go together", "--admin", "head");
            refused(
                    "go together",
                    "--admin-password-file",
                    password("correct horse", "rw-------").toString());
        }

        @Test
        void aMissingEmptyOrUnreadableFileIsRefused() throws IOException {
            refused(
                    "there is no file",
                    "--admin",
                    "head",
                    "--admin-password-file",
                    folder.resolve("none").toString());
            refused("is a folder", "--admin", "head", "--admin-password-file", folder.toString());
            refused(
                    "is empty",
                    "--admin",
                    "head",
                    "--admin-password-file",
                    password("\n", "rw-------").toString());
            Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
            refused("not UTF-8", "--admin", "head", "--admin-password-file", binary.toString());
        }

        @Test
        void eightCharactersAreTheLeast() throws IOException {
            refused(
                    "at least 8",
                    "--admin",
                    "head",
                    "--admin-password-file",
                    password("1234567", "rw-------").toString());
            String file = password("12345678", "rw-------").toString();
            assertThat(read("--admin", "head", "--admin-password-file", file).admin())
                    .isEqualTo(new Settings.Admin("head", "12345678"));
        }

        @Test
        void aFileThatEveryoneReadsIsWarnedOf() throws IOException {
            String file = password("correct horse", "rw-r--r--").toString();
            assertThat(read("--admin", "head", "--admin-password-file", file).admin())
                    .isNotNull();
            assertThat(err.toString()).contains("warning: --admin-password-file: everyone", "chmod 600");
        }
    }

    @Test
    void aRefusalIsOneLineAndStatus2() {
        Launch launch = new Launch(Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
        assertThat(launch.run("--port", "70000")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).first().asString().startsWith("lectern: --port: 70000");
        assertThat(out.toString()).isEmpty();
        assertThat(launch.run("--version")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, '', '', false",
        "Linux, :0, '', true",
        "Linux, '', wayland-0, true",
        "Windows 11, '', '', true",
        "Mac OS X, '', '', true",
    })
    void aDisplayIsLookedFor(String system, String x11, String wayland, boolean available) {
        Map<String, String> variables = Map.of("DISPLAY", x11, "WAYLAND_DISPLAY", wayland);
        assertThat(Display.available(variables, system, "")).isEqualTo(available);
        assertThat(Display.available(variables, system, "Headless")).isTrue();
    }
}
