package lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.model.identity.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records end up in logs, so none may show a secret that it holds. */
class SecretRecordsTest {
    private static final Pattern SECRET =
            Pattern.compile("password|secret|token|code$|codes$|hash|digest|pictures|sealed", Pattern.CASE_INSENSITIVE);

    /** Codes that stand on the board of a classroom. */
    private static final Set<String> OPEN = Set.of("joinCode", "JoinRequest.code", "ApplyRequest.code");

    private static final String SHOWN = "to-be-kept-";

    @Test
    void noRecordShowsTheSecretsThatItHolds() throws Exception {
        List<String> showing = new ArrayList<>();
        List<String> holding = new ArrayList<>();
        List<String> unmade = new ArrayList<>();
        for (Class<?> type : records()) {
            List<String> secrets = Arrays.stream(type.getRecordComponents())
                    .filter(SecretRecordsTest::secret)
                    .map(RecordComponent::getName)
                    .toList();
            if (!secrets.isEmpty()) {
                String name = type.getName();
                holding.add(type.getSimpleName());
                String shown = "";
                try {
                    shown = String.valueOf(sample(type));
                } catch (ReflectiveOperationException | RuntimeException e) {
                    unmade.add(name + ": " + e.getCause());
                }
                String told = shown;
                secrets.stream()
                        .filter(component -> told.contains(SHOWN + component))
                        .forEach(component -> showing.add(name + "." + component));
            }
        }
        assertThat(holding)
                .as("the walk finds the modules")
                .contains("LoginRequest", "Tokens", "AccountRow", "PictureCard", "FirstAdmin");
        assertThat(unmade).as("no sample could be made of these").isEmpty();
        assertThat(showing).isEmpty();
    }

    private static boolean secret(RecordComponent component) {
        Class<?> type = component.getType();
        String name = component.getName();
        String whole = component.getDeclaringRecord().getSimpleName() + "." + name;
        boolean text = type == String.class || type == byte[].class || List.class.isAssignableFrom(type);
        return text && SECRET.matcher(name).find() && !OPEN.contains(name) && !OPEN.contains(whole);
    }

    private static List<Class<?>> records() throws IOException, URISyntaxException, ClassNotFoundException {
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> module : List.of(Tokens.class, LecternServer.class)) {
            Path place = Path.of(
                    module.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                collect(place, found);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    collect(jar.getPath("/"), found);
                }
            }
        }
        return found;
    }

    private static void collect(Path root, List<Class<?>> found) throws IOException, ClassNotFoundException {
        try (Stream<Path> files = Files.walk(root)) {
            List<String> names = files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .toList();
            for (String name : names) {
                Class<?> type = Class.forName(name, false, SecretRecordsTest.class.getClassLoader());
                if (type.isRecord()) {
                    found.add(type);
                }
            }
        }
    }

    /** One of it, whose texts name their components. */
    private static Object sample(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i].getName(), components[i].getGenericType());
        }
        return constructor.newInstance(values);
    }

    private static @Nullable Object value(String name, Type generic) throws ReflectiveOperationException {
        Class<?> type = generic instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) generic;
        if (type == String.class) {
            return switch (name) {
                case "issuer" -> "https://provider.example";
                case "jdbcUrl" -> "jdbc:h2:mem:sample";
                default -> SHOWN + name;
            };
        }
        if (type == List.class || type == Set.class) {
            Object element = value(name, ((ParameterizedType) generic).getActualTypeArguments()[0]);
            return type == List.class ? List.of(element) : Set.of(element);
        }
        if (type == byte[].class) {
            return (SHOWN + name).getBytes(StandardCharsets.UTF_8);
        }
        if (type.isRecord()) {
            return sample(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isPrimitive()) {
            return Array.get(Array.newInstance(type, 1), 0);
        }
        return known(name, type);
    }

    private static @Nullable Object known(String name, Class<?> type) {
        Map<Class<?>, Object> known = Map.of(
                Instant.class,
                Instant.EPOCH,
                Duration.class,
                Duration.ofSeconds(1),
                UUID.class,
                new UUID(0, 0),
                URI.class,
                URI.create("https://" + name.toLowerCase(Locale.ROOT) + ".example"),
                Map.class,
                Map.of());
        return known.get(type);
    }
}
