package lectern.server.oauth;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import lectern.model.wire.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Where a provider answers, as its {@code openid-configuration} says.
 *
 * @param tokenEndpoint takes authorization codes
 * @param keySet the keys that its tokens are signed with
 */
record Discovery(URI tokenEndpoint, URI keySet) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Asks the provider.
     *
     * @throws IOException where it can't be reached, or says what can't be believed
     */
    static Discovery of(HttpClient http, String issuer) throws IOException, InterruptedException {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("the provider's openid-configuration answered " + response.statusCode());
        }
        try {
            JsonNode said = Json.lenient().readTree(response.body());
            if (!issuer.equals(said.path("issuer").asString(""))) {
                throw new IOException("the provider calls itself " + said.path("issuer") + " instead of " + issuer);
            }
            return new Discovery(address(said, "token_endpoint"), address(said, "jwks_uri"));
        } catch (JacksonException e) {
            throw new IOException("the provider's openid-configuration is not JSON", e);
        }
    }

    private static URI address(JsonNode said, String name) throws IOException {
        try {
            URI address = URI.create(said.path(name).asString(""));
            if (trusted(address)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the refusal
        }
        throw new IOException("the provider's " + name + " is no https address");
    }

    /** Whether nobody on the way can change what comes from there: TLS, or this very machine. */
    static boolean trusted(URI address) {
        if (address.getHost() == null) {
            return false;
        }
        if ("https".equals(address.getScheme())) {
            return true;
        }
        try {
            return "http".equals(address.getScheme())
                    && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
