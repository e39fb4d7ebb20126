package lectern.model.wire;

/** Where a page stands in its list. Pages count from 1. */
public record Pagination(int page, int limit, long total, long totalPages, boolean hasNext, boolean hasPrev) {

    /** The pagination of one page out of {@code total} items. */
    public static Pagination of(int page, int limit, long total) {
        long pages = (total + limit - 1) / limit;
        return new Pagination(page, limit, total, pages, page < pages, page > 1);
    }
}
