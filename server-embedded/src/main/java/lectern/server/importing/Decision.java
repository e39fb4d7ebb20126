package lectern.server.importing;

import java.util.List;
import java.util.UUID;
import lectern.model.importing.RowOutcome;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one item.
 *
 * @param existingId what is there already; null where nothing is
 * @param details why it is skipped or refused; else empty
 */
public record Decision(RowOutcome outcome, @Nullable UUID existingId, List<ErrorDetail> details) {
    public static final Decision CREATE = new Decision(RowOutcome.CREATE, null, List.of());

    public static Decision update(UUID existingId) {
        return new Decision(RowOutcome.UPDATE, existingId, List.of());
    }

    public static Decision same(UUID existingId) {
        return new Decision(RowOutcome.SAME, existingId, List.of());
    }

    /** @param existingId null where the same file held it before */
    public static Decision skip(@Nullable UUID existingId, ErrorDetail why) {
        return new Decision(RowOutcome.SKIP, existingId, List.of(why));
    }

    public static Decision refuse(List<ErrorDetail> details) {
        return new Decision(RowOutcome.REFUSE, null, details);
    }
}
