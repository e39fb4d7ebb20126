package lectern.desktop.importing;

import java.util.List;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.WireError;
import org.jspecify.annotations.Nullable;

/**
 * What the server has to say of a file or of a cell of it; its messages name the mend behind a colon.
 *
 * @param row 0 where it speaks of no row
 * @param column empty where it speaks of none
 * @param value the text that is refused; empty where there is none
 * @param mend empty where nothing is to be mended
 */
public record Remark(long row, String column, String value, String reason, String mend) {

    static Remark of(ErrorDetail detail) {
        Long row = detail.row();
        return said(row == null ? 0 : row, detail.field(), detail.value(), detail.message());
    }

    /** Why a file was refused: its first detail, which names the place, or else the message. */
    static Remark of(WireError error) {
        List<ErrorDetail> details = error.details();
        return details.isEmpty() ? said(0, null, null, error.message()) : of(details.getFirst());
    }

    private static Remark said(long row, @Nullable String column, @Nullable String value, String message) {
        int colon = message.indexOf(": ");
        return new Remark(
                row,
                column == null ? "" : column,
                value == null ? "" : value,
                colon < 0 ? message : message.substring(0, colon),
                colon < 0 ? "" : message.substring(colon + 2));
    }
}
