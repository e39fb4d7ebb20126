package lectern.server;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.model.identity.Enrollment;
import lectern.model.identity.LearningStatistics;
import lectern.server.audit.AuditPersonalData;
import lectern.server.audit.AuditRoutes;
import lectern.server.audit.AuditService;
import lectern.server.audit.AuditTrail;
import lectern.server.backup.BackupSettings;
import lectern.server.classroom.ClassRolls;
import lectern.server.http.Authenticator;
import lectern.server.http.Limits;
import lectern.server.http.RouteTable;
import lectern.server.identity.AccountPersonalData;
import lectern.server.identity.AdminRoutes;
import lectern.server.identity.AdminService;
import lectern.server.identity.AvatarService;
import lectern.server.identity.EmailTries;
import lectern.server.identity.IdentitySettings;
import lectern.server.identity.Learning;
import lectern.server.identity.PasswordResets;
import lectern.server.identity.PasswordService;
import lectern.server.identity.Passwords;
import lectern.server.identity.PreferenceService;
import lectern.server.identity.PrivacyRoutes;
import lectern.server.identity.PrivacyService;
import lectern.server.identity.ProfileRoutes;
import lectern.server.identity.ProfileService;
import lectern.server.identity.ProgressFigures;
import lectern.server.identity.SessionRoutes;
import lectern.server.identity.SessionService;
import lectern.server.identity.SignInGuard;
import lectern.server.identity.SignUpRoutes;
import lectern.server.identity.SignUpService;
import lectern.server.identity.UserAdminRoutes;
import lectern.server.identity.UserAdminService;
import lectern.server.identity.UserService;
import lectern.server.identity.UserSessionService;
import lectern.server.media.MediaService;
import lectern.server.play.PlayPersonalData;
import lectern.server.play.ProgressService;
import lectern.server.play.StudentFigures;
import lectern.server.privacy.PersonalData;
import lectern.server.question.FeedbackPersonalData;
import lectern.server.settings.Setting;
import lectern.server.settings.SettingRoutes;
import lectern.server.settings.Settings;
import lectern.server.sheet.ExportFiles;
import lectern.server.storage.Database;

/** Accounts, their administration and what is held about people, put together, with their routes in the table. */
final class PeopleParts {
    private final Database database;
    private final Clock clock;
    private final RouteTable table;
    private final Limits limits;
    private final AuditTrail audit;

    PeopleParts(Database database, Clock clock, RouteTable table, Limits limits) {
        this.database = database;
        this.clock = clock;
        this.table = table;
        this.limits = limits;
        this.audit = new AuditTrail(clock);
    }

    /** What others know of someone who learns, each from the feature that knows it. */
    private record LearningOf(StudentFigures figures, ClassRolls rolls) implements Learning {
        @Override
        public LearningStatistics statistics(UUID accountId) {
            return figures.of(accountId);
        }

        @Override
        public List<Enrollment> enrollments(UUID accountId) {
            return rolls.of(accountId);
        }

        @Override
        public boolean leads(UUID teacherId, UUID studentId) {
            return rolls.leads(teacherId, studentId);
        }
    }

    /** The trail of what staff did, and what the school decides. */
    Settings administration(ExportFiles exports) {
        List<Setting<?>> all = new ArrayList<>(IdentitySettings.all());
        all.addAll(BackupSettings.all());
        Settings settings = new Settings(database, audit, clock, all);
        new SettingRoutes(settings).register(table);
        new AuditRoutes(new AuditService(database, exports), clock).register(table);
        return settings;
    }

    /**
     * Accounts and their administration.
     *
     * @param guard slows down who guesses passwords
     * @param more what other features hold about people
     */
    void accounts(
            Passwords passwords,
            SessionService sessions,
            SignInGuard guard,
            Authenticator authenticator,
            Settings settings,
            MediaService media,
            ProgressService progress,
            ProgressFigures figures,
            List<PersonalData> more) {
        sessions.limit(() -> settings.get(IdentitySettings.SESSIONS_PER_ACCOUNT));
        Learning learning = new LearningOf(new StudentFigures(database, progress), new ClassRolls(database));
        PasswordService own = new PasswordService(database, passwords, sessions, audit, guard, clock);
        AvatarService avatars = new AvatarService(media, limits);
        EmailTries emails = new EmailTries(database, limits);
        ProfileService profiles = new ProfileService(database, own, avatars, emails, figures, audit, clock);
        PreferenceService preferences = new PreferenceService(database, clock);
        SignUpService signUps =
                new SignUpService(database, passwords, sessions, profiles, emails, settings, audit, clock);
        new SignUpRoutes(signUps, authenticator).register(table);
        new SessionRoutes(sessions, new UserSessionService(database, sessions, audit)).register(table);
        new ProfileRoutes(profiles, preferences, new UserService(database, learning)).register(table);
        PasswordResets resets = new PasswordResets(database, passwords, sessions, audit, clock);
        UserAdminService users = new UserAdminService(database, sessions, learning, audit, clock);
        new UserAdminRoutes(users, resets).register(table);
        AdminService admins = new AdminService(database, passwords, sessions, signUps, resets, audit, clock);
        new AdminRoutes(admins, own).register(table);
        List<PersonalData> parts =
                new ArrayList<>(List.of(new PlayPersonalData(), new FeedbackPersonalData(), new AuditPersonalData()));
        parts.addAll(more);
        // The account last: the others may still ask it who it was.
        parts.add(new AccountPersonalData(preferences, sessions, avatars, figures, clock));
        new PrivacyRoutes(new PrivacyService(database, own, audit, clock, parts)).register(table);
    }
}
