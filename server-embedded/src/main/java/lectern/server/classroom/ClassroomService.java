package lectern.server.classroom;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.Member;
import lectern.model.classroom.Presence;
import lectern.model.classroom.Relation;
import lectern.model.identity.Permission;
import lectern.model.play.ChallengeState;
import lectern.model.wire.DomainException;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.classroom.AdmissionDao.Standing;
import lectern.server.http.Caller;
import lectern.server.identity.Nickname;
import lectern.server.realtime.Attendee;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/** Classrooms and what each may see of them (003). */
public final class ClassroomService {
    private final Database database;
    private final Channels channels;
    private final Function<Set<UUID>, Map<UUID, ChallengeState>> latestStates;
    private final CodeTerm codes;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * @param latestStates the latest challenge of each of these students
     */
    public ClassroomService(
            Database database,
            Channels channels,
            Function<Set<UUID>, Map<UUID, ChallengeState>> latestStates,
            CodeTerm codes,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.channels = channels;
        this.latestStates = latestStates;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the trail keeps of a new classroom. */
    private record Made(String name, ClassroomConfig config) {}

    /** Makes a classroom that the caller leads. */
    public Classroom create(Caller caller, Actor actor, ClassroomDraft draft) {
        ClassroomConfig config = draft.config() == null ? ClassroomConfig.initial() : draft.config();
        String name = draft.name().strip();
        return database.write(tx -> {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            insert(tx.dao(ClassroomDao.class), id, name, caller.userId(), config, now);
            String nickname = ClassroomLookup.nameOf(tx, caller.userId());
            tx.dao(MemberDao.class).insert(id, caller.userId(), nickname, Nickname.key(nickname), MemberRow.HOST, now);
            audit.record(tx, actor, Change.created("classroom", id.toString(), new Made(name, config)));
            return view(tx, ClassroomLookup.row(tx, id), caller);
        });
    }

    private void insert(ClassroomDao dao, UUID id, String name, UUID hostId, ClassroomConfig config, Instant now) {
        codes.give((code, until) -> dao.insert(
                id,
                name,
                hostId,
                code,
                until,
                config.isPublic(),
                config.approvalRequired(),
                config.keepChat(),
                config.synchronised(),
                now));
    }

    /** The caller's classrooms and the public ones, newest first. */
    public Page<Classroom> list(Caller caller, int page, int limit) {
        codes.hostIsHere(caller);
        return database.read(tx -> {
            ClassroomDao dao = tx.dao(ClassroomDao.class);
            List<Classroom> items = views(tx, dao.visibleTo(caller.userId(), limit, (long) (page - 1) * limit), caller);
            return new Page<>(items, Pagination.of(page, limit, dao.countVisibleTo(caller.userId())));
        });
    }

    /** Those that the caller led until they were dissolved, the last one first. */
    public Page<Classroom> dissolved(Caller caller, int page, int limit) {
        return database.read(tx -> {
            ClassroomDao dao = tx.dao(ClassroomDao.class);
            List<Classroom> items = dao.dissolved(caller.userId(), limit, (long) (page - 1) * limit).stream()
                    .map(DissolvedRow::view)
                    .toList();
            return new Page<>(items, Pagination.of(page, limit, dao.countDissolved(caller.userId())));
        });
    }

    /**
     * The newest classrooms whose code lets someone in, whoever leads them, for whoever started the server and so may
     * see all of it.
     */
    public List<ClassroomRow> newest(int limit) {
        return database.read(tx -> tx.dao(ClassroomDao.class).newest(limit)).stream()
                .filter(codes::opens)
                .toList();
    }

    /**
     * One classroom.
     *
     * @throws DomainException NOT_FOUND for one that is neither public nor one that the caller has to do with
     */
    public Classroom get(Caller caller, UUID classroomId) {
        codes.hostIsHere(caller);
        return database.read(tx -> {
            ClassroomRow row = ClassroomLookup.row(tx, classroomId);
            Classroom view = view(tx, row, caller);
            if (view.relation() == Relation.NONE && !row.isPublic() && !administers(caller)) {
                throw ClassroomLookup.unknown();
            }
            return view;
        });
    }

    /**
     * Everyone, the host first, then by name. The host and administrators see what each student is on.
     *
     * @throws DomainException NOT_FOUND, or FORBIDDEN where it is public, for who is no member
     */
    public List<Member> members(Caller caller, UUID classroomId) {
        List<MemberRow> rows = database.read(tx -> {
            ClassroomRow row = ClassroomLookup.row(tx, classroomId);
            if (!administers(caller)) {
                ClassroomLookup.member(tx, row, caller);
            }
            return tx.dao(MemberDao.class).all(classroomId);
        });
        boolean leads = administers(caller)
                || rows.stream().anyMatch(row -> row.accountId().equals(caller.userId()) && row.leads(caller));
        Map<UUID, ChallengeState> states = leads ? latestStates.apply(students(rows)) : Map.of();
        Set<UUID> present = channels.present(classroomId);
        return rows.stream()
                .map(row -> new Member(
                        row.accountId().toString(),
                        row.nickname(),
                        row.role(),
                        row.kind(),
                        present.contains(row.accountId()) ? Presence.ONLINE : Presence.OFFLINE,
                        row.joinedAt(),
                        row.lastSeenAt(),
                        states.get(row.accountId())))
                .toList();
    }

    private static Set<UUID> students(List<MemberRow> rows) {
        return rows.stream()
                .filter(row -> !row.host())
                .map(MemberRow::accountId)
                .collect(Collectors.toSet());
    }

    /**
     * Who the caller is on the classroom's channel.
     *
     * @throws DomainException UNAUTHORIZED for a sign-in that ended meanwhile, NOT_FOUND, or FORBIDDEN where it is public, for who is no member
     */
    public Attendee attendee(Caller caller, UUID classroomId) {
        codes.hostIsHere(caller);
        MemberRow member = database.read(tx -> {
            if (!tx.dao(MemberDao.class).signedIn(caller.sessionId())) {
                throw DomainException.unauthorized("This sign-in has ended; sign in again");
            }
            return ClassroomLookup.member(tx, ClassroomLookup.row(tx, classroomId), caller);
        });
        return new Attendee(caller, member.nickname(), member.leads(caller));
    }

    Classroom view(Tx tx, ClassroomRow row, Caller caller) {
        return views(tx, List.of(row), caller).getFirst();
    }

    /** What the caller may see of some classrooms. */
    List<Classroom> views(Tx tx, List<ClassroomRow> rows, Caller caller) {
        Map<UUID, Relation> relations = tx.dao(AdmissionDao.class).standings(caller.userId()).stream()
                .collect(Collectors.toMap(Standing::classroomId, Standing::relation, (closer, other) -> closer));
        return rows.stream()
                .map(row -> view(row, caller, relations.getOrDefault(row.id(), Relation.NONE)))
                .toList();
    }

    /** The code is for who leads, and administrators; who is there, for those who are in. */
    private Classroom view(ClassroomRow row, Caller caller, Relation relation) {
        boolean host = relation == Relation.HOST && caller.may(Permission.CLASSROOM_HOST);
        boolean inside = relation == Relation.HOST || relation == Relation.MEMBER || administers(caller);
        boolean code = (host || administers(caller)) && codes.opens(row);
        return new Classroom(
                row.id().toString(),
                row.name(),
                row.hostId().toString(),
                row.hostName(),
                code ? row.joinCode() : null,
                code ? row.codeUntil() : null,
                row.config(),
                host,
                relation,
                row.memberCount(),
                inside ? channels.present(row.id()).size() : 0,
                row.createdAt(),
                null);
    }

    private static boolean administers(Caller caller) {
        return caller.may(Permission.ADMIN);
    }
}
