package lectern.desktop.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.model.backup.BackupKind;
import lectern.model.client.LecternClient;
import lectern.model.identity.GuestRequest;
import lectern.model.identity.LoginRequest;
import lectern.model.platform.SetupRequest;
import lectern.server.storage.Backups;
import lectern.server.storage.Database;
import lectern.server.storage.DatabaseConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lectern as somebody starts it from a terminal. */
class LaunchIT {
    private static final String LOCAL_URL = "This computer +(http://127\\.0\\.0\\.1:\\d+)";
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path data;

    private ChildProcess headless(String... more) throws Exception {
        String[] options = new String[more.length + 7];
        System.arraycopy(
                new String[] {"--headless", "--port", "0", "--bind", "127.0.0.1", "--data", data.toString()},
                0,
                options,
                0,
                7);
        System.arraycopy(more, 0, options, 7, more.length);
        return ChildProcess.start(Map.of(), options);
    }

    @Test
    void theSetUpLinkMakesTheFirstAdministratorWhoIsThereAfterARestart() throws Exception {
        try (ChildProcess lectern = headless()) {
            URI uri = URI.create(lectern.awaitLine(LOCAL_URL));
            String token = lectern.awaitLine("Set it up +" + uri + "/setup#token=(\\S+)");
            lectern.awaitLine("(Press Ctrl\\+C to stop)");
            try (LecternClient client = new LecternClient(uri)) {
                assertThat(client.health().storage()).isEqualTo("h2");
                client.identity().setup(new SetupRequest(token, "head", "correct horse battery"));
            }
            lectern.terminate();
            assertThat(lectern.awaitExit()).isEqualTo(TERMINATED);
            assertThat(lectern.said()).last().asString().contains("everything is saved");
        }
        try (ChildProcess lectern = headless()) {
            URI uri = URI.create(lectern.awaitLine(LOCAL_URL));
            lectern.awaitLine("(Press Ctrl\\+C to stop)");
            assertThat(lectern.said()).noneMatch(line -> line.contains("token="));
            try (LecternClient client = new LecternClient(uri)) {
                client.identity().login(new LoginRequest("head", null, "correct horse battery"));
            }
            lectern.terminate();
            lectern.awaitExit();
        }
        comesBackOnAnotherComputer();
    }

    private void comesBackOnAnotherComputer() throws Exception {
        Path backup;
        try (Database database = Database.open(DatabaseConfig.embedded(data))) {
            Backups backups = new Backups(data);
            backup = backups.path(backups.make(database, BackupKind.DAILY, Instant.now()));
        }
        try (ChildProcess occupied = headless("--restore", backup.toString())) {
            assertThat(occupied.awaitExit()).isEqualTo(1);
            assertThat(occupied.said()).hasSize(1).first().asString().contains("holds data");
        }
        Path other = data.resolve("other");
        try (ChildProcess lectern = ChildProcess.start(
                Map.of("LECTERN_DATA", other.toString(), "LECTERN_BIND", "127.0.0.1"),
                "--headless",
                "--port",
                "0",
                "--restore",
                backup.toString())) {
            try (LecternClient client = new LecternClient(URI.create(lectern.awaitLine(LOCAL_URL)))) {
                client.identity().login(new LoginRequest("head", null, "correct horse battery"));
            }
        }
    }

    @Test
    void aDemoCanBeJoinedAtOnceAndKeepsItsCode() throws Exception {
        String code;
        try (ChildProcess lectern = headless("--demo")) {
            URI uri = URI.create(lectern.awaitLine(LOCAL_URL));
            code = lectern.awaitLine("Join code +(\\d{6})");
            lectern.awaitLine("(name demo and the password \\S+)");
            try (LecternClient student = new LecternClient(uri)) {
                student.identity().guest(new GuestRequest("device", "Ada", code));
                String track = student.play().tracks().getFirst().id();
                assertThat(student.play().next(track)).isNotNull();
            }
        }
        try (ChildProcess lectern = headless("--demo")) {
            assertThat(lectern.awaitLine("Join code +(\\d{6})")).isEqualTo(code);
            assertThat(lectern.said()).anyMatch(line -> line.contains("--demo has changed nothing"));
        }
    }

    @Test
    void oneFolderServesOneLectern() throws Exception {
        try (ChildProcess first = headless()) {
            first.awaitLine(LOCAL_URL);
            try (ChildProcess second = headless()) {
                assertThat(second.awaitExit()).isEqualTo(1);
                assertThat(second.said()).hasSize(1).first().asString().contains("in use by a running Lectern");
            }
        }
    }

    @Test
    void aPortThatWasAskedForIsNotExchangedForAnother() throws Exception {
        try (ChildProcess first = headless()) {
            int port = URI.create(first.awaitLine(LOCAL_URL)).getPort();
            Path other = Files.createDirectories(data.resolve("other"));
            try (ChildProcess second = ChildProcess.start(
                    Map.of("LECTERN_DATA", other.toString(), "LECTERN_BIND", "127.0.0.1"),
                    "--headless",
                    "--port",
                    String.valueOf(port))) {
                assertThat(second.awaitExit()).isEqualTo(1);
                assertThat(second.said()).hasSize(1).first().asString().contains("Port " + port);
            }
        }
    }

    @Test
    void withoutADisplayTheServerRunsAlone() throws Exception {
        try (ChildProcess lectern =
                ChildProcess.start(Map.of(), "--port", "0", "--bind", "127.0.0.1", "--data", data.toString())) {
            URI uri = URI.create(lectern.awaitLine(LOCAL_URL));
            assertThat(lectern.said()).anyMatch(line -> line.contains("no display"));
            try (LecternClient client = new LecternClient(uri)) {
                assertThat(client.health().status()).isEqualTo("ok");
            }
        }
    }

    /** Java would take the cache of another build, and run its classes beside the new ones. */
    @Test
    void thePackagedFoldersCacheIsThatOfItsOwnBuild() throws Exception {
        Path folder = Path.of("target", "lectern");
        Matcher own = Pattern.compile("\\$home/cache/(lectern-\\d{14}\\.aot)")
                .matcher(Files.readString(folder.resolve("bin/lectern")));
        assertThat(own.find()).isTrue();
        assertThat(Files.readString(folder.resolve("bin/lectern.bat"))).contains("\\cache\\" + own.group(1));
        try (Stream<Path> caches = Files.list(folder.resolve("cache"))) {
            assertThat(caches.map(cache -> cache.getFileName().toString())).containsOnly(own.group(1));
        }
    }

    @Test
    void wrongOptionsEndWithStatus2AndOneLine() throws Exception {
        try (ChildProcess lectern = headless("--bogus")) {
            assertThat(lectern.awaitExit()).isEqualTo(2);
            assertThat(lectern.said()).hasSize(1).first().asString().contains("--bogus");
        }
        assertThat(data).isEmptyDirectory();
    }
}
