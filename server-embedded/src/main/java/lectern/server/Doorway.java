package lectern.server;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lectern.server.audit.AuditTrail;
import lectern.server.http.Authenticator;
import lectern.server.http.Caller;
import lectern.server.http.Limits;
import lectern.server.http.RouteTable;
import lectern.server.identity.AccessTokens;
import lectern.server.identity.AccountService;
import lectern.server.identity.ForeignPersonalData;
import lectern.server.identity.ForeignSignIn;
import lectern.server.identity.ForeignSignInRoutes;
import lectern.server.identity.GuestService;
import lectern.server.identity.IdentityRoutes;
import lectern.server.identity.KeyRotation;
import lectern.server.identity.KeyRoutes;
import lectern.server.identity.LiveSessions;
import lectern.server.identity.MfaPersonalData;
import lectern.server.identity.PasswordAccounts;
import lectern.server.identity.Passwords;
import lectern.server.identity.ProgressFigures;
import lectern.server.identity.Rights;
import lectern.server.identity.SessionService;
import lectern.server.identity.SessionWatch;
import lectern.server.identity.SetupRoutes;
import lectern.server.identity.SetupService;
import lectern.server.identity.SignInGuard;
import lectern.server.identity.SignInService;
import lectern.server.identity.SigningKey;
import lectern.server.identity.SigningKeys;
import lectern.server.identity.TokenAuthenticator;
import lectern.server.jobs.Rounds;
import lectern.server.mfa.ChallengeService;
import lectern.server.mfa.Channels;
import lectern.server.mfa.CodeSender;
import lectern.server.mfa.MailSender;
import lectern.server.mfa.MfaRoutes;
import lectern.server.mfa.MfaService;
import lectern.server.mfa.SmsSender;
import lectern.server.oauth.OpenIdProvider;
import lectern.server.privacy.PersonalData;
import lectern.server.role.RoleRoutes;
import lectern.server.role.RoleService;
import lectern.server.secret.Seal;
import lectern.server.storage.Database;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;

/** The parts that know who somebody is and what they may do, put together by their constructors. */
final class Doorway implements AutoCloseable {
    /** How long another node's end of a session may go unnoticed. */
    private static final Duration SHARED_SESSIONS_AGE = Duration.ofSeconds(5);

    /** How often tokens that have run out are removed. */
    private static final Duration TOKEN_ROUND = Duration.ofHours(12);

    private final ServerConfig config;
    private final Database database;
    private final Limits limits;
    private final Passwords passwords;
    private final AccountService accounts;
    private final Clock clock;
    private final AuditTrail audit;
    private final LiveSessions live;
    private final SigningKeys keys;
    private final KeyRotation rotation;
    private final SessionService sessions;
    private final SignInGuard guard;
    private final Rounds tokenRounds;
    private final RoleService roles;
    private final Rights rights;
    private final MfaService mfa;
    private final ChallengeService challenges;
    private final @Nullable SmsSender sms;
    private final @Nullable OpenIdProvider provider;
    private final Authenticator authenticator;

    Doorway(
            ServerConfig config,
            Database database,
            Limits limits,
            Passwords passwords,
            AccountService accounts,
            Clock clock) {
        this.config = config;
        this.database = database;
        this.limits = limits;
        this.passwords = passwords;
        this.accounts = accounts;
        this.clock = clock;
        this.audit = new AuditTrail(clock);
        this.live = new LiveSessions(clock, database.engine() == Engine.H2 ? null : SHARED_SESSIONS_AGE);
        SigningKey first = SigningKey.in(config.data());
        this.keys = new SigningKeys(database, audit, first, clock);
        this.rotation = new KeyRotation(keys, config.data());
        AccessTokens tokens = new AccessTokens(keys, clock);
        this.sessions = new SessionService(database, tokens, keys, live, clock);
        this.guard = new SignInGuard(limits, sessions::knows);
        this.tokenRounds = new Rounds("refresh tokens removed that had run out", TOKEN_ROUND, sessions::purge);
        this.roles = new RoleService(database, audit);
        ServerConfig.Outside outside = config.outside();
        this.sms = outside.sms() == null ? null : new SmsSender(outside.sms());
        this.provider = outside.provider() == null ? null : new OpenIdProvider(outside.provider());
        List<CodeSender> senders = senders(outside);
        Seal seal = new Seal(first.secret(), "second-factor");
        List<String> ways = senders.stream().map(CodeSender::channel).toList();
        this.mfa = new MfaService(
                database, audit, seal, new Channels(database, ways, accounts::emailOf), roles::rightsChange, clock);
        this.challenges = new ChallengeService(database, seal, senders, clock);
        this.rights = new Rights(roles, mfa);
        this.authenticator = new TokenAuthenticator(database, tokens, live, rights);
    }

    private List<CodeSender> senders(ServerConfig.Outside outside) {
        List<CodeSender> senders = new ArrayList<>();
        if (outside.mail() != null) {
            senders.add(new MailSender(outside.mail()));
        }
        if (sms != null) {
            senders.add(sms);
        }
        return senders;
    }

    Authenticator authenticator() {
        return authenticator;
    }

    SessionService sessions() {
        return sessions;
    }

    SignInGuard guard() {
        return guard;
    }

    /** Whom to tell when a session ends. */
    void onEnd(Consumer<UUID> listener) {
        live.onEnd(listener);
    }

    /** Whom to tell when people may do other things than before, and how to know them. */
    void onChange(Consumer<Predicate<Caller>> listener) {
        rights.onChange(listener);
        roles.onChange(rights::announce);
    }

    /** Notices here what other nodes end or change; nothing where this process alone owns the database. */
    Optional<SessionWatch> watch(Supplier<Set<Caller>> connected) {
        return database.engine() == Engine.H2
                ? Optional.empty()
                : Optional.of(new SessionWatch(database, live, connected, rights::look).start());
    }

    /** The ways in with a password. */
    SignInService signIns(ProgressFigures progress) {
        return new SignInService(database, passwords, sessions, accounts, progress, mfa, rights, clock);
    }

    /** What is held of somebody's ways in. */
    List<PersonalData> personalData() {
        return List.of(new MfaPersonalData(), new ForeignPersonalData());
    }

    /** Puts its routes in the table, and makes the first super_admin where the configuration names one. */
    SetupService open(RouteTable table, SignInService signIns, GuestService guests) {
        SetupService setup = new SetupService(accounts, signIns);
        ServerConfig.FirstAdmin firstAdmin = config.firstAdmin();
        if (firstAdmin != null) {
            setup.createFirst(firstAdmin.username(), firstAdmin.password());
        }
        new IdentityRoutes(signIns, guests, sessions, limits, guard).register(table);
        new SetupRoutes(setup).register(table);
        new RoleRoutes(roles).register(table);
        new KeyRoutes(keys).register(table);
        PasswordAccounts withPassword = new PasswordAccounts(database, passwords, signIns, guard, rights);
        new MfaRoutes(mfa, challenges, withPassword).register(table);
        new ForeignSignInRoutes(new ForeignSignIn(database, signIns, mfa, provider, clock)).register(table);
        return setup;
    }

    @Override
    public void close() {
        rotation.close();
        tokenRounds.close();
        if (sms != null) {
            sms.close();
        }
        if (provider != null) {
            provider.close();
        }
    }
}
