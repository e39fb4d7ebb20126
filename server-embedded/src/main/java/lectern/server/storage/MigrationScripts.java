package lectern.server.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import lectern.server.secret.Sha256;

/** The migration scripts on the class path, in a jar or in folders of classes, as one short text to compare. */
final class MigrationScripts {
    private MigrationScripts() {}

    /** Where an engine's scripts stand: those of both, and its own. */
    static List<String> folders(Engine engine) {
        return List.of("db/migration/common", "db/migration/" + engine.wireName());
    }

    /** A digest of the names and contents of all scripts in the folders, in the order of their names. */
    static String fingerprint(List<String> folders) {
        MessageDigest digest = Sha256.digest();
        read(folders).forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The contents of all scripts in the folders by their places on the class path, in the order of these. */
    static Map<String, byte[]> read(List<String> folders) {
        Map<String, byte[]> scripts = new TreeMap<>();
        try {
            for (String place : folders) {
                String folder = place + "/";
                Enumeration<URL> found = MigrationScripts.class.getClassLoader().getResources(folder);
                while (found.hasMoreElements()) {
                    collect(found.nextElement(), folder, scripts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The migration scripts cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        if (scripts.isEmpty()) {
            // As from a jar without entries for its folders; an empty digest would call any database up to date.
            throw new IllegalStateException("There are no migration scripts on the class path in " + folders);
        }
        return scripts;
    }

    /** The contents of all scripts in the folders by their names alone, as Flyway notes them. */
    static Map<String, byte[]> byName(List<String> folders) {
        Map<String, byte[]> scripts = new TreeMap<>();
        read(folders).forEach((place, content) -> scripts.put(place.substring(place.lastIndexOf('/') + 1), content));
        return scripts;
    }

    private static void collect(URL place, String folder, Map<String, byte[]> scripts)
            throws IOException, URISyntaxException {
        URLConnection opened = place.openConnection();
        if (opened instanceof JarURLConnection jar) {
            JarFile file = jar.getJarFile();
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                if (entry.getName().startsWith(folder) && entry.getName().endsWith(".sql")) {
                    try (InputStream content = file.getInputStream(entry)) {
                        scripts.put(entry.getName(), content.readAllBytes());
                    }
                }
            }
        } else {
            try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    if (file.toString().endsWith(".sql")) {
                        scripts.put(folder + file.getFileName(), Files.readAllBytes(file));
                    }
                }
            }
        }
    }
}
