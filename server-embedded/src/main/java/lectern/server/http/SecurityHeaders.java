package lectern.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;

/** The headers that every answer bears, so that a browser trusts nothing but this server's own files. */
final class SecurityHeaders implements HttpHandler {
    private static final HttpString CSP = HttpString.tryFromString("Content-Security-Policy");
    private static final HttpString NO_SNIFF = HttpString.tryFromString("X-Content-Type-Options");
    private static final HttpString FRAMES = HttpString.tryFromString("X-Frame-Options");
    private static final HttpString RESOURCES = HttpString.tryFromString("Cross-Origin-Resource-Policy");
    private static final HttpString REFERRER = HttpString.tryFromString("Referrer-Policy");

    /**
     * What is no page is data: opened by itself, nothing in it may ever be run or shown in a frame. The page's scripts
     * and styles obey the page's policy, so the long one would only make each of them larger.
     */
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    private final String pages;
    private final HttpHandler next;

    /**
     * @param scripts the hashes of the inline scripts that are ours: import maps can't live in a file
     */
    SecurityHeaders(String scripts, HttpHandler next) {
        this.pages = "default-src 'self'; script-src 'self' " + scripts + "; style-src 'self'; img-src 'self' data:; "
                + "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(CSP, isPage(exchange.getRequestPath()) ? pages : DATA);
        headers.put(NO_SNIFF, "nosniff");
        headers.put(FRAMES, "DENY");
        headers.put(REFERRER, "no-referrer");
        headers.put(RESOURCES, "same-origin");
        next.handleRequest(exchange);
    }

    /** The files of the student's page have an extension, its addresses have none. */
    private static boolean isPage(String path) {
        boolean data = path.startsWith("/api/") || path.startsWith("/v1/");
        return !data && (path.endsWith(".html") || path.indexOf('.', path.lastIndexOf('/')) < 0);
    }
}
