package lectern.server.article;

import java.util.ArrayList;
import java.util.List;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.StorableText;
import lectern.server.importing.FieldRows;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a request or with a row of a file, each with its field and the mend. */
final class Checks {
    private final List<ErrorDetail> details = new ArrayList<>(0);
    private final @Nullable Long row;
    private String prefix = "";

    /** For a request. */
    Checks() {
        this(null);
    }

    /** @param row of a file, from 1; null outside of files */
    Checks(@Nullable Long row) {
        this.row = row;
    }

    /** What the fields that follow stand in, for example {@code sentences[3].}; empty at the top. */
    Checks in(String where) {
        prefix = where;
        return this;
    }

    List<ErrorDetail> details() {
        return details;
    }

    void required(String field, @Nullable String text, int max) {
        if (text == null || text.isBlank()) {
            add(field, "must not be blank: write something", text);
        }
        bounded(field, text, max);
    }

    void bounded(String field, @Nullable String text, int max) {
        if (text == null) {
            return;
        }
        if (text.length() > max) {
            String found = ": it has " + text.length() + " characters, shorten it";
            add(field, "size must be between 0 and " + max + found, text);
        }
        storable(field, text);
    }

    void storable(String field, String text) {
        if (!StorableText.test(text)) {
            add(field, "has a character that can't be kept (NUL or half of a pair): remove it", text);
        }
    }

    /**
     * Nothing that a browser would run.
     *
     * @param local whether it may be a path on this server
     */
    void address(String field, @Nullable String address, boolean local) {
        bounded(field, address, 1000);
        if (address == null || address.isEmpty()) {
            return;
        }
        boolean web = address.startsWith("http://") || address.startsWith("https://");
        if (!web && !(local && address.startsWith("/"))) {
            String mend = local ? "must begin with / , http:// or https://" : "must begin with http:// or https://";
            add(field, mend, address);
        }
    }

    void difficulty(String field, @Nullable Integer difficulty) {
        if (difficulty != null && (difficulty < 1 || difficulty > 5)) {
            add(field, "must be a whole number from 1 (easy) to 5", String.valueOf(difficulty));
        }
    }

    /** Each text of a list that may be absent. */
    void texts(String field, @Nullable List<String> texts, int most, int max) {
        if (texts == null) {
            return;
        }
        most(field, texts, most);
        for (int i = 0; i < texts.size(); i++) {
            required(field + "[" + i + "]", texts.get(i), max);
        }
    }

    void most(String field, List<?> list, int most) {
        if (list.size() > most) {
            add(field, "size must be between 0 and " + most + ": there are " + list.size(), null);
        }
    }

    void add(String field, String message, @Nullable String value) {
        details.add(new ErrorDetail(
                prefix + field, message, row, row == null || value == null ? null : FieldRows.cut(value)));
    }
}
