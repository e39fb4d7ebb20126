package lectern.desktop.question;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.model.question.CategoryDraft;

/** What a category may be called. */
public final class CategoryNames {
    private static final int LONGEST_SLUG = 64;
    private static final Pattern SLUG = Pattern.compile(CategoryDraft.SLUG);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");

    private CategoryNames() {}

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
}
