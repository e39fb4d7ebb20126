package lectern.desktop.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads the text files. Each feature has its own, {@code messages.properties} and {@code messages_zh.properties}. */
final class Texts {
    private Texts() {}

    /**
     * All texts of a language.
     *
     * @param features the packages under {@code lectern.desktop} that have texts
     */
    static Map<String, String> of(Language language, List<String> features) {
        Map<String, String> all = new HashMap<>();
        for (String feature : features) {
            String file = "/lectern/desktop/" + feature + "/messages" + language.fileSuffix() + ".properties";
            read(file).forEach((key, text) -> {
                if (all.put((String) key, (String) text) != null) {
                    throw new IllegalStateException(file + " repeats the key " + key);
                }
            });
        }
        return Map.copyOf(all);
    }

    private static Properties read(String file) {
        try (InputStream bytes = Texts.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("no such text file: " + file);
            }
            Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            Properties properties = new Properties();
            properties.load(text);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
