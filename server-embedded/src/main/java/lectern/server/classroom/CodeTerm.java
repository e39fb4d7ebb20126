package lectern.server.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lectern.model.identity.Permission;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.http.Caller;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/**
 * How long a join code lives: a day longer than its host was there (003). What stands on a board from last week opens
 * nothing; the host finds a new one when they come again.
 */
public final class CodeTerm {
    /** How long a code lives without its host. */
    static final Duration TERM = Duration.ofDays(1);
    /** A host who stays is noted now and then, not with each request. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(10);

    private static final int TRIES = 50;

    private final Database database;
    private final Channels channels;
    private final Clock clock;
    private final JoinCodes codes = new JoinCodes();

    public CodeTerm(Database database, Channels channels, Clock clock) {
        this.database = database;
        this.channels = channels;
        this.clock = clock;
    }

    /** Takes a code that is free for something new. */
    @FunctionalInterface
    interface Taking {
        /** @return 0 where the code is taken */
        int take(String code, Instant until);
    }

    /** Gives a new code. */
    void give(Taking taking) {
        for (int i = 0; i < TRIES; i++) {
            if (taking.take(codes.next(), until()) > 0) {
                return;
            }
        }
        throw new DomainException(ErrorCode.UNAVAILABLE, "No join code is free");
    }

    /** Replaces the code, so that the one before opens nothing any more. */
    void renew(Tx tx, ClassroomRow row) {
        give((code, until) -> tx.dao(ClassroomDao.class).changeCode(row.id(), row.joinCode(), code, until));
    }

    /** Where a host is here, who may lead: their codes live on, those that have ended are made anew. */
    void hostIsHere(Caller caller) {
        if (!caller.may(Permission.CLASSROOM_HOST)) {
            return;
        }
        UUID hostId = caller.userId();
        Instant before = until().minus(NOTED_EVERY);
        List<ClassroomRow> due = database.read(tx -> tx.dao(ClassroomDao.class).codesEnding(hostId, before));
        if (!due.isEmpty()) {
            database.write(tx -> {
                // Read again: another page of the same host may have done it.
                for (ClassroomRow row : tx.dao(ClassroomDao.class).codesEnding(hostId, before)) {
                    if (opens(row)) {
                        tx.dao(ClassroomDao.class).prolongCode(row.id(), hostId, now(), until());
                    } else {
                        renew(tx, row);
                    }
                }
                return null;
            });
        }
    }

    /** Whether the code of a classroom still lets anyone in. */
    boolean opens(ClassroomRow row) {
        return row.codeUntil().isAfter(now()) || channels.present(row.id()).contains(row.hostId());
    }

    private Instant until() {
        return now().plus(TERM);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
