package lectern.server.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import lectern.model.roster.PictureCard;
import lectern.model.roster.SignInCard;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.http.Call;
import lectern.server.identity.StudentSecrets;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/**
 * Makes sign-in cards and pictures and takes them back. Each making replaces what a student had, so a card that was lost
 * is worthless as soon as the next one is printed.
 */
public final class SignInCards implements StudentSecrets {
    private final Database database;
    private final Secret secret;
    private final AuditTrail audit;
    private final Clock clock;

    /** @param key the school's, from a file that only its owner may read */
    public SignInCards(Database database, byte[] key, AuditTrail audit, Clock clock) {
        this.database = database;
        this.secret = new Secret(key);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * New sign-in cards, in the order of the ids.
     *
     * @throws DomainException NOT_FOUND for an unknown student, CONFLICT for one in the archive; nothing is changed then
     */
    public List<SignInCard> makeCards(List<String> studentIds, Actor actor) {
        return make("card", studentIds, actor, this::card);
    }

    /**
     * New pictures, in the order of the ids.
     *
     * @throws DomainException as {@link #makeCards}
     */
    public List<PictureCard> makePictures(List<String> studentIds, Actor actor) {
        return make("pictures", studentIds, actor, this::pictures);
    }

    private <C> List<C> make(String what, List<String> studentIds, Actor actor, BiFunction<Tx, StudentRow, C> maker) {
        List<UUID> ids =
                studentIds.stream().distinct().map(id -> Call.id(id, "Student")).toList();
        return database.write(tx -> {
            List<C> made = new ArrayList<>(ids.size());
            List<Change> changes = new ArrayList<>(ids.size());
            for (UUID id : ids) {
                StudentRow row = StudentService.required(tx, id);
                if (row.archived()) {
                    throw DomainException.conflict(row.shownName() + " is in the archive: restore the student first");
                }
                made.add(maker.apply(tx, row));
                changes.add(Change.bulk("make " + what, StudentService.KIND, id.toString(), Map.of(what, true)));
            }
            audit.record(tx, actor, changes);
            return made;
        });
    }

    /** A new card for a student. */
    SignInCard card(Tx tx, StudentRow row) {
        String code = secret.nextCode();
        tx.dao(StudentDao.class).setCard(row.id(), secret.ofCode(code), now());
        return new SignInCard(row.id().toString(), row.shownName(), row.studentNo(), row.groupName(), code);
    }

    private PictureCard pictures(Tx tx, StudentRow row) {
        List<String> pictures = secret.nextPictures();
        tx.dao(StudentDao.class).setPictures(row.id(), secret.ofPictures(row.id(), pictures), now());
        return new PictureCard(row.id().toString(), row.shownName(), row.studentNo(), row.groupName(), pictures);
    }

    /**
     * Takes a card back.
     *
     * @throws DomainException NOT_FOUND
     */
    public void revokeCard(UUID id, Actor actor) {
        database.write(tx -> {
            StudentService.required(tx, id);
            tx.dao(StudentDao.class).setCard(id, null, null);
            audit.record(
                    tx, actor, Change.bulk("revoke card", StudentService.KIND, id.toString(), Map.of("card", false)));
            return id;
        });
    }

    /**
     * Takes the pictures back.
     *
     * @throws DomainException NOT_FOUND
     */
    public void revokePictures(UUID id, Actor actor) {
        database.write(tx -> {
            StudentService.required(tx, id);
            tx.dao(StudentDao.class).setPictures(id, null, null);
            audit.record(
                    tx,
                    actor,
                    Change.bulk("revoke pictures", StudentService.KIND, id.toString(), Map.of("pictures", false)));
            return id;
        });
    }

    @Override
    public boolean needed(UUID accountId) {
        return database.read(tx -> tx.dao(StudentDao.class).hasSecret(accountId));
    }

    Secret secret() {
        return secret;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
