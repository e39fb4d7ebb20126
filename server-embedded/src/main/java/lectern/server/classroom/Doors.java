package lectern.server.classroom;

import java.util.List;
import java.util.UUID;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.http.Call;
import lectern.server.http.Caller;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/** Finds the classroom that somebody stands before, by its code or its id (003). */
public final class Doors {
    private final Database database;
    private final CodeTerm codes;
    private final CodeGuard guard;

    public Doors(Database database, CodeTerm codes, CodeGuard guard) {
        this.database = database;
        this.codes = codes;
        this.guard = guard;
    }

    /**
     * The classroom that somebody means.
     *
     * @param address where the caller is, to count wrong codes
     * @throws DomainException VALIDATION_ERROR unless it is one of the two, NOT_FOUND for a wrong code or an id that opens
     *     nothing, RATE_LIMITED after too many wrong codes
     */
    UUID meant(Caller caller, String address, @Nullable String typedCode, @Nullable String typedId) {
        String code = blankToNull(typedCode);
        String id = blankToNull(typedId);
        if ((code == null) == (id == null)) {
            String message = "send either code or classroomId";
            throw new DomainException(
                    ErrorCode.VALIDATION_ERROR,
                    "code: " + message,
                    List.of(ErrorDetail.of("code", message), ErrorDetail.of("classroomId", message)));
        }
        return code == null
                ? known(caller, Call.id(String.valueOf(id), "Classroom"))
                : guard.guarded(caller.userId(), address, () -> classroomOf(code));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** One that is public, or that the caller has to do with already. */
    private UUID known(Caller caller, UUID id) {
        return database.read(tx -> {
            ClassroomRow row = ClassroomLookup.row(tx, id);
            if (!row.isPublic() && !tx.dao(AdmissionDao.class).invited(id, caller.userId())) {
                ClassroomLookup.member(tx, row, caller);
            }
            return id;
        });
    }

    /** @throws DomainException NOT_FOUND for a code that opens no classroom, or does no more */
    UUID classroomOf(String joinCode) {
        String code = JoinCodes.read(joinCode);
        return database.read(tx -> tx.dao(ClassroomDao.class).withCode(code))
                .filter(codes::opens)
                .map(ClassroomRow::id)
                .orElseThrow(() -> DomainException.notFound("Classroom with this code"));
    }
}
