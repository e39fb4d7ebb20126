package lectern.server;

import java.time.Clock;
import lectern.server.audit.AuditTrail;
import lectern.server.classroom.Enrolment;
import lectern.server.classroom.MembershipService;
import lectern.server.http.Limits;
import lectern.server.http.RouteTable;
import lectern.server.identity.SessionService;
import lectern.server.identity.SignInService;
import lectern.server.identity.StudentAccounts;
import lectern.server.importing.ImportTarget;
import lectern.server.privacy.PersonalData;
import lectern.server.roster.ChildSignIn;
import lectern.server.roster.ChildSignInRoutes;
import lectern.server.roster.RosterImportService;
import lectern.server.roster.RosterPersonalData;
import lectern.server.roster.RosterRoutes;
import lectern.server.roster.RosterTarget;
import lectern.server.roster.SignInCards;
import lectern.server.roster.StudentBatches;
import lectern.server.roster.StudentService;
import lectern.server.secret.SecretFile;
import lectern.server.storage.Database;

/** The parts of the roster, put together. */
final class RosterParts {
    private final ServerConfig config;
    private final Database database;
    private final Limits limits;
    private final Clock clock;
    private final AuditTrail audit;
    private final StudentAccounts accounts;
    private final Enrolment enrolment;
    private final StudentService students;
    private final SignInCards cards;

    RosterParts(
            ServerConfig config,
            Database database,
            MembershipService memberships,
            SessionService sessions,
            Limits limits,
            Clock clock) {
        this.config = config;
        this.database = database;
        this.limits = limits;
        this.clock = clock;
        this.audit = new AuditTrail(clock);
        this.accounts = new StudentAccounts(sessions, clock);
        this.enrolment = new Enrolment(database, memberships);
        this.students = new StudentService(database, accounts, audit, clock);
        this.cards = new SignInCards(
                database, SecretFile.in(config.data().resolve("secrets").resolve("sign-in-cards.key")), audit, clock);
    }

    /** What the importer makes of class lists. */
    ImportTarget<?> target() {
        return new RosterTarget(students, accounts);
    }

    /** Also tells which students are not met by their name alone. */
    SignInCards cards() {
        return cards;
    }

    /** What the roster holds about people. */
    PersonalData personalData() {
        return new RosterPersonalData();
    }

    void register(RouteTable table, SignInService signIns) {
        StudentBatches batches = new StudentBatches(database, accounts, enrolment, audit, clock);
        RosterImportService imports = new RosterImportService(
                database, students, cards, audit, clock, config.data().resolve("tmp"));
        new RosterRoutes(students, batches, cards, imports).register(table);
        new ChildSignInRoutes(new ChildSignIn(database, signIns, enrolment, cards, limits)).register(table);
    }
}
