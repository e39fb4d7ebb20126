package lectern.server.exchange;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Characters that HTML writes with a name, as far as people write questions with them. */
final class HtmlEntities {
    private static final String LATIN =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr"
                    + " deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
                    + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml"
                    + " ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig"
                    + " agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml"
                    + " eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
    private static final String GREEK =
            "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron"
                    + " pi rho sigmaf sigma tau upsilon phi chi psi omega";
    private static final Map<String, String> NAMED = named();

    private HtmlEntities() {}

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        char c = '\u00A0';
        for (String name : LATIN.split(" ")) {
            named.put(name, String.valueOf(c++));
        }
        char small = 'α';
        char large = 'Α';
        for (String name : GREEK.split(" ")) {
            named.put(name, String.valueOf(small++));
            named.put(Character.toUpperCase(name.charAt(0)) + name.substring(1), String.valueOf(large++));
        }
        named.putAll(Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'"));
        named.putAll(Map.of(
                "hellip", "…", "mdash", "—", "ndash", "–", "lsquo", "‘", "rsquo", "’", "ldquo", "“", "rdquo", "”",
                "bull", "•", "euro", "€"));
        named.putAll(Map.of(
                "le", "≤", "ge", "≥", "ne", "≠", "asymp", "≈", "infin", "∞", "radic", "√", "sum", "∑", "minus", "−",
                "sdot", "⋅", "equiv", "≡"));
        named.putAll(Map.of(
                "larr", "←", "rarr", "→", "harr", "↔", "rArr", "⇒", "isin", "∈", "cap", "∩", "cup", "∪", "int", "∫",
                "part", "∂", "ang", "∠"));
        named.putAll(Map.of("ensp", " ", "emsp", " ", "thinsp", " ", "zwj", "\u200D", "zwnj", "\u200C"));
        return named;
    }

    /** What stands between ampersand and semicolon; null where it means nothing. */
    static @Nullable String character(String name) {
        if (!name.startsWith("#")) {
            return NAMED.get(name);
        }
        boolean hex = name.length() > 2 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            boolean fit = Character.isValidCodePoint(code) && code != 0 && !(code >= 0xD800 && code <= 0xDFFF);
            return fit ? Character.toString(code) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
