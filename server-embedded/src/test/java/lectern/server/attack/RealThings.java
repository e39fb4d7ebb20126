package lectern.server.attack;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.article.ArticleDraft;
import lectern.model.article.SentenceDraft;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.importing.ImportKind;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.server.TestServer;
import lectern.server.http.Route;
import lectern.server.importing.ImportSteps;

/** One real thing of each sort, so that what is below an id gets as far as its SQL. */
final class RealThings {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final Map<String, String> ids = new HashMap<>();

    RealThings(TestServer server, LecternClient head) {
        Classroom classroom = head.classrooms().create(new ClassroomDraft("Private", ClassroomConfig.initial()));
        LecternClient guest = server.guest("Gina", classroom.joinCode());
        String user = guest.identity().me().id();
        head.questions().createCategory(new CategoryDraft("history", "History", null, null, null, 1));
        String question = head.questions()
                .create(new QuestionDraft(
                        new Stem("Who?", null),
                        ContentType.TEXT,
                        "She",
                        List.of("He", "They"),
                        "history",
                        3,
                        new KnowledgeCardDraft("Card", null, null)))
                .id();
        head.questions().publish(List.of(question));
        String article = head.articles()
                .create(new ArticleDraft(
                        "A text", null, null, null, null, null, true, List.of(SentenceDraft.of("One sentence."))))
                .articleId();
        String activity = head.activities(classroom.id())
                .create(new ActivityDraft(
                        ActivityKind.TYPING_RACE, "Race", null, new ActivityDraft.Race(null, "A text to type."), null))
                .id();
        String assignment = head.activities(classroom.id())
                .assign(new AssignmentDraft(AssignedKind.TRACK, "history", null, null, null, null))
                .id();
        String batch = head.imports()
                .stage(BodyPublishers.ofString("studentNo,name\n71,Wu\n"), "class.csv", ImportKind.STUDENTS)
                .batch()
                .id();
        new ImportSteps(head.imports()).checked(batch);
        ids.put("classroomId", classroom.id());
        ids.put("userId", user);
        ids.put("questionId", question);
        ids.put("categoryId", "history");
        ids.put("trackId", "history");
        ids.put("articleId", article);
        ids.put("activityId", activity);
        ids.put("assignmentId", assignment);
        ids.put("importId", batch);
        ids.put("adminId", head.identity().me().id());
    }

    /** The names of the parameters of a path. */
    static List<String> parameters(Route route) {
        return PARAMETER
                .matcher(route.fullPath())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Whether all that the path names is there. */
    boolean reach(Route route) {
        return ids.keySet().containsAll(parameters(route));
    }

    /** The path of what is there; an id of nothing where there is none. */
    String path(Route route) {
        return path(route, "", "");
    }

    /** The same with something else for one parameter. */
    String path(Route route, String parameter, String value) {
        return PARAMETER
                .matcher(route.fullPath())
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals(parameter)
                                ? value
                                : ids.getOrDefault(
                                        found.group(1), UUID.randomUUID().toString())));
    }
}
