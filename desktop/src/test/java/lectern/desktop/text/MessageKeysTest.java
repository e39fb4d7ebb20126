package lectern.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that is asked for is there in each language, and every text that is there is asked for. */
class MessageKeysTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path FXML = Path.of("src/main/resources");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z]+(?:\\.[A-Za-z0-9]+)+\\.?|[A-Za-z]+\\.)\"");
    private static final Pattern ASKED =
            Pattern.compile("messages\\s*\\.(?:text|get|count)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern IN_FXML = Pattern.compile("t\\['([^']+)']");
    private static final Pattern HARD_CODED =
            Pattern.compile("(?:text|promptText|accessibleText|title)=\"([^\"$]*[A-Za-z]{2}[^\"]*)\"");
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");

    private final Map<String, String> english = Texts.of(Language.ENGLISH, Messages.FEATURES);
    private final Map<String, String> chinese = Texts.of(Language.CHINESE, Messages.FEATURES);

    @Test
    void everyFeatureWithTextsIsNamed() throws IOException {
        try (Stream<Path> files = Files.walk(FXML)) {
            List<String> features = files.filter(
                            file -> file.getFileName().toString().equals("messages.properties"))
                    .map(file -> FXML.resolve("lectern/desktop")
                            .relativize(file.getParent())
                            .toString())
                    .toList();
            assertThat(Messages.FEATURES).containsExactlyInAnyOrderElementsOf(features);
        }
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        Set<String> twice = new TreeSet<>();
        try (Stream<Path> files = Files.walk(FXML)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".properties"))
                    .toList()) {
                Set<String> seen = new TreeSet<>();
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains(" = "))
                        .map(line -> line.substring(0, line.indexOf(" = ")))
                        .filter(key -> !seen.add(key))
                        .forEach(twice::add);
            }
        }
        assertThat(twice).as("the second hides the first").isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        Set<String> plurals =
                english.keySet().stream().filter(key -> key.endsWith(".one")).collect(Collectors.toSet());
        Set<String> expected = new TreeSet<>(english.keySet());
        expected.removeAll(plurals);
        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(expected);
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        chinese.forEach((key, text) -> assertThat(holes(text)).as(key).isEqualTo(holes(english.getOrDefault(key, ""))));
    }

    @Test
    void noKeyIsMissing() throws IOException {
        Set<String> asked = new TreeSet<>();
        asked.addAll(found(ASKED, SOURCES, ".java"));
        asked.addAll(found(IN_FXML, FXML, ".fxml"));
        assertThat(asked).isNotEmpty();
        asked.removeAll(english.keySet());
        assertThat(asked).as("asked for, but in no messages.properties").isEmpty();
    }

    @Test
    void noKeyIsObsolete() throws IOException {
        Set<String> literals = new TreeSet<>(found(LITERAL, SOURCES, ".java"));
        literals.addAll(found(IN_FXML, FXML, ".fxml"));
        Set<String> obsolete = new TreeSet<>();
        for (String key : english.keySet()) {
            String whole = key.endsWith(".one") ? key.substring(0, key.length() - 4) : key;
            boolean asked = literals.contains(whole)
                    || literals.stream().anyMatch(literal -> literal.endsWith(".") && whole.startsWith(literal));
            if (!asked) {
                obsolete.add(key);
            }
        }
        assertThat(obsolete).as("in messages.properties, but asked for nowhere").isEmpty();
    }

    @Test
    void fxmlHoldsNoTextOfItsOwn() throws IOException {
        Set<String> texts = new TreeSet<>(found(HARD_CODED, FXML, ".fxml"));
        texts.remove("Lectern");
        assertThat(texts).isEmpty();
    }

    private static List<String> holes(String text) {
        return HOLE.matcher(text)
                .results()
                .map(result -> result.group())
                .sorted()
                .toList();
    }

    private static Set<String> found(Pattern pattern, Path folder, String suffix) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
