package lectern.server.roster;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import lectern.model.roster.Student;
import org.jspecify.annotations.Nullable;

/** A row of {@code student} with the name of its account. */
record StudentRow(
        UUID id,
        @Nullable String name,
        @Nullable String studentNo,
        @Nullable String groupName,
        int version,
        @Nullable UUID importId,
        @Nullable String picturesDigest,
        @Nullable Instant cardMadeAt,
        @Nullable Instant archivedAt,
        Instant createdAt,
        @Nullable Instant lastActiveAt) {

    /** Empty once the account was anonymised. */
    String shownName() {
        return Objects.requireNonNullElse(name, "");
    }

    boolean archived() {
        return archivedAt != null;
    }

    Student toStudent() {
        return new Student(
                id.toString(),
                shownName(),
                studentNo,
                groupName,
                archived(),
                cardMadeAt != null,
                picturesDigest != null,
                version,
                createdAt,
                lastActiveAt);
    }

    /** Without the digest of the pictures: records end up in logs. */
    @Override
    public String toString() {
        return "StudentRow[" + id + "]";
    }
}
