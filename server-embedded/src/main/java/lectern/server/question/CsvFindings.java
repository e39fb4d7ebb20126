package lectern.server.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;

/** What is wrong with a file: its bad rows, and the categories that nobody has. All are counted, not all are kept. */
final class CsvFindings {
    private static final int LISTED = 1_000;

    private final List<ErrorDetail> details = new ArrayList<>();
    private final Map<String, Long> unknownCategories = new LinkedHashMap<>();
    private long badRows;
    private boolean moreCategories;

    /** What is wrong with a row. */
    void bad(List<ErrorDetail> flaws) {
        boolean bad = false;
        for (ErrorDetail flaw : flaws) {
            String value = flaw.value();
            if (value != null && flaw.message().equals(CategoryNames.UNKNOWN)) {
                unknownCategory(value);
                continue;
            }
            bad = true;
            if (details.size() < LISTED) {
                details.add(flaw);
            }
        }
        badRows += bad ? 1 : 0;
    }

    /** A category that could be made. Its row counts as good: creating the category mends it. */
    private void unknownCategory(String name) {
        if (unknownCategories.size() < LISTED) {
            unknownCategories.merge(name, 1L, Long::sum);
        } else {
            moreCategories |= !unknownCategories.containsKey(name);
        }
    }

    boolean clean() {
        return badRows == 0 && unknownCategories.isEmpty();
    }

    /** The refusal that tells all of it. */
    DomainException refusal() {
        List<ErrorDetail> all = new ArrayList<>();
        unknownCategories.forEach((name, rows) -> all.add(new ErrorDetail(
                CsvColumns.CATEGORY,
                "there is no such category (" + rows + (rows == 1 ? " row" : " rows")
                        + "): create it first, or import with createCategories=true",
                null,
                name)));
        all.addAll(details);
        return new DomainException(ErrorCode.VALIDATION_FAILED, message(), all);
    }

    private String message() {
        List<String> parts = new ArrayList<>();
        if (!unknownCategories.isEmpty()) {
            String names = String.join(
                    ", ", unknownCategories.keySet().stream().limit(20).toList());
            boolean more = moreCategories || unknownCategories.size() > 20;
            parts.add("Unknown categories: " + names + (more ? ", …" : ""));
        }
        if (badRows > 0) {
            String listed = details.size() == LISTED ? "; the first " + LISTED + " findings are listed" : "";
            parts.add(badRows + (badRows == 1 ? " row" : " rows") + " can't be imported" + listed);
        }
        return String.join(". ", parts) + ". Nothing was imported.";
    }
}
