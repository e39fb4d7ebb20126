package lectern.server.mfa;

import java.util.UUID;
import lectern.model.identity.Confirmation;
import lectern.model.identity.MfaChallenge;
import lectern.model.identity.MfaChallengeRequest;
import lectern.model.identity.MfaPhone;
import lectern.model.identity.MfaStatus;
import lectern.model.identity.Permission;
import lectern.model.identity.RecoveryCodes;
import lectern.model.identity.TotpCode;
import lectern.model.identity.TotpDisable;
import lectern.model.identity.TotpSetup;
import lectern.model.identity.TotpStart;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;
import org.jspecify.annotations.Nullable;

/** Second factors over HTTP (001). */
public final class MfaRoutes implements RouteTable.Source {
    private static final String FEATURE = "identity";
    private static final int PER_ADDRESS = 60;

    private final MfaService mfa;
    private final ChallengeService challenges;
    private final MfaAccounts accounts;

    public MfaRoutes(MfaService mfa, ChallengeService challenges, MfaAccounts accounts) {
        this.mfa = mfa;
        this.challenges = challenges;
        this.accounts = accounts;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.GET, "/auth/mfa", Access.SIGNED_IN)
                .summary("How the caller's second factor stands (001).")
                .returns(MfaStatus.class)
                .handle(call -> Reply.ok(
                        mfa.status(id(call), accounts.withPassword(id(call)).required())));
        routes.route(FEATURE, Method.POST, "/auth/mfa/totp/setup", Access.SIGNED_IN)
                .summary("A new secret for an authenticator, with its otpauth address; needs the password (001).")
                .returns(TotpSetup.class)
                .handleIfSent(
                        TotpStart.class,
                        (call, start) -> Reply.ok(mfa.setup(knowing(call, start == null ? null : start.password()))));
        routes.route(FEATURE, Method.POST, "/auth/mfa/totp/enable", Access.SIGNED_IN)
                .summary("Confirms the secret with a code; answers with recovery codes, this once (001).")
                .returns(RecoveryCodes.class)
                .handle(
                        TotpCode.class,
                        (call, request) -> Reply.ok(mfa.enable(Actor.of(call), id(call), request.code())));
        routes.route(FEATURE, Method.POST, "/auth/mfa/totp/disable", Access.SIGNED_IN)
                .summary("Ends the second factor; needs the password and a code (001).")
                .handle(TotpDisable.class, this::disable);
        routes.route(FEATURE, Method.POST, "/auth/mfa/recovery-codes", Access.SIGNED_IN)
                .summary("New recovery codes in place of the old, told this once; needs the password and a code (001).")
                .returns(RecoveryCodes.class)
                .handle(Confirmation.class, this::renewRecovery);
        routes.route(FEATURE, Method.POST, "/auth/confirm", Access.SIGNED_IN)
                .summary("Whether it is still the owner who sits here: the password, and a code where there is a second"
                        + " factor (001).")
                .handle(Confirmation.class, this::confirm);
        routes.route(FEATURE, Method.PUT, "/auth/mfa/phone", Access.SIGNED_IN)
                .summary("Where codes by SMS go; needs the password (001).")
                .handle(MfaPhone.class, this::setPhone);
        routes.route(FEATURE, Method.POST, "/auth/mfa/challenge", Access.PUBLIC)
                .summary("Sends a code by e-mail or SMS to who knows the password; once a minute (001).")
                .returns(MfaChallenge.class)
                .rateLimit(PER_ADDRESS)
                .handle(MfaChallengeRequest.class, this::challenge);
        routes.route(FEATURE, Method.DELETE, "/admin/users/{userId}/mfa", Access.of(Permission.ADMIN_MANAGE))
                .summary("Ends the second factor of somebody who has lost it (001).")
                .handle(call -> {
                    mfa.reset(Actor.of(call), call.pathId("userId", "Second factor"));
                    return Reply.ok(null);
                });
    }

    private static UUID id(Call call) {
        return call.caller().userId();
    }

    private Reply disable(Call call, TotpDisable request) {
        MfaAccounts.Account account = knowing(call, request.password());
        mfa.disable(Actor.of(call), account, request.code());
        return Reply.ok(null);
    }

    private Reply renewRecovery(Call call, Confirmation owner) {
        MfaAccounts.Account account = knowing(call, owner.password());
        return Reply.ok(mfa.renewRecovery(Actor.of(call), account.id(), owner.code()));
    }

    private Reply confirm(Call call, Confirmation owner) {
        mfa.shown(knowing(call, owner.password()).id(), owner.code());
        return Reply.ok(null);
    }

    private Reply setPhone(Call call, MfaPhone request) {
        MfaAccounts.Account account = knowing(call, request.password());
        mfa.setPhone(Actor.of(call), account.id(), request.phone());
        return Reply.ok(null);
    }

    /** A stolen token alone must not change how its owner signs in. */
    private MfaAccounts.Account knowing(Call call, @Nullable String password) {
        MfaAccounts.Account account = accounts.withPassword(id(call));
        if (password == null || password.isEmpty()) {
            throw DomainException.invalid("password", "is needed: your password of today");
        }
        if (!accounts.passwordRight(call, account.id(), password)) {
            throw DomainException.invalid("password", "is wrong");
        }
        return account;
    }

    private Reply challenge(Call call, MfaChallengeRequest request) {
        CodeSender sender = challenges.sender(request.channel());
        MfaAccounts.Account account = accounts.signingIn(call, request.username(), request.email(), request.password());
        return Reply.ok(challenges.send(sender, account));
    }
}
