package lectern.server.question;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.model.wire.DomainException;

/**
 * The order of a list (004), the same each time it is asked for: what is equal stands in the order of ids, which is that
 * of creation.
 */
enum ListOrder {
    CREATED_AT("createdAt", Comparator.comparing(IndexedQuestion::id)),
    UPDATED_AT("updatedAt", Comparator.comparingLong(IndexedQuestion::updatedAt)),
    DIFFICULTY("difficulty", Comparator.comparingInt(IndexedQuestion::difficulty));

    private static final Set<String> WAYS = Set.of("asc", "desc");

    private final String wireName;
    private final Comparator<IndexedQuestion> ascending;

    ListOrder(String wireName, Comparator<IndexedQuestion> first) {
        this.wireName = wireName;
        this.ascending = first.thenComparing(IndexedQuestion::id);
    }

    /** An order and its way. */
    record Directed(ListOrder by, boolean descending) {

        /**
         * Reads a request.
         *
         * @throws DomainException VALIDATION_ERROR where there is no such order
         */
        static Directed of(String sortBy, String sortOrder) {
            if (!WAYS.contains(sortOrder)) {
                throw DomainException.invalid("sortOrder", "must be one of asc, desc");
            }
            for (ListOrder order : values()) {
                if (order.wireName.equals(sortBy)) {
                    return new Directed(order, sortOrder.equals("desc"));
                }
            }
            throw DomainException.invalid(
                    "sortBy",
                    "must be one of "
                            + Set.of(values()).stream()
                                    .map(order -> order.wireName)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }

        Comparator<IndexedQuestion> comparator() {
            return descending ? by.ascending.reversed() : by.ascending;
        }

        /** The order in SQL. */
        String sql(Criteria criteria) {
            String way = descending ? " desc" : "";
            return switch (by) {
                case UPDATED_AT -> "updated_at" + way + ", id" + way;
                case DIFFICULTY -> "difficulty" + way + ", id" + way;
                // Named in full, the index gives the order and nothing is sorted.
                case CREATED_AT ->
                    criteria.status() != null && criteria.walksAnIndex()
                            ? "category_id" + way + ", status" + way + ", id" + way
                            : "id" + way;
            };
        }
    }
}
