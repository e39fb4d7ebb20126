package lectern.server.roster;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.model.identity.SignIn;
import lectern.model.roster.CardSignIn;
import lectern.model.roster.Classmate;
import lectern.model.roster.PictureSignIn;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.classroom.Enrolment;
import lectern.server.http.Call;
import lectern.server.http.Limits;
import lectern.server.identity.Origin;
import lectern.server.identity.SignInService;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/**
 * The ways in for children: a card, or three pictures. Only from the school's own network, because eight characters are
 * less than a password. Wrong pictures are counted, so that a class that signs in at once is not slowed down. Wrong cards
 * are not, or one child could shut the door to all behind the same address: there are 650 billion codes, so that even at
 * the pace that an address may have at all somebody with a thousand cards about tries for years to find one.
 */
public final class ChildSignIn {
    /** Of one student: 12,144 choices take forty hours, with someone at the board all the time. */
    private static final int WRONG_PICTURES = 5;

    private static final int WRONG_PICTURES_OF_ADDRESS = 60;
    private static final int WRONG_CODES = 300;

    private static final UUID NOBODY = new UUID(0, 0);

    private final Database database;
    private final SignInService signIns;
    private final Enrolment enrolment;
    private final SignInCards cards;
    private final Limits limits;

    public ChildSignIn(
            Database database, SignInService signIns, Enrolment enrolment, SignInCards cards, Limits limits) {
        this.database = database;
        this.signIns = signIns;
        this.enrolment = enrolment;
        this.cards = cards;
        this.limits = limits;
    }

    /**
     * Signs in with the code of a card.
     *
     * @throws DomainException UNAUTHORIZED for a code that is on no good card; FORBIDDEN from beyond the school's network
     *     or for a blocked student
     */
    public SignIn card(CardSignIn request, Origin origin) {
        local(origin.address());
        String digest = cards.secret().ofCode(request.code());
        UUID id = database.read(tx -> tx.dao(StudentDao.class).ofCard(digest));
        if (id == null) {
            throw DomainException.unauthorized("This code is on no card that is good; ask your teacher");
        }
        return opened(id, origin, null);
    }

    /**
     * Who signs in with pictures in the classroom of a join code.
     *
     * @throws DomainException NOT_FOUND for a wrong code; FORBIDDEN from beyond the school's network; RATE_LIMITED
     */
    public List<Classmate> classmates(String joinCode, String address) {
        UUID classroomId = classroom(joinCode, address);
        return withPictures(classroomId).stream()
                .map(row -> new Classmate(row.id().toString(), row.shownName()))
                .toList();
    }

    /**
     * Signs in with three pictures.
     *
     * @throws DomainException NOT_FOUND for a wrong join code; UNAUTHORIZED for a student who is not in that classroom or
     *     has other pictures; FORBIDDEN from beyond the school's network or for a blocked student; RATE_LIMITED
     */
    public SignIn pictures(PictureSignIn request, Origin origin) {
        UUID classroomId = classroom(request.joinCode(), origin.address());
        String student = request.studentId();
        UUID id = limits.guarded(
                "wrong pictures of an address",
                origin.address(),
                WRONG_PICTURES_OF_ADDRESS,
                ErrorCode.UNAUTHORIZED,
                () -> limits.guarded(
                        "wrong pictures of a student",
                        student,
                        WRONG_PICTURES,
                        ErrorCode.UNAUTHORIZED,
                        () -> checked(classroomId, Call.idOrNull(student), request.pictures())));
        return opened(id, origin, classroomId);
    }

    /** Looks as long whether the student is of that classroom or not. */
    private UUID checked(UUID classroomId, @Nullable UUID student, List<String> pictures) {
        String given = cards.secret().ofPictures(student == null ? NOBODY : student, pictures);
        return withPictures(classroomId).stream()
                .filter(row -> Secret.same(given, row.picturesDigest()))
                .filter(row -> row.id().equals(student))
                .findFirst()
                .map(StudentRow::id)
                .orElseThrow(() -> DomainException.unauthorized("These are not your pictures; try again"));
    }

    private List<StudentRow> withPictures(UUID classroomId) {
        Set<UUID> students = enrolment.students(classroomId);
        return students.isEmpty()
                ? List.of()
                : database.read(tx -> tx.dao(StudentDao.class).withPictures(students));
    }

    private UUID classroom(String joinCode, String address) {
        local(address);
        return limits.guarded(
                "wrong join codes", address, WRONG_CODES, ErrorCode.NOT_FOUND, () -> enrolment.classroomOf(joinCode));
    }

    /** The only classroom of a student is opened at once. */
    private SignIn opened(UUID id, Origin origin, @Nullable UUID classroomId) {
        SignIn signIn = signIns.signInAs(id, origin);
        List<UUID> classrooms = classroomId == null ? enrolment.classroomsOf(id) : List.of(classroomId);
        return classrooms.size() == 1
                ? new SignIn(
                        signIn.user(), signIn.tokens(), classrooms.getFirst().toString())
                : signIn;
    }

    private static void local(String address) {
        if (!LocalNetwork.holds(address)) {
            throw DomainException.forbidden("Cards and pictures are good only in the school's own network");
        }
    }
}
