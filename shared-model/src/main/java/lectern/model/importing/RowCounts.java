package lectern.model.importing;

/**
 * How many rows an import has, and what becomes of them.
 *
 * @param rows all of them; the sum of the others
 */
public record RowCounts(long rows, long create, long update, long same, long skip, long refuse) {
    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0, 0);

    /** The count of one outcome. */
    public long of(RowOutcome outcome) {
        return switch (outcome) {
            case CREATE -> create;
            case UPDATE -> update;
            case SAME -> same;
            case SKIP -> skip;
            case REFUSE -> refuse;
        };
    }
}
