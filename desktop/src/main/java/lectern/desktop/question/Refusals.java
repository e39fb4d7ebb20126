package lectern.desktop.question;

import java.util.List;
import lectern.model.client.ApiException;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/** What the server has against a file, told of the person's own rows and columns. */
final class Refusals {
    private Refusals() {}

    static List<BadCell> in(ApiException refusal, ColumnMapping mapping) {
        List<BadCell> all = refusal.details().stream()
                .map(detail -> BadCell.of(
                        detail.row() == null ? 0 : detail.row(),
                        column(detail, mapping),
                        detail.value(),
                        Fault.said(detail.message())))
                .toList();
        return all.isEmpty() ? List.of(BadCell.of(0, "", null, Fault.said(String.valueOf(refusal.getMessage())))) : all;
    }

    private static String column(ErrorDetail detail, ColumnMapping mapping) {
        @Nullable String field = detail.field();
        for (Target target : Target.values()) {
            if (target.column().equals(field)) {
                return mapping.nameOf(target);
            }
        }
        return field == null ? "" : field;
    }
}
