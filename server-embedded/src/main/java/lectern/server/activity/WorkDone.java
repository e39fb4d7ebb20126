package lectern.server.activity;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignmentProgress;
import lectern.model.activity.AssignmentProgress.StudentWork;
import lectern.server.activity.AssignmentDao.Done;
import lectern.server.classroom.ClassRolls;
import lectern.server.play.TrackStarts;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Who has done assigned work, as its host sees it. It counts and names the same students: those in the classroom now whom
 * it concerns, or whom it concerned when the classroom was dissolved.
 */
final class WorkDone {
    private final ClassRolls rolls;
    private final TrackStarts tracks;

    WorkDone(ClassRolls rolls, TrackStarts tracks) {
        this.rolls = rolls;
        this.tracks = tracks;
    }

    /**
     * All that is assigned in a classroom, newest first, with how many did it.
     *
     * @param past whether the classroom is dissolved
     */
    List<Assigned> counts(Tx tx, UUID classroomId, boolean past) {
        AssignmentDao dao = tx.dao(AssignmentDao.class);
        Map<UUID, String> students = past ? Map.of() : rolls.students(classroomId);
        Map<UUID, Map<UUID, Instant>> done = new HashMap<>();
        dao.doneIn(classroomId)
                .forEach(each -> done.computeIfAbsent(each.assignmentId(), id -> new HashMap<>())
                        .put(each.accountId(), each.doneAt()));
        return dao.of(classroomId).stream()
                .map(row -> count(
                        row,
                        (past ? kept(dao, row) : concerned(dao, row, students)).keySet(),
                        done.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    /** One assignment, student by student; past as in {@link #counts}. */
    AssignmentProgress names(Tx tx, AssignmentRow row, boolean past) {
        AssignmentDao dao = tx.dao(AssignmentDao.class);
        Map<UUID, String> concerned = past ? kept(dao, row) : concerned(dao, row, rolls.students(row.classroomId()));
        Map<UUID, Instant> done =
                dao.doneOf(row.id()).stream().collect(Collectors.toMap(Done::accountId, Done::doneAt));
        Set<UUID> begun = begun(tx, row, concerned.keySet());
        List<StudentWork> students = concerned.entrySet().stream()
                .map(each -> work(each.getKey(), each.getValue(), begun, done.get(each.getKey())))
                .toList();
        return new AssignmentProgress(count(row, concerned.keySet(), done), students);
    }

    /** Those in the classroom now whom it concerns, as {@link ClassRolls#students} orders them. */
    private static Map<UUID, String> concerned(AssignmentDao dao, AssignmentRow row, Map<UUID, String> students) {
        if (row.everyone()) {
            return students;
        }
        Map<UUID, String> concerned = new LinkedHashMap<>(students);
        concerned.keySet().retainAll(Set.copyOf(dao.concerned(row.id())));
        return concerned;
    }

    /** The students of a classroom that is being dissolved are kept for what was assigned to everyone. */
    void keep(Tx tx, UUID classroomId) {
        AssignmentDao dao = tx.dao(AssignmentDao.class);
        List<UUID> students = List.copyOf(rolls.students(classroomId).keySet());
        dao.of(classroomId).stream().filter(AssignmentRow::everyone).forEach(row -> dao.concern(row.id(), students));
    }

    private static Map<UUID, String> kept(AssignmentDao dao, AssignmentRow row) {
        Map<UUID, String> concerned = new LinkedHashMap<>();
        dao.named(row.id()).forEach(each -> concerned.put(each.accountId(), each.nickname()));
        return concerned;
    }

    private static Assigned count(AssignmentRow row, Collection<UUID> concerned, Map<UUID, Instant> done) {
        return row.toHost((int) concerned.stream().filter(done::containsKey).count(), concerned.size());
    }

    /** Null where nobody can know: an article is read without a word until it is done. */
    private @Nullable Set<UUID> begun(Tx tx, AssignmentRow row, Set<UUID> concerned) {
        return switch (row.kindOf()) {
            case ARTICLE -> null;
            case TRACK -> tracks.since(row.targetId(), row.assignedAt(), concerned);
            case QUIZ ->
                tx.dao(ParticipantDao.class).all(UUID.fromString(row.targetId())).stream()
                        .map(Participant::accountId)
                        .collect(Collectors.toSet());
        };
    }

    private static StudentWork work(UUID userId, String nickname, @Nullable Set<UUID> begun, @Nullable Instant doneAt) {
        Boolean has = begun == null ? null : doneAt != null || begun.contains(userId);
        return new StudentWork(userId.toString(), nickname, has, doneAt);
    }
}
