package lectern.model.client;

import java.util.List;
import lectern.model.identity.SigningKeyView;

/** The keys of access tokens, for who manages administrators. */
public final class KeyClient {
    private final ApiClient api;

    KeyClient(ApiClient api) {
        this.api = api;
    }

    /** The keys whose tokens are read, the one that signs first. */
    public List<SigningKeyView> list() {
        return api.getList("/admin/signing-keys", SigningKeyView.class);
    }

    /** Signs with a new key from now on; whoever is signed in stays so. */
    public List<SigningKeyView> rotate() {
        api.send("POST", "/admin/signing-keys", null);
        return list();
    }
}
