package lectern.model.client;

import lectern.model.platform.HttpsChange;
import lectern.model.platform.HttpsState;

/** HTTPS beside HTTP (000). */
public final class HttpsClient {
    private final ApiClient api;

    HttpsClient(ApiClient api) {
        this.api = api;
    }

    public HttpsState state() {
        return api.get("/admin/https", HttpsState.class);
    }

    /** Switches it on, with a certificate that is made where there is none, or off; for a super_admin. */
    public HttpsState change(HttpsChange change) {
        return api.send("PUT", "/admin/https", change, HttpsState.class);
    }
}
