package lectern.desktop.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;

/** What the server says and what is translated of it do not part: whoever rewords one finds out here. */
class ServerWordsTest {
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern NOT_FOUND =
            Pattern.compile("(?:notFound\\(|pathId\\([^,()]+,|Call\\.id\\([^;\"]*?,)\\s*\"([^\"]+)\"");

    private final Messages messages = new Messages(Language.CHINESE);

    /** All that the server is made of, literals in one piece. */
    private static String sources() {
        return Stream.of("../server-embedded/src/main/java", "../shared-model/src/main/java")
                .flatMap(ServerWordsTest::files)
                .map(ServerWordsTest::text)
                .map(text -> JOINED.matcher(text).replaceAll(""))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(Class<?> beside, String name) throws IOException {
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsTranslatedIsStillSaid() throws IOException {
        String said = sources() + resource(HibernateValidator.class, "ValidationMessages.properties");
        List<String> gone = resource(ServerWords.class, "/student/i18n/said_zh.tsv")
                .lines()
                .map(line -> line.split("\t", -1)[0])
                .filter(message -> !Stream.of(message.split("\\{\\d}|: ")).allMatch(part -> isSaid(part, said)))
                .toList();
        assertThat(gone).as("reworded on the server: reword the table as well").isEmpty();
    }

    /** {@code X not found} is put together in one place. */
    private static boolean isSaid(String part, String said) {
        return said.contains(part)
                || said.contains(part.replace("\"", "\\\""))
                || part.endsWith(" not found") && said.contains('"' + part.replace(" not found", "") + '"');
    }

    @Test
    void whateverCannotBeFoundHasItsWords() {
        List<String> untold = NOT_FOUND
                .matcher(sources())
                .results()
                .map((MatchResult found) -> found.group(1) + " not found")
                .distinct()
                .filter(message -> ServerWords.of(message, messages).isEmpty())
                .toList();
        assertThat(untold).as("say it in said_zh.tsv as well").isEmpty();
    }
}
