package lectern.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import lectern.model.wire.Json;
import lectern.server.storage.Database;
import lectern.server.storage.DatabaseConfig;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Durable answers of many students over 32 connections. */
final class AnswerBench {
    private static final int CONNECTIONS = 32;
    private static final int STUDENTS = 1_600;

    private final ServerProcess server;
    private final List<String> tracks;
    private final JsonMapper json = Json.lenient();
    private final List<String> tokens = new ArrayList<>();

    /** One answer to send: the request, and what must be found again afterwards. */
    private record Answer(byte[] request, String challengeId, String questionId) {}

    AnswerBench(ServerProcess server, List<String> tracks) throws IOException {
        this.server = server;
        this.tracks = tracks;
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < STUDENTS; i++) {
            requests.add(Requests.post(
                    "/api/auth/guest", "", "{\"deviceId\":\"bench-" + i + "\",\"nickname\":\"Student " + i + "\"}"));
        }
        collect(
                requests,
                answer -> tokens.add(
                        answer.path("data").path("tokens").path("accessToken").asString()));
    }

    /** Deals everyone a challenge of every track, which is not measured, and answers all of it, which is. */
    LoadDriver.Result round(Figures figures) throws IOException {
        List<Answer> answers = deal();
        Queue queue = new Queue(answers);
        Duration before = server.cpu();
        LoadDriver.Result result = new LoadDriver(server.port(), CONNECTIONS, queue).run(Duration.ofSeconds(60));
        figures.add(result, server.cpu().minus(before));
        if (queue.refused > 0) {
            throw new IOException(queue.refused + " answers were refused");
        }
        return result;
    }

    /** Kills the server in the middle of a round and counts the acknowledged answers that are missing afterwards. */
    int lostAfterKill(Path data) throws IOException {
        List<Answer> answers = deal();
        Queue queue = new Queue(answers);
        AtomicBoolean over = new AtomicBoolean();
        Thread.Builder.OfVirtual killer = Thread.ofVirtual();
        killer.start(() -> {
            while (queue.seen < answers.size() / 3 && !over.get()) {
                LockSupport.parkNanos(1_000_000);
            }
            server.kill();
        });
        try {
            new LoadDriver(server.port(), CONNECTIONS, queue).run(Duration.ofSeconds(60));
        } catch (IOException e) {
            // the cut that was asked for
        } finally {
            over.set(true);
        }
        server.kill();
        Set<String> missing = new HashSet<>();
        queue.acknowledged.forEach(answer -> missing.add(answer.challengeId() + answer.questionId()));
        try (Database database = Database.open(DatabaseConfig.embedded(data))) {
            missing.removeAll(database.read(tx -> tx.handle()
                    .createQuery("select cast(challenge_id as varchar) || cast(question_id as varchar) from answer")
                    .mapTo(String.class)
                    .set()));
        }
        return missing.size();
    }

    private List<Answer> deal() throws IOException {
        List<byte[]> requests = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        for (String track : tracks) {
            for (String token : tokens) {
                requests.add(Requests.get("/api/challenges/next?trackId=" + track, token));
                owners.add(token);
            }
        }
        List<Answer> answers = new ArrayList<>(requests.size() * 5);
        JsonNode[] dealt = new JsonNode[requests.size()];
        collect(requests, dealt);
        // A class works its way through a challenge: everyone's first question, then everyone's second, and so on.
        for (int track = 0; track < tracks.size(); track++) {
            for (int question = 0; question < 5; question++) {
                for (int student = 0; student < tokens.size(); student++) {
                    int at = track * tokens.size() + student;
                    answers.add(answer(
                            owners.get(at),
                            dealt[at].path("data").path("questions").path(question)));
                }
            }
        }
        return answers;
    }

    private static Answer answer(String token, JsonNode item) {
        String challenge = item.path("challengeId").asString();
        String question = item.path("question").path("id").asString();
        String body = "{\"challengeId\":\"" + challenge + "\",\"questionId\":\"" + question
                + "\",\"selectedOptionId\":\"a\",\"timeMs\":1500,\"submitRequestId\":\"" + UUID.randomUUID() + "\"}";
        return new Answer(Requests.post("/api/challenges/answer", token, body), challenge, question);
    }

    private void collect(List<byte[]> requests, java.util.function.Consumer<JsonNode> each) throws IOException {
        JsonNode[] answers = new JsonNode[requests.size()];
        collect(requests, answers);
        for (JsonNode answer : answers) {
            each.accept(answer);
        }
    }

    private void collect(List<byte[]> requests, JsonNode[] answers) throws IOException {
        int[] next = {0};
        int[] asked = new int[CONNECTIONS];
        LoadDriver.Source source = new LoadDriver.Source() {
            @Override
            public byte @Nullable [] next(int connection) {
                if (next[0] >= requests.size()) {
                    return null;
                }
                asked[connection] = next[0];
                return requests.get(next[0]++);
            }

            @Override
            public void answered(int connection, int status, ByteBuffer body) {
                JsonNode answer = json.readTree(body.array(), body.arrayOffset() + body.position(), body.remaining());
                if (status >= 300 || answer.path("data").isNull()) {
                    throw new IllegalStateException("refused with " + status + ": " + answer);
                }
                answers[asked[connection]] = answer;
            }
        };
        new LoadDriver(server.port(), CONNECTIONS, source).run(Duration.ofMinutes(5));
    }

    private static final class Queue implements LoadDriver.Source {
        private final List<Answer> answers;
        private final Answer[] asked = new Answer[CONNECTIONS];
        private final List<Answer> acknowledged;
        private int next;
        private int refused;
        /** Read by the thread that kills. */
        private volatile int seen;

        Queue(List<Answer> answers) {
            this.answers = answers;
            this.acknowledged = new ArrayList<>(answers.size());
        }

        @Override
        public byte @Nullable [] next(int connection) {
            if (next >= answers.size()) {
                return null;
            }
            asked[connection] = answers.get(next++);
            return asked[connection].request();
        }

        @Override
        public void answered(int connection, int status, ByteBuffer body) {
            if (status == 200) {
                acknowledged.add(asked[connection]);
                seen = acknowledged.size();
            } else {
                refused++;
            }
        }
    }
}
