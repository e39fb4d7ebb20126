package lectern.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.model.activity.ActivityAnswer;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.article.ArticleDraft;
import lectern.model.article.SentenceDraft;
import lectern.model.article.TagDraft;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.identity.SignUpRequest;
import lectern.model.importing.ImportKind;
import lectern.model.importing.StagedImport;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.FeedbackDraft;
import lectern.model.question.FeedbackReason;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.SkillNodeDraft;
import lectern.model.question.Stem;
import lectern.model.roster.StudentDraft;
import lectern.model.wire.Json;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.http.Method;
import lectern.server.http.Route;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Walks every route with an id in its path, with ids of somebody else's things: another student and a teacher of another
 * class get FORBIDDEN or NOT_FOUND, and nothing changes. A parameter that is not named here fails the test, so that a new
 * route can't be forgotten. The same walk through a dissolved classroom: nothing of it can be had but the results, by who
 * led it.
 */
@ParameterizedClass
@EnumSource(Engine.class)
class ForeignThingsIT {
    private static final String PASSWORD = "correct horse";
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    /** What is for everyone by its nature: published content, a name, names of things that belong to nobody. */
    private static final Set<String> FOR_EVERYONE = Set.of(
            "GET /api/articles/{articleId}",
            "GET /api/sentences/{sentenceId}",
            "GET /api/tracks/{trackId}",
            "GET /api/users/{userId}",
            "GET /j/{code}",
            "GET /media/{mediaId}");

    /** What a teacher may by the permissions that every teacher has: the roster and reports are the school's. */
    private static final String OF_THE_SCHOOL = "/api/admin/(students|feedback)/.*";

    private static final ActivityDraft RACE = new ActivityDraft(
            ActivityKind.TYPING_RACE, null, null, new ActivityDraft.Race(null, "A private text."), null);
    private static final QuestionDraft QUESTION = new QuestionDraft(
            new Stem("Why?", null),
            ContentType.TEXT,
            "So",
            List.of("Not so"),
            "private",
            1,
            new KnowledgeCardDraft("Because", null, null));
    /** What who led a dissolved classroom has of it. */
    private static final String[] OUTLIVES_THE_CLASSROOM = {
        "GET /api/classrooms/{classroomId}/activities",
        "GET /api/classrooms/{classroomId}/activities/{activityId}/results",
        "GET /api/classrooms/{classroomId}/activities/{activityId}/results.csv",
        "GET /api/classrooms/{classroomId}/assignments",
        "GET /api/classrooms/{classroomId}/assignments/{assignmentId}"
    };

    /** What the clock alone changes. */
    private static final String TIME = "\"serverTime\":\"[^\"]*\"";

    private final TestServer server;
    private final LecternClient admin;
    /** By the name of the parameter, one of somebody else's. */
    private final Map<String, String> things = new LinkedHashMap<>();
    /** For routes that would refuse an empty body before they look whose it is. */
    private final Map<String, String> bodies = new LinkedHashMap<>();

    ForeignThingsIT(Engine engine) {
        server = TestServer.start(engine);
        admin = server.admin();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private LecternClient teacher(String name) {
        server.accounts().create(name, null, PASSWORD, Role.TEACHER);
        LecternClient client = server.client();
        client.identity().login(new LoginRequest(name, null, PASSWORD));
        return client;
    }

    /** Whose things they are. */
    private record Owners(LecternClient teacher, LecternClient student) {}

    /** A teacher with a class, a student in it and the student's sign-in; an import of questions. */
    private Owners furnish() {
        LecternClient owner = teacher("owner");
        Classroom classroom = owner.classrooms()
                .create(new ClassroomDraft("Private", new ClassroomConfig(false, false, true, false)));
        LecternClient victim = server.guest("Mei", classroom.joinCode());
        victim.identity().signUp(new SignUpRequest("mei", null, PASSWORD, null, null, null, null, null, null));
        // Class lists are the school's as the roster is; questions are an editor's.
        StagedImport staged = admin.imports()
                .stage(BodyPublishers.ofString("stem,answer\nWhy?,So\n"), "bank.csv", ImportKind.QUESTIONS);
        things.put("classroomId", classroom.id());
        things.put("userId", victim.identity().me().id());
        things.put("adminId", owner.identity().me().id());
        things.put("sessionId", victim.identity().sessions().getFirst().id());
        things.put("importId", staged.batch().id());
        things.put("role", "teacher");
        things.put("name", "sign-up.open");
        things.put("activityId", owner.activities(classroom.id()).create(RACE).id());
        admin.questions().createCategory(new CategoryDraft("private", "Private", null, null, null, 1));
        String question = admin.questions().create(QUESTION).id();
        admin.questions().publish(List.of(question));
        AssignmentDraft work = new AssignmentDraft(AssignedKind.QUIZ, null, List.of(question), null, null, null);
        things.put("assignmentId", owner.activities(classroom.id()).assign(work).id());
        things.put(
                "notificationId",
                victim.notifications().list(null, 1, 1).items().getFirst().id());
        String activities = "POST /api/classrooms/{classroomId}/activities";
        bodies.put(activities, Json.strict().writeValueAsString(RACE));
        bodies.put(activities + "/{activityId}/commands", "{\"action\":\"end\"}");
        bodies.put(
                activities + "/{activityId}/answers",
                Json.strict().writeValueAsString(new ActivityAnswer("x", 1, question, "a", 0)));
        bodies.put(
                "POST /api/classrooms/{classroomId}/assignments", Json.strict().writeValueAsString(work));
        bodies.put("POST /api/classrooms/{classroomId}/applications/{userId}", "{\"approve\":true}");
        things.put("code", Objects.requireNonNull(classroom.joinCode()));
        things.put(
                "feedbackId",
                victim.feedback()
                        .send(new FeedbackDraft("f", question, FeedbackReason.TYPO, "private"))
                        .id());
        furnishTheSchool(question);
        bodies.put(
                "PUT /api/admin/imports/{importId}/options",
                Json.strict().writeValueAsString(staged.batch().options()));
        return new Owners(owner, victim);
    }

    /** What is nobody's own, and only some may change. */
    private void furnishTheSchool(String question) {
        things.put("questionId", question);
        things.put("cardId", admin.cards().ofQuestion(question).id());
        things.put("categoryId", "private");
        things.put("trackId", "private");
        things.put(
                "nodeId",
                admin.skillTree()
                        .create(new SkillNodeDraft("private", "A chapter", null, null, null, null))
                        .id());
        ArticleDraft draft = ArticleDraft.of("A text", List.of(SentenceDraft.of("A private sentence.")));
        String article = admin.articles().create(draft).articleId();
        things.put("articleId", article);
        things.put(
                "sentenceId",
                admin.articles().get(article).sentences().getFirst().id());
        things.put("tagId", admin.tags().create(new TagDraft("private", null)).id());
        things.put(
                "studentId",
                admin.roster().create(new StudentDraft("Bo", null, null, null)).id());
        byte[] picture = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, 64);
        things.put(
                "mediaId",
                admin.media()
                        .upload(BodyPublishers.ofByteArray(picture), "p.png")
                        .id());
    }

    private static String name(Route route) {
        return route.method() + " " + route.fullPath();
    }

    private String path(Route route) {
        return PARAMETER
                .matcher(route.fullPath())
                .replaceAll(found -> Objects.requireNonNull(things.get(found.group(1))));
    }

    private List<Route> withIds() {
        return server.routes().stream()
                .filter(route -> route.fullPath().contains("{"))
                .toList();
    }

    /** All that the owner and the administrator see of the things, to be compared. */
    private List<String> seen(String... tokens) {
        List<String> seen = new ArrayList<>();
        for (Route route : withIds()) {
            if (route.method() == Method.GET) {
                for (String token : tokens) {
                    seen.add(name(route)
                            + server.raw("GET", path(route), token, null)
                                    .body()
                                    .path("data")
                                    .toString()
                                    .replaceAll(TIME, ""));
                }
            }
        }
        return seen;
    }

    @Test
    void nobodyReachesWhatIsSomebodyElses() {
        Owners owners = furnish();
        LecternClient owner = owners.teacher();
        Set<String> unknown = new TreeSet<>();
        for (Route route : withIds()) {
            PARAMETER
                    .matcher(route.fullPath())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .filter(parameter -> !things.containsKey(parameter))
                    .forEach(unknown::add);
        }
        assertThat(unknown).as("say here whose it is").isEmpty();

        String stranger = TestServer.token(server.guest("Eve", null));
        String foreign = TestServer.token(teacher("mallory"));
        String[] eyes = {TestServer.token(admin), TestServer.token(owner)};
        List<String> before = seen(eyes);
        List<String> wrong = new ArrayList<>();
        for (Route route : withIds()) {
            if (FOR_EVERYONE.contains(name(route))) {
                continue;
            }
            String body = route.method() == Method.GET ? null : bodies.getOrDefault(name(route), "{}");
            for (String token : List.of(stranger, foreign)) {
                if (token.equals(foreign) && route.fullPath().matches(OF_THE_SCHOOL)) {
                    continue;
                }
                Raw raw = server.raw(route.method().name(), path(route), token, body);
                if (raw.status() != 403 && raw.status() != 404) {
                    wrong.add((token.equals(stranger) ? "a student: " : "a teacher: ") + name(route) + ": "
                            + raw.status() + " " + raw.response().body());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen(eyes)).isEqualTo(before);

        owner.classrooms().dissolve(Objects.requireNonNull(things.get("classroomId")));
        assertThat(answering(TestServer.token(owner))).containsExactlyInAnyOrder(OUTLIVES_THE_CLASSROOM);
        assertThat(answering(TestServer.token(owners.student()))).isEmpty();
        assertThat(answering(foreign)).isEmpty();
    }

    /** The routes of the classroom that do not refuse. */
    private List<String> answering(String token) {
        return withIds().stream()
                .filter(route -> route.fullPath().contains("{classroomId}"))
                .filter(route -> {
                    String body = route.method() == Method.GET ? null : bodies.getOrDefault(name(route), "{}");
                    int status = server.raw(route.method().name(), path(route), token, body)
                            .status();
                    return status != 403 && status != 404;
                })
                .map(ForeignThingsIT::name)
                .toList();
    }
}
