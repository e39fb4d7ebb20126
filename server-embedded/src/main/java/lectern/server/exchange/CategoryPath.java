package lectern.server.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where questions belong, as Moodle writes it: {@code $course$/top/Science/Biology}; a slash in a name is doubled. */
final class CategoryPath {
    private static final Pattern PLACE = Pattern.compile("\\$\\w+\\$");
    private static final String TOP = "top";
    /** What Moodle calls the category that nobody made. */
    private static final Pattern DEFAULT = Pattern.compile("Default for .*|.+的默认值?|.+的缺省值?");

    private CategoryPath() {}

    /** The path of a category that stands alone. */
    static String of(String name) {
        return "$course$/top/" + name.strip().replaceAll("\\s+", " ").replace("/", "//");
    }

    /** The last name of a path, empty where it names no category. */
    static String last(String path) {
        List<String> names = split(path);
        if (!names.isEmpty() && PLACE.matcher(names.getFirst()).matches()) {
            names.removeFirst();
        }
        if (!names.isEmpty() && names.getFirst().equals(TOP)) {
            names.removeFirst();
        }
        String last = names.isEmpty() ? "" : names.getLast();
        return DEFAULT.matcher(last).matches() ? "" : last;
    }

    private static List<String> split(String path) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i <= path.length(); i++) {
            boolean slash = i < path.length() && path.charAt(i) == '/';
            if (slash && i + 1 < path.length() && path.charAt(i + 1) == '/') {
                name.append('/');
                i++;
            } else if (slash || i == path.length()) {
                if (!name.toString().isBlank()) {
                    names.add(name.toString().strip());
                }
                name.setLength(0);
            } else {
                name.append(path.charAt(i));
            }
        }
        return names;
    }
}
