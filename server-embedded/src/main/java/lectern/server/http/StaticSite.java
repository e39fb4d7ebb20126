package lectern.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.MimeMappings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import lectern.model.wire.ErrorCode;

/**
 * The student's page and the libraries that it loads, from the class path, each file read and compressed once. Library
 * files stand at {@code /webjars/NAME/FILE} without their version, which the page need not know.
 */
final class StaticSite implements HttpHandler {
    /** Plain names only, and a file's name has a dot: a folder on the class path would answer with its listing. */
    private static final Pattern SAFE =
            Pattern.compile("(/[A-Za-z0-9_@][A-Za-z0-9_@.-]*)*/[A-Za-z0-9_@-]+(\\.[A-Za-z0-9_-]+)+");

    private static final Pattern INLINE = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern COMPRESSIBLE = Pattern.compile("text/.*|application/(javascript|json).*|image/svg.*");

    private final Responder responder;
    /** Only what is there: anybody may ask for any number of files that are not. */
    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    private final Map<String, String> webJarVersions = new ConcurrentHashMap<>();

    private record Asset(Encoded plain, byte[] gzip) {
        boolean compressed() {
            return gzip.length > 0;
        }
    }

    StaticSite(Responder responder) {
        this.responder = responder;
    }

    /** The hashes of the import maps in the two pages, as a content security policy names them. */
    String inlineScripts() {
        return java.util.stream.Stream.of("/student/index.html", "/docs/index.html")
                .map(page -> resource(page.substring(1)))
                .flatMap(Optional::stream)
                .flatMap(bytes -> INLINE.matcher(new String(bytes, StandardCharsets.UTF_8))
                        .results())
                .map(found -> Encoded.cspHash(found.group(1)))
                .collect(Collectors.joining(" "));
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        boolean head = exchange.getRequestMethod().equalToString("HEAD");
        Optional<Asset> asset = head || exchange.getRequestMethod().equalToString("GET")
                ? asset(file(exchange.getRelativePath()))
                : Optional.empty();
        if (asset.isEmpty()) {
            responder.send(
                    exchange,
                    ProblemMapper.reply(ProblemMapper.error(
                            ErrorCode.NOT_FOUND, "There is nothing at " + exchange.getRelativePath())));
            return;
        }
        send(exchange, asset.get());
    }

    /** Where a path's file stands on the class path; empty where it can't be one of ours. */
    private String file(String path) {
        if (path.equals("/")) {
            return "student/index.html";
        }
        if (path.equals("/setup")) {
            return "setup/index.html";
        }
        if (path.equals("/docs")) {
            return "docs/index.html";
        }
        if (!SAFE.matcher(path).matches()) {
            return "";
        }
        if (path.startsWith("/docs/") || path.startsWith("/setup/")) {
            return path.substring(1);
        }
        return path.startsWith("/webjars/") ? webJar(path) : "student" + path;
    }

    private String webJar(String path) {
        String[] parts = path.substring("/webjars/".length()).split("/", 2);
        String version = parts.length < 2 ? "" : webJarVersion(parts[0]);
        return version.isEmpty() ? "" : "META-INF/resources/webjars/" + parts[0] + "/" + version + "/" + parts[1];
    }

    private String webJarVersion(String webJar) {
        String known = webJarVersions.get(webJar);
        if (known != null) {
            return known;
        }
        String version = version(webJar);
        if (!version.isEmpty()) {
            webJarVersions.put(webJar, version);
        }
        return version;
    }

    private static String version(String webJar) {
        for (String group : new String[] {"org.webjars.npm", "org.webjars"}) {
            Optional<byte[]> found = resource("META-INF/maven/" + group + "/" + webJar + "/pom.properties");
            if (found.isPresent()) {
                Properties properties = new Properties();
                try (var reader = new java.io.ByteArrayInputStream(found.get())) {
                    properties.load(reader);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return properties.getProperty("version", "");
            }
        }
        return "";
    }

    private Optional<Asset> asset(String file) {
        Asset known = assets.get(file);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Asset> loaded = load(file);
        loaded.ifPresent(asset -> assets.put(file, asset));
        return loaded;
    }

    private static Optional<Asset> load(String file) {
        return resource(file).map(bytes -> {
            String extension = file.substring(file.lastIndexOf('.') + 1);
            String type = Optional.ofNullable(MimeMappings.DEFAULT_MIME_MAPPINGS.get(extension))
                    .orElse("application/octet-stream");
            String whole =
                    type.startsWith("text/") || type.equals("application/javascript") ? type + "; charset=utf-8" : type;
            return new Asset(
                    Encoded.of(whole, bytes), COMPRESSIBLE.matcher(whole).matches() ? gzip(bytes) : new byte[0]);
        });
    }

    private static Optional<byte[]> resource(String file) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = StaticSite.class.getClassLoader().getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void send(HttpServerExchange exchange, Asset asset) {
        // no-cache: the browser asks each time, and the entity tag makes that cheap; an update shows at once.
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
        exchange.getResponseHeaders().put(Headers.VARY, "Accept-Encoding");
        String accepted = exchange.getRequestHeaders().getFirst(Headers.ACCEPT_ENCODING);
        String etag = asset.plain().etag();
        if (asset.compressed()
                && accepted != null
                && accepted.contains("gzip")
                && !Responder.holds(exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH), etag)) {
            exchange.getResponseHeaders().put(Headers.ETAG, etag);
            exchange.getResponseHeaders().put(Headers.CONTENT_ENCODING, "gzip");
            exchange.getResponseHeaders()
                    .put(Headers.CONTENT_TYPE, asset.plain().contentType());
            exchange.setResponseContentLength(asset.gzip().length);
            exchange.getResponseSender().send(ByteBuffer.wrap(asset.gzip()));
            return;
        }
        responder.send(exchange, asset.plain());
    }
}
