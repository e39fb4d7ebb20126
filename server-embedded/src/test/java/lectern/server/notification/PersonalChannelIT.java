package lectern.server.notification;

import static lectern.server.realtime.TestSocket.seq;
import static lectern.server.realtime.TestSocket.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.model.activity.ActivityAnswer;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.activity.Pace;
import lectern.model.classroom.ApplyRequest;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.InviteRequest;
import lectern.model.client.ActivityClient;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.notification.Notification;
import lectern.model.play.AnswerRequest;
import lectern.model.play.Challenge;
import lectern.model.question.StudentQuestion;
import lectern.model.realtime.CloseCode;
import lectern.model.realtime.InviteNotification;
import lectern.model.realtime.NotificationPush;
import lectern.model.realtime.Payload;
import lectern.server.TestServer;
import lectern.server.activity.ScriptedClass;
import lectern.server.realtime.TestSocket;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Everyone's own channel, as a WebSocket and as server-sent events. */
@ParameterizedClass
@EnumSource(Engine.class)
class PersonalChannelIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @SuppressWarnings("NullAway.Init")
    private static LecternClient teacher;

    @SuppressWarnings("unused")
    PersonalChannelIT(Engine engine) {
        // one server for each engine, see start
    }

    @BeforeParameterizedClassInvocation
    static void start(Engine engine) {
        server = TestServer.start(engine);
        teacher = server.admin();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    private static String ask(LecternClient whom) {
        Classroom room = teacher.classrooms().create(new ClassroomDraft("Room", ClassroomConfig.initial()));
        teacher.classrooms()
                .invite(new InviteRequest(
                        room.id(), List.of(whom.identity().me().id()), null));
        return room.id();
    }

    private static URI channel(String query) {
        return URI.create("ws://127.0.0.1:" + server.uri().getPort() + "/realtime" + query);
    }

    private static TestSocket open(LecternClient who, String query) {
        TestSocket socket =
                TestSocket.open(HTTP, channel(query), Map.of("Authorization", "Bearer " + TestServer.token(who)));
        socket.firstEvent("welcome");
        return socket;
    }

    /** A stream of events that keeps its lines. */
    private static final class Events implements AutoCloseable {
        final HttpResponse<Stream<String>> response;
        final List<String> lines = new CopyOnWriteArrayList<>();
        volatile boolean ended;

        Events(LecternClient who, String path, @Nullable String lastId) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve("/api/events/" + path))
                    .header("Authorization", "Bearer " + TestServer.token(who));
            if (lastId != null) {
                request.header("Last-Event-ID", lastId);
            }
            response = HTTP.sendAsync(request.build(), BodyHandlers.ofLines()).join();
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            var unused = CompletableFuture.runAsync(() -> {
                try {
                    response.body().forEach(lines::add);
                } finally {
                    ended = true;
                }
            });
        }

        void awaitLine(String part) {
            await().until(() -> lines.stream().anyMatch(line -> line.contains(part)));
        }

        /** The id of the last event so far. */
        String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((a, b) -> b)
                    .orElseThrow()
                    .substring(3)
                    .strip();
        }

        @Override
        public void close() {
            response.body().close();
        }
    }

    @Test
    void whatConcernsOneIsToldOnAllTheirPagesAndNobodyElse() {
        LecternClient ann = server.guest("Ann", null);
        LecternClient ben = server.guest("Ben", null);
        TestSocket first = open(ann, "");
        TestSocket second = open(ann, "");
        TestSocket bens = open(ben, "");
        List<Payload> heard = new CopyOnWriteArrayList<>();
        try (ClassroomChannel channel = ann.personalChannel(new ClassroomChannel.Listener() {
            @Override
            public void onMessage(Payload payload, @Nullable String id) {
                heard.add(payload);
            }

            @Override
            public void onConnection(boolean connected) {}
        })) {
            await().until(() -> !heard.isEmpty());
            String room = ask(ann);
            for (TestSocket page : List.of(first, second)) {
                assertThat(page.first("notification")
                                .path("payload")
                                .path("unread")
                                .asInt(0))
                        .isEqualTo(1);
                assertThat(text(page.first("invite_notification"), "classroomId"))
                        .isEqualTo(room);
            }
            await().until(() -> heard.stream().anyMatch(InviteNotification.class::isInstance));
            assertThat(heard.stream().filter(NotificationPush.class::isInstance))
                    .hasSize(1);
        }
        first.say("{\"type\":\"chat_message\",\"id\":\"a\",\"payload\":{\"text\":\"x\"}}");
        assertThat(text(first.first("error"), "code"))
                .as("nothing is said here")
                .isEqualTo("VALIDATION_ERROR");
        long seen = seq(first.first("invite_notification"));
        ask(ann);
        TestSocket back = open(ann, "?lastSeq=" + seen);
        assertThat(back.first("notification").path("payload").path("unread").asInt(0))
                .as("only what was missed")
                .isEqualTo(2);
        ask(ben);
        bens.first("notification");
        assertThat(bens.heard("notification")).hasSize(1);
        ann.identity().logout();
        assertThat(second.closeCode()).isEqualTo(CloseCode.SIGNED_OUT.code());
        for (TestSocket page : List.of(first, back, bens)) {
            page.close();
        }
    }

    @Test
    void ofManyAtOnceTheLastWordCountsAll() {
        Classroom quiet =
                teacher.classrooms().create(new ClassroomDraft("Busy", new ClassroomConfig(false, true, true, false)));
        List<LecternClient> guests = IntStream.range(0, 16)
                .mapToObj(i -> server.guest("Guest " + i, null))
                .toList();
        TestSocket page = open(teacher, "");
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            guests.forEach(guest ->
                    all.execute(() -> guest.classrooms().apply(new ApplyRequest(null, quiet.joinCode(), null))));
        }
        await().until(() -> page.heard("notification").size() == guests.size());
        assertThat(unread(page.heard("notification").getLast()))
                .isEqualTo(teacher.notifications().unread());
        page.close();
    }

    @Test
    void whatIsReadOrDeletedOnOnePageIsToldToTheOthers() {
        LecternClient gus = server.guest("Gus", null);
        try (TestSocket before = open(gus, "")) {
            for (int i = 0; i < 4; i++) {
                ask(gus);
            }
            await().until(() -> before.heard("notification").size() == 4); // what was told is behind the next page
        }
        TestSocket page = open(gus, "");
        List<Notification> all = gus.notifications().list(null, 1, 20).items();
        gus.notifications().read(all.get(0).id());
        gus.notifications().read(all.get(0).id());
        gus.notifications().read(List.of(all.get(0).id(), all.get(1).id()));
        gus.notifications().delete(all.get(2).id());
        gus.notifications().clear();
        gus.notifications().clear();
        ask(gus);
        await().until(() -> page.heard("notification").size() == 5);
        assertThat(page.heard("notification"))
                .extracting(PersonalChannelIT::unread)
                .containsExactly(3L, 2L, 1L, 0L, 1L);
        assertThat(page.heard("notification"))
                .extracting(
                        message -> message.path("payload").path("notification").isObject())
                .as("something new")
                .containsExactly(false, false, false, false, true);
        page.close();
    }

    private static long unread(JsonNode message) {
        return message.path("payload").path("unread").asLong(-1);
    }

    @Test
    void onlyOwnPagesOfWhoIsSignedInGetIn() {
        String token = "Bearer " + TestServer.token(server.guest("Ann O", null));
        assertRefused(401, Map.of());
        assertRefused(401, Map.of("Authorization", "Bearer forged"));
        for (String origin : List.of("http://elsewhere.example", "null", "http://127.0.0.1:1", "not an address")) {
            assertRefused(403, Map.of("Authorization", token, "Origin", origin));
        }
        String own = "http://127.0.0.1:" + server.uri().getPort();
        try (TestSocket page = TestSocket.open(HTTP, channel(""), Map.of("Authorization", token, "Origin", own))) {
            page.firstEvent("welcome");
        }
    }

    private static void assertRefused(int status, Map<String, String> headers) {
        assertThatThrownBy(() -> TestSocket.open(HTTP, channel(""), headers))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
    }

    @Test
    void whoDoesNotWantToBeToldFindsItInTheList() {
        LecternClient eve = server.guest("Eve", null);
        String token = TestServer.token(eve);
        assertThat(server.raw("PUT", "/api/profile/preferences", token, "{\"notificationPreference\":false}")
                        .status())
                .isEqualTo(200);
        TestSocket page = open(eve, "");
        ask(eve);
        server.raw("PUT", "/api/profile/preferences", token, "{\"notificationPreference\":true}");
        ask(eve);
        assertThat(page.first("notification").path("payload").path("unread").asInt(0))
                .isEqualTo(2);
        assertThat(page.heard("notification")).hasSize(1);
        page.close();
    }

    @Test
    void whoWaitsAtADoorIsToldInAnyCase() {
        LecternClient fay = server.guest("Fay", null);
        server.raw("PUT", "/api/profile/preferences", TestServer.token(fay), "{\"notificationPreference\":false}");
        Classroom quiet =
                teacher.classrooms().create(new ClassroomDraft("Quiet", new ClassroomConfig(false, true, true, false)));
        TestSocket page = open(fay, "");
        fay.classrooms().apply(new ApplyRequest(null, quiet.joinCode(), null));
        teacher.classrooms().decide(quiet.id(), fay.identity().me().id(), true);
        assertThat(page.first("notification")
                        .path("payload")
                        .path("notification")
                        .path("type")
                        .asString())
                .isEqualTo("application_approved");
        page.close();
    }

    @Test
    void eventsCarryTheSameAndCatchUp() {
        LecternClient ann = server.guest("Ann E", null);
        String lastId;
        try (Events events = new Events(ann, "notifications", null)) {
            events.awaitLine("welcome");
            String room = ask(ann);
            events.awaitLine("\"type\":\"invite_notification\"");
            events.awaitLine(room);
            assertThat(events.lines).contains("event:notification", "event:invite_notification");
            lastId = events.lastId();
        }
        String missed = ask(ann);
        try (Events again = new Events(ann, "notifications", lastId)) {
            again.awaitLine(missed);
            again.awaitLine("event:invite_notification");
            assertThat(again.lines.stream().filter("event:notification"::equals))
                    .hasSize(1);
            assertThat(again.lines).noneMatch(line -> line.contains("welcome"));
        }
        try (Events lost = new Events(ann, "notifications", "nonsense")) {
            lost.awaitLine("\"resync\"");
            ann.identity().logout();
            await().until(() -> lost.ended);
        }
    }

    @Test
    void assignedWorkStepsAndPlacesComeHereToo() {
        try (ScriptedClass room = new ScriptedClass(server, "Personal")) {
            List<String> questions = room.questions("personal", 5);
            LecternClient hal = server.guest("Hal", room.classroom().joinCode());
            LecternClient idle = server.guest("Idle", room.classroom().joinCode());
            room.open(idle);
            TestSocket page = open(hal, "");
            try (Events work = new Events(hal, "assignments", null);
                    Events progress = new Events(hal, "course-progress", null)) {
                work.awaitLine("welcome");
                progress.awaitLine("welcome");
                ask(hal);
                page.first("invite_notification");
                room.activities().assign(new AssignmentDraft(AssignedKind.TRACK, "personal", null, null, null, null));
                work.awaitLine("event:lesson_assigned");
                assertThat(work.lines).noneMatch(line -> line.contains("notification"));
                page.first("lesson_assigned");

                Challenge challenge = Objects.requireNonNull(hal.play().next("personal"));
                StudentQuestion first = challenge.questions().getFirst().question();
                String option = first.options().getFirst().id();
                hal.play().answer(new AnswerRequest(challenge.challengeId(), first.id(), option, 1, 0, null));
                progress.awaitLine("event:session_update");
                assertThat(progress.lines).noneMatch(line -> line.contains("notification"));
                page.first("session_update");

                String quiz = answered(room, hal, questions.subList(0, 2));
                room.activities().command(quiz, Action.REVEAL);
                progress.awaitLine("event:leaderboard_update");
                assertThat(page.first("leaderboard_update")
                                .path("payload")
                                .path("mine")
                                .path("userId")
                                .asString())
                        .isEqualTo(hal.identity().me().id());
                TestSocket there = room.open(hal);
                room.activities().command(quiz, Action.NEXT);
                room.activities().command(quiz, Action.REVEAL);
                await().until(() -> there.heard("leaderboard_update").size() == 1);
                String later = ask(hal);
                page.first(message -> text(message, "classroomId").equals(later));
                assertThat(page.heard("leaderboard_update"))
                        .as("the class's own channel tells of it")
                        .hasSize(1);
                room.activities().command(quiz, Action.END);
                await().until(() -> page.heard("leaderboard_update").size() == 2);
            }
            page.close();
        }
    }

    /** A live quiz whose first question one has answered and another has not. */
    private static String answered(ScriptedClass room, LecternClient student, List<String> questions) {
        ActivityDraft.Quiz draft = new ActivityDraft.Quiz(questions, null, null, 0, Pace.LIVE);
        String id = room.activities()
                .create(new ActivityDraft(ActivityKind.QUIZ, null, draft, null, null))
                .id();
        room.activities().command(id, Action.START);
        ActivityClient activities = student.activities(room.classroom().id());
        StudentQuestion question = Objects.requireNonNull(
                Objects.requireNonNull(activities.get(id).quiz()).question());
        activities.answer(
                id,
                new ActivityAnswer(
                        "a", 1, question.id(), question.options().getFirst().id(), 1));
        return id;
    }

    @Test
    void onePersonHoldsSoManyConnectionsAndNoMore() {
        LecternClient ann = server.guest("Ann L", null);
        List<TestSocket> pages = new ArrayList<>();
        for (int i = 0; i < PersonalRoutes.CONNECTIONS; i++) {
            pages.add(open(ann, ""));
        }
        assertThatThrownBy(() -> open(ann, "")).isInstanceOf(CompletionException.class);
        assertThat(server.raw("GET", "/api/events/notifications", TestServer.token(ann), null)
                        .status())
                .isEqualTo(429);
        pages.removeLast().close();
        await().ignoreExceptionsInstanceOf(CompletionException.class).until(() -> pages.add(open(ann, "")));
        pages.forEach(TestSocket::close);
        assertThat(server.raw("GET", "/api/events/assignments", null, null).status())
                .isEqualTo(401);
    }
}
