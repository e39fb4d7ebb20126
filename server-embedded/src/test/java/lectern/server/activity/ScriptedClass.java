package lectern.server.activity;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import lectern.model.activity.ActivityAnswer;
import lectern.model.article.ArticleDraft;
import lectern.model.article.SentenceDraft;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.ActivityClient;
import lectern.model.client.LecternClient;
import lectern.model.identity.GuestRequest;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.wire.Json;
import lectern.server.TestServer;
import lectern.server.realtime.TestSocket;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A classroom with a teacher and any number of students, each over HTTP and a WebSocket of its own, in one JVM. Every
 * student keeps every word that the server sent.
 */
public final class ScriptedClass implements AutoCloseable {
    /** Every right answer begins with this, so that a test knows it and nobody else. */
    public static final String RIGHT = "right";

    private static final JsonMapper JSON = Json.lenient();

    private final TestServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LecternClient teacher;
    private final Classroom classroom;
    private final List<Pupil> pupils = new ArrayList<>();
    private final List<TestSocket> opened = new CopyOnWriteArrayList<>();

    /** Opens a classroom on a server that somebody else closes. */
    public ScriptedClass(TestServer server, String name) {
        this.server = server;
        this.teacher = server.admin();
        this.classroom = teacher.classrooms().create(new ClassroomDraft(name, ClassroomConfig.initial()));
    }

    public LecternClient teacher() {
        return teacher;
    }

    public Classroom classroom() {
        return classroom;
    }

    /** The classroom's activities as the teacher sees them. */
    public ActivityClient activities() {
        return teacher.activities(classroom.id());
    }

    public List<Pupil> pupils() {
        return pupils;
    }

    /** A published text of two sentences. */
    public String article() {
        return teacher.articles()
                .create(new ArticleDraft(
                        "The fox",
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        List.of(SentenceDraft.of("One fox runs."), SentenceDraft.of("Two foxes sleep."))))
                .articleId();
    }

    /** Published questions in a category of their own; explanation {@code i} is "secret of id i". */
    public List<String> questions(String category, int count) {
        return questions(category, count, null);
    }

    /** As {@link #questions(String, int)}, in a category below another. */
    public List<String> questions(String category, int count, @Nullable String parent) {
        teacher.questions().createCategory(new CategoryDraft(category, "All of " + category, null, parent, null, 1));
        List<String> ids = IntStream.range(0, count)
                .mapToObj(i -> teacher.questions().create(question(category, i)).id())
                .toList();
        teacher.questions().publish(ids);
        return ids;
    }

    /** One that is a draft still. */
    public static QuestionDraft question(String category, int i) {
        return new QuestionDraft(
                new Stem("Question " + i + " of " + category, null),
                ContentType.TEXT,
                RIGHT + " " + i,
                List.of("wrong x", "=wrong y", "wrong z"),
                category,
                3,
                new KnowledgeCardDraft("secret of " + category + " " + i, null, null));
    }

    /** So many students join, all at the same time. */
    public void join(int count) {
        int first = pupils.size();
        pupils.addAll(all(IntStream.range(first, first + count).boxed().toList(), i -> new Pupil("Pupil " + i)));
    }

    /** Opens the channel for anyone else, for example the teacher, and waits for the welcome. */
    public TestSocket open(LecternClient who) {
        return open(TestServer.token(who));
    }

    private TestSocket open(String token) {
        URI target = URI.create("ws://127.0.0.1:" + server.uri().getPort() + "/ws/classrooms/" + classroom.id());
        TestSocket socket = TestSocket.open(http, target, Map.of("Authorization", "Bearer " + token));
        opened.add(socket);
        socket.firstEvent("welcome");
        return socket;
    }

    /** All who have no connection open one. */
    public void connect() {
        each(pupil -> {
            pupil.connect();
            return pupil;
        });
    }

    /** Lets every pupil do the same at the same time; the results in their order. */
    public <R> List<R> each(Function<Pupil, R> step) {
        return all(pupils, step);
    }

    private <T, R> List<R> all(List<T> items, Function<T, R> step) {
        List<Callable<R>> steps =
                items.stream().map(item -> (Callable<R>) () -> step.apply(item)).toList();
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> future : threads.invokeAll(steps)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        opened.forEach(TestSocket::close);
        threads.shutdownNow();
        http.shutdownNow();
    }

    /** A student's page, without the page. */
    public final class Pupil {
        private final String nickname;
        private final String token;
        private final String userId;
        private final List<String> read = new CopyOnWriteArrayList<>();
        private volatile @Nullable TestSocket socket;

        private Pupil(String nickname) {
            this.nickname = nickname;
            JsonNode signIn = JSON.readTree(server.raw(
                            "POST",
                            "/api/auth/guest",
                            null,
                            JSON.writeValueAsString(
                                    new GuestRequest("device of " + nickname, nickname, classroom.joinCode())))
                    .response()
                    .body());
            JsonNode tokens = signIn.path("data").path("tokens");
            this.token = tokens.path("accessToken").asString();
            this.userId = JSON.readTree(send("GET", "/auth/me", null).body())
                    .path("data")
                    .path("id")
                    .asString();
        }

        public String nickname() {
            return nickname;
        }

        public String userId() {
            return userId;
        }

        public String token() {
            return token;
        }

        /** An answer of the server as it came. */
        public record Said(int status, String body) {
            public JsonNode data() {
                return JSON.readTree(body).path("data");
            }

            public String code() {
                return JSON.readTree(body).path("error").path("code").asString("");
            }
        }

        /** Opens the channel, and waits until it is welcome. */
        public void connect() {
            socket = open(token);
        }

        /** What came over the channel. */
        public TestSocket ears() {
            return Objects.requireNonNull(socket);
        }

        /** The connection breaks. */
        public void fall() {
            TestSocket open = socket;
            if (open != null) {
                open.close();
            }
        }

        /** Every word of the server to this student so far. */
        public List<String> words() {
            List<String> all = new ArrayList<>(read);
            TestSocket open = socket;
            if (open != null) {
                open.heard().forEach(message -> all.add(message.toString()));
            }
            return all;
        }

        /** The open question as the channel told it last. */
        public JsonNode question(int position) {
            return ears().first(message -> message.path("type").asString("").equals("activity_state")
                            && quiz(message).path("position").asInt(0) == position
                            && quiz(message).has("question"))
                    .path("payload")
                    .path("activity")
                    .path("quiz")
                    .path("question");
        }

        private static JsonNode quiz(JsonNode message) {
            return message.path("payload").path("activity").path("quiz");
        }

        /** The id of the right option, or of a wrong one. */
        public static String option(JsonNode question, boolean right) {
            for (JsonNode option : question.path("options")) {
                if (option.path("text").asString().startsWith(RIGHT) == right) {
                    return option.path("id").asString();
                }
            }
            throw new IllegalStateException("no such option in " + question);
        }

        /** Answers a question. */
        public Said answer(String activityId, int position, JsonNode question, boolean right) {
            return answer(
                    activityId,
                    new ActivityAnswer(
                            userId + position, position, question.path("id").asString(), option(question, right), 100));
        }

        public Said answer(String activityId, ActivityAnswer answer) {
            return send(
                    "POST",
                    "/classrooms/" + classroom.id() + "/activities/" + activityId + "/answers",
                    JSON.writeValueAsString(answer));
        }

        /** Looks at a path below the classroom's. */
        public Said get(String path) {
            return send("GET", "/classrooms/" + classroom.id() + path, null);
        }

        /** Sends a request to a path below /api. */
        public Said send(String method, String path, @Nullable String body) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve("/api" + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + token)
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            TestServer.Raw raw = server.send(request.build());
            String said = raw.response().body();
            read.add(said);
            return new Said(raw.status(), said);
        }
    }
}
