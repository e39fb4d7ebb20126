package lectern.model.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.model.classroom.Application;
import lectern.model.classroom.ApplicationDecision;
import lectern.model.classroom.ApplyRequest;
import lectern.model.classroom.ChatHistory;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.ConfigChange;
import lectern.model.classroom.HostChange;
import lectern.model.classroom.InviteRequest;
import lectern.model.classroom.Invited;
import lectern.model.classroom.JoinRequest;
import lectern.model.classroom.LeaveRequest;
import lectern.model.classroom.Member;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** Classrooms and who is in them (003). */
public final class ClassroomClient {
    private final ApiClient api;

    ClassroomClient(ApiClient api) {
        this.api = api;
    }

    public Classroom create(ClassroomDraft draft) {
        return api.send("POST", "/classrooms", draft, Classroom.class);
    }

    /** Mine and the public ones, newest first. */
    public Page<Classroom> list(int page, int limit) {
        return api.getPage("/classrooms?page=" + page + "&limit=" + limit, Classroom.class);
    }

    /** Those that I led until they were dissolved, the last one first; what came of their activities can be read still. */
    public Page<Classroom> dissolved(int page, int limit) {
        return api.getPage("/classrooms?dissolved=true&page=" + page + "&limit=" + limit, Classroom.class);
    }

    public Classroom get(String classroomId) {
        return api.get(one(classroomId), Classroom.class);
    }

    public Classroom join(JoinRequest request) {
        return api.send("POST", "/classrooms/join", request, Classroom.class);
    }

    public void leave(String classroomId) {
        api.send("POST", "/classrooms/leave", new LeaveRequest(classroomId));
    }

    /** Ends a classroom for good; only its host. */
    public void dissolve(String classroomId) {
        api.send("DELETE", one(classroomId), null);
    }

    /** Asks people in; only the host. */
    public Invited invite(InviteRequest request) {
        return api.send("POST", "/classrooms/invite", request, Invited.class);
    }

    /** Asks to be let in; who was invited is in at once, which {@link Classroom#relation} tells. */
    public Classroom apply(ApplyRequest request) {
        return api.send("POST", "/classrooms/apply", request, Classroom.class);
    }

    /** Asks to be let in no more. */
    public void takeBack(String classroomId) {
        api.send("DELETE", one(classroomId) + "/applications", null);
    }

    /** Who asks to be let in, the first one first; only the host. */
    public List<Application> applications(String classroomId) {
        return api.getList(one(classroomId) + "/applications", Application.class);
    }

    /** Lets someone in who asked, or refuses; only the host. */
    public void decide(String classroomId, String userId, boolean approve) {
        String path = one(classroomId) + "/applications/" + ApiClient.segment(userId);
        api.send("POST", path, ApplicationDecision.of(approve));
    }

    /** Changes settings; only the host. */
    public Classroom configure(String classroomId, ConfigChange change) {
        return api.send("PUT", one(classroomId) + "/config", change, Classroom.class);
    }

    /** Makes a new join code, and the one before opens nothing any more; only the host. */
    public Classroom renewCode(String classroomId) {
        return api.send("POST", one(classroomId) + "/join-code", null, Classroom.class);
    }

    /**
     * The kept chat, as far as it concerns the caller.
     *
     * @param before as the later piece says, null for the latest
     */
    public ChatHistory messages(String classroomId, @Nullable String before, int limit) {
        Map<String, Object> query = before == null ? Map.of("limit", limit) : Map.of("before", before, "limit", limit);
        return api.get(one(classroomId) + "/messages" + ApiClient.query(query), ChatHistory.class);
    }

    private static String one(String classroomId) {
        return "/classrooms/" + ApiClient.segment(classroomId);
    }

    /** Everyone, the host first, then by name. */
    public List<Member> members(String classroomId) {
        return api.getList(one(classroomId) + "/members", Member.class);
    }

    public void remove(String classroomId, String userId) {
        api.send("DELETE", one(classroomId) + "/members/" + ApiClient.segment(userId), null);
    }

    /**
     * All classrooms, whoever leads them, newest first; for who manages users.
     *
     * @param search a part of the classroom's or the host's name; null for all
     * @param leaderless only those whose host's account was deleted or shut
     */
    public Page<Classroom> everyone(@Nullable String search, boolean leaderless, int page, int limit) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("search", search);
        parameters.put("leaderless", leaderless);
        parameters.put("page", page);
        parameters.put("limit", limit);
        return api.getPage("/admin/classrooms" + ApiClient.query(parameters), Classroom.class);
    }

    /** Gives a classroom to another member of staff; for who manages users. */
    public Classroom handOver(String classroomId, HostChange change) {
        return api.send(
                "PUT", "/admin/classrooms/" + ApiClient.segment(classroomId) + "/host", change, Classroom.class);
    }
}
