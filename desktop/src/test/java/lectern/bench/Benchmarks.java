package lectern.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.server.identity.TokenCheckCost;
import lectern.server.storage.DatabaseConfig;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;

/**
 * Measures the packaged Lectern against its bars and writes {@code docs/benchmarks.md}. Driver and server share the
 * machine; every measurement and its yardstick take turns in three rounds, and medians count.
 */
public final class Benchmarks {
    private static final int ROUNDS = 3;
    private static final Duration CLEARING = Duration.ofMinutes(1);
    private static final Duration READING = Duration.ofSeconds(5);
    private static final String PASSWORD = "a bench password";

    private final Path folder;
    private final Path work;
    private final Path password;
    private final Report report = new Report();

    private Benchmarks(Path folder, Path work) throws IOException {
        this.folder = folder;
        this.work = work;
        this.password = Files.writeString(work.resolve("password"), PASSWORD);
    }

    /** Arguments: the packaged folder, the file to write, and what to measure: all, or answers, library or channels alone. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path work = Files.createTempDirectory("lectern-bench");
        Benchmarks benchmarks = new Benchmarks(Path.of(arguments[0]), work);
        String part = arguments.length > 2 ? arguments[2] : "all";
        switch (part) {
            case "answers" -> benchmarks.load();
            case "library" -> benchmarks.library();
            case "channels" -> benchmarks.channels();
            default -> benchmarks.all();
        }
        benchmarks.report.write(Path.of(arguments[1]), part.equals("all") ? "figures" : part);
    }

    private void all() throws IOException, SQLException {
        load();
        library();
        channels();
        starts();
    }

    private void library() throws IOException {
        for (Engine engine : Engine.values()) {
            imports(engine);
            library(engine);
        }
    }

    private void channels() throws IOException {
        for (Engine engine : Engine.values()) {
            channels(engine);
        }
    }

    private ServerProcess server(Path data, Engine engine) throws IOException {
        return ServerProcess.lectern(folder, data, password, engine == Engine.H2 ? List.of() : postgresql());
    }

    /** An empty database on a PostgreSQL of this JVM's own. */
    private List<String> postgresql() throws IOException {
        DatabaseConfig fresh = TestDatabase.freshPostgresql();
        Path any = Files.writeString(work.resolve("postgresql-password"), "not asked for");
        return List.of("--db", fresh.jdbcUrl(), "--db-user", fresh.user(), "--db-password-file", any.toString());
    }

    private LecternClient admin(ServerProcess server) {
        LecternClient admin = new LecternClient(URI.create("http://127.0.0.1:" + server.port()));
        admin.identity().login(new LoginRequest("bench", null, PASSWORD));
        return admin;
    }

    private static String token(LecternClient client) {
        return java.util.Objects.requireNonNull(client.api().tokens().current()).accessToken();
    }

    private Path data() {
        return work.resolve("data");
    }

    /** Answers and lists, on a bank of 10,000 questions. */
    private void load() throws IOException, SQLException {
        Figures answers = new Figures();
        Figures raw = new Figures();
        Figures list = new Figures();
        Figures bare = new Figures();
        Figures signIns = new Figures();
        Figures meanwhile = new Figures();
        int refused;
        try (ServerProcess server = server(data(), Engine.H2);
                LecternClient admin = admin(server)) {
            AnswerBench answering = new AnswerBench(server, fill(admin));
            ReadBench listing = ReadBench.of(server, "/api/admin/questions?page=1&limit=20", token(admin));
            try (ServerProcess yardstick = listing.bare(work)) {
                for (int warming = 0; warming < ROUNDS + 1; warming++) {
                    answering.round(new Figures());
                }
                listing.round(new Figures(), READING);
                listing.round(yardstick, new Figures(), READING);
                for (int round = 0; round < ROUNDS; round++) {
                    answering.round(answers);
                    raw.add(
                            "rate /s",
                            RawJdbc.insertsPerSecond(
                                    Files.createDirectory(work.resolve("raw" + round)), Duration.ofSeconds(4)));
                    listing.round(list, READING);
                    listing.round(yardstick, bare, READING);
                }
            }
            SignInBench stampede = new SignInBench(server, admin, answering);
            for (int round = 0; round < ROUNDS; round++) {
                stampede.round(signIns, meanwhile);
            }
            refused = stampede.refused();
            report.answers(answers, raw, answering.lostAfterKill(data()));
        }
        report.signIns(signIns, refused, meanwhile);
        report.list(list, bare);
        report.tokenCheck(TokenCheckCost.micros(), list);
    }

    private List<String> fill(LecternClient admin) throws IOException {
        Path file = work.resolve("ten-thousand.csv");
        ImportBench.write(file, 10_000, 8);
        ImportBench.importFile(admin, file);
        List<String> tracks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String track = "bench-" + i;
            QuestionFilter filter = new QuestionFilter(1, 100, null, track, null, null, null, "createdAt", "desc");
            admin.questions()
                    .publish(admin.questions().list(filter).items().stream()
                            .map(Question::id)
                            .toList());
            tracks.add(track);
        }
        return tracks;
    }

    private void imports(Engine engine) throws IOException {
        Figures figures = new Figures();
        try (ServerProcess server = server(work.resolve("imports-" + engine), engine);
                LecternClient admin = admin(server)) {
            ImportBench importing = new ImportBench(server, admin, work);
            for (int warming = 0; warming < ROUNDS; warming++) {
                importing.round(new Figures());
            }
            for (int round = 0; round < ROUNDS; round++) {
                importing.round(figures);
            }
            figures.add("resident MB", server.residentBytes() / 1e6);
        }
        report.imports(engine, figures);
    }

    /** Reading and searching 100,000 questions and 2,000 articles. */
    private void library(Engine engine) throws IOException {
        try (ServerProcess server = server(work.resolve("library-" + engine), engine);
                LecternClient admin = admin(server)) {
            LibraryBench library = new LibraryBench(server, admin, token(admin), work);
            library.run(ROUNDS, admin);
            report.library(engine, library);
        }
    }

    /** A thousand students in one room. */
    private void channels(Engine engine) throws IOException {
        try (ServerProcess server = server(work.resolve("channels-" + engine), engine);
                LecternClient admin = admin(server);
                ChannelBench channels = new ChannelBench(server, admin, token(admin))) {
            channels.run(ROUNDS, work);
            report.channels(engine, channels);
        }
    }

    private void starts() throws IOException {
        Figures figures = new Figures();
        try (ServerProcess recovering = server(data(), Engine.H2)) {
            // From the kill, and it clears the file away that some hundred thousand answers filled within minutes.
            LockSupport.parkNanos(CLEARING.toNanos());
        }
        for (int round = 0; round < ROUNDS + 2; round++) {
            try (ServerProcess server = server(data(), Engine.H2)) {
                figures.add("start ms", server.startTime().toNanos() / 1e6);
                LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
                figures.add("resident MB", server.residentBytes() / 1e6);
            }
        }
        report.starts(figures);
    }
}
