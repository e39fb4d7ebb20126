package lectern.model.client;

import java.util.List;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.HostChange;
import lectern.model.classroom.JoinRequest;
import lectern.model.classroom.LeaveRequest;
import lectern.model.classroom.Member;
import lectern.model.wire.Page;

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

    public Classroom get(String classroomId) {
        return api.get("/classrooms/" + ApiClient.segment(classroomId), Classroom.class);
    }

    public Classroom join(JoinRequest request) {
        return api.send("POST", "/classrooms/join", request, Classroom.class);
    }

    public void leave(String classroomId) {
        api.send("POST", "/classrooms/leave", new LeaveRequest(classroomId));
    }

    /** Everyone, the host first, then by name. */
    public List<Member> members(String classroomId) {
        return api.getList("/classrooms/" + ApiClient.segment(classroomId) + "/members", Member.class);
    }

    public void remove(String classroomId, String userId) {
        api.send(
                "DELETE",
                "/classrooms/" + ApiClient.segment(classroomId) + "/members/" + ApiClient.segment(userId),
                null);
    }

    /**
     * All classrooms, whoever leads them, newest first; for who manages users.
     *
     * @param leaderless only those whose host's account was deleted or shut
     */
    public Page<Classroom> everyone(boolean leaderless, int page, int limit) {
        return api.getPage(
                "/admin/classrooms?leaderless=" + leaderless + "&page=" + page + "&limit=" + limit, Classroom.class);
    }

    /** Gives a classroom to another member of staff; for who manages users. */
    public Classroom handOver(String classroomId, HostChange change) {
        return api.send(
                "PUT", "/admin/classrooms/" + ApiClient.segment(classroomId) + "/host", change, Classroom.class);
    }
}
