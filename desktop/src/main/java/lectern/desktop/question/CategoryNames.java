package lectern.desktop.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.model.client.LecternClient;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** The categories that there are, found by what a person may write: id, slug or name, in any case. */
public final class CategoryNames {
    private static final int PAGE = 100;
    private static final int LONGEST_SLUG = 64;
    private static final Pattern SLUG = Pattern.compile(CategoryDraft.SLUG);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");

    private final List<Category> all;
    private final Map<String, Category> byName = new HashMap<>();

    CategoryNames(List<Category> all) {
        this.all = List.copyOf(all);
        // An id wins over a slug, a slug over a name.
        all.forEach(category -> byName.put(folded(category.name()), category));
        all.forEach(category -> byName.put(folded(category.slug()), category));
        all.forEach(category -> byName.put(folded(category.id()), category));
    }

    /** Fetches all categories, archived ones too. */
    public static List<Category> fetch(LecternClient client) {
        List<Category> all = new ArrayList<>();
        Page<Category> page;
        int number = 1;
        do {
            page = client.questions().categories(number++, PAGE);
            all.addAll(page.items());
        } while (page.pagination().hasNext());
        return all;
    }

    /** The category that someone means, null where there is none; of two that would get the same slug one is enough. */
    @Nullable
    Category find(String written) {
        Category found = byName.get(folded(written));
        return found != null || written.isBlank() ? found : byName.get(slugOf(written.strip()));
    }

    /** Those that may be chosen. */
    List<Category> active() {
        return all.stream()
                .filter(category -> category.status() == Category.Status.ACTIVE)
                .toList();
    }

    /** A slug for a category of that name: its Latin letters and digits, else its characters as numbers. */
    public static String slugOf(String name) {
        if (SLUG.matcher(name).matches()) {
            return name;
        }
        String latin =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        boolean whole = latin.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) && c > 'z');
        String slug = whole ? NO_SLUG.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("-") : "c-" + numbers(name);
        slug = slug.startsWith("-") ? slug.substring(1) : slug;
        slug = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
        slug = slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
        return slug.isEmpty() ? "c-" + numbers(name) : slug;
    }

    /** Two names with the same beginning get two slugs. */
    private static String numbers(String name) {
        String all = name.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining("-"));
        return all.length() <= LONGEST_SLUG - 2
                ? all
                : all.substring(0, LONGEST_SLUG - 12) + "-" + Integer.toHexString(name.hashCode());
    }

    /** Whether it may be a slug. */
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    private static String folded(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
