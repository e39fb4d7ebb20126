package lectern.model.client;

import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.model.identity.SignIn;
import lectern.model.roster.CardSignIn;
import lectern.model.roster.Classmate;
import lectern.model.roster.PictureCard;
import lectern.model.roster.PictureSignIn;
import lectern.model.roster.RosterReport;
import lectern.model.roster.SignInCard;
import lectern.model.roster.Student;
import lectern.model.roster.StudentBatch;
import lectern.model.roster.StudentBatchResult;
import lectern.model.roster.StudentDraft;
import lectern.model.roster.StudentFilter;
import lectern.model.roster.StudentIds;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** The school's students, and their own ways in. */
public final class RosterClient {
    private static final String STUDENTS = "/admin/students";
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(5);

    private final ApiClient api;

    RosterClient(ApiClient api) {
        this.api = api;
    }

    /** One page of students, by name. */
    public Page<Student> list(StudentFilter filter) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("page", filter.page());
        parameters.put("limit", filter.limit());
        parameters.put("search", filter.search());
        parameters.put("group", filter.group());
        parameters.put("classroomId", filter.classroomId());
        parameters.put("archived", filter.archived() ? true : null);
        parameters.put("importId", filter.importId());
        return api.getPage(STUDENTS + ApiClient.query(parameters), Student.class);
    }

    /** The groups that students are in, by name. */
    public List<String> groups() {
        return api.getList(STUDENTS + "/groups", String.class);
    }

    public Student get(String studentId) {
        return api.get(STUDENTS + "/" + ApiClient.segment(studentId), Student.class);
    }

    public Student create(StudentDraft draft) {
        return api.send("POST", STUDENTS, draft, Student.class);
    }

    public Student update(String studentId, StudentDraft draft) {
        return api.send("PUT", STUDENTS + "/" + ApiClient.segment(studentId), draft, Student.class);
    }

    /** Does one thing to several students. */
    public StudentBatchResult batch(StudentBatch batch) {
        return api.send("POST", STUDENTS + "/batch", batch, StudentBatchResult.class);
    }

    /** New sign-in cards; those that the students had are good no more. */
    public List<SignInCard> makeCards(List<String> studentIds) {
        return api.sendForList("POST", STUDENTS + "/cards", new StudentIds(studentIds), SignInCard.class);
    }

    /** New pictures; those that the students had are good no more. */
    public List<PictureCard> makePictures(List<String> studentIds) {
        return api.sendForList("POST", STUDENTS + "/pictures", new StudentIds(studentIds), PictureCard.class);
    }

    /**
     * How a picture is drawn, as SVG.
     *
     * @param picture one of {@link lectern.model.roster.Pictures#NAMES}
     */
    public byte[] drawing(String picture) {
        return api.bytes("!/pictures/" + ApiClient.segment(picture) + ".svg");
    }

    /** Takes a sign-in card back. */
    public void revokeCard(String studentId) {
        api.send("DELETE", STUDENTS + "/" + ApiClient.segment(studentId) + "/card", null);
    }

    /** Takes the pictures back. */
    public void revokePictures(String studentId) {
        api.send("DELETE", STUDENTS + "/" + ApiClient.segment(studentId) + "/pictures", null);
    }

    /**
     * Takes a class list in.
     *
     * @param preview only says what would become of it
     */
    public RosterReport importCsv(BodyPublisher file, boolean preview) {
        String path = "/admin/users/import-csv" + (preview ? "?preview=true" : "");
        return api.upload(path, "text/csv", file, LONGEST_IMPORT, RosterReport.class);
    }

    /** Signs in with a card, and goes on as that student. */
    public SignIn signIn(CardSignIn request) {
        return signedIn(api.send("POST", "/auth/card", request, SignIn.class));
    }

    /** Who signs in with pictures in the classroom of a join code. */
    public List<Classmate> classmates(String joinCode) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("joinCode", joinCode);
        return api.getList("/auth/classmates" + ApiClient.query(parameters), Classmate.class);
    }

    /** Signs in with pictures, and goes on as that student. */
    public SignIn signIn(PictureSignIn request) {
        return signedIn(api.send("POST", "/auth/pictures", request, SignIn.class));
    }

    private SignIn signedIn(SignIn signIn) {
        api.tokens().set(signIn.tokens());
        return signIn;
    }
}
