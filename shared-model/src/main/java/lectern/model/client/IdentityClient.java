package lectern.model.client;

import java.util.List;
import lectern.model.identity.AdminLoginRequest;
import lectern.model.identity.AdminSignIn;
import lectern.model.identity.Confirmation;
import lectern.model.identity.GuestRequest;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Me;
import lectern.model.identity.SessionInfo;
import lectern.model.identity.SessionsEnded;
import lectern.model.identity.SignIn;
import lectern.model.identity.SignUpRequest;
import lectern.model.identity.SignUpStatus;
import lectern.model.identity.SignedUp;
import lectern.model.identity.TokenCheck;
import lectern.model.identity.Tokens;
import lectern.model.platform.SetupRequest;
import lectern.model.platform.SetupStatus;
import org.jspecify.annotations.Nullable;

/** Sign-in and the first set-up. Each sign-in puts its tokens in the client's store. */
public final class IdentityClient {
    private final ApiClient api;
    private final @Nullable String deviceId;

    /** @param deviceId goes along with sign-ins that tell none; null for none */
    IdentityClient(ApiClient api, @Nullable String deviceId) {
        this.api = api;
        this.deviceId = deviceId;
    }

    public SignIn login(LoginRequest request) {
        return signedIn(api.send("POST", "/auth/login", request.on(deviceId), SignIn.class));
    }

    public SignIn guest(GuestRequest request) {
        return signedIn(api.send("POST", "/auth/guest", request, SignIn.class));
    }

    /** Whether the school lets students sign up by themselves. */
    public SignUpStatus signUpStatus() {
        return api.get("/auth/signup", SignUpStatus.class);
    }

    /** Registers an account and signs in as it; a guest becomes that account and stays signed in. */
    public SignedUp signUp(SignUpRequest request) {
        SignedUp signedUp = api.send("POST", "/auth/signup", request, SignedUp.class);
        Tokens tokens = signedUp.tokens();
        if (tokens != null) {
            api.tokens().set(tokens);
        }
        return signedUp;
    }

    /** One's own sign-ins, the newest first. */
    public List<SessionInfo> sessions() {
        return api.getList("/auth/sessions", SessionInfo.class);
    }

    public void endSession(String sessionId) {
        api.send("DELETE", "/auth/sessions/" + ApiClient.segment(sessionId), null);
    }

    /** Ends all of one's sign-ins but this one. */
    public SessionsEnded endOtherSessions() {
        return api.send("DELETE", "/auth/sessions", null, SessionsEnded.class);
    }

    /** For staff that administers (004); the tokens stay with the caller. */
    public AdminSignIn adminLogin(AdminLoginRequest request) {
        return api.send("POST", "/admin/login", request.on(deviceId), AdminSignIn.class);
    }

    /** Ends this session here and on the server. */
    public void logout() {
        api.send("POST", "/auth/logout", null);
        api.tokens().set(null);
    }

    /** Whether it is still the owner who sits here; refused with the field that is wrong. Nothing is changed. */
    public void confirm(Confirmation owner) {
        api.send("POST", "/auth/confirm", owner);
    }

    public TokenCheck check() {
        return api.get("/auth/check", TokenCheck.class);
    }

    public Me me() {
        return api.get("/auth/me", Me.class);
    }

    public SetupStatus setupStatus() {
        return api.get("/setup", SetupStatus.class);
    }

    /** Makes the first super_admin and signs in. */
    public SignIn setup(SetupRequest request) {
        return signedIn(api.send("POST", "/setup", request.on(deviceId), SignIn.class));
    }

    private SignIn signedIn(SignIn signIn) {
        api.tokens().set(signIn.tokens());
        return signIn;
    }
}
