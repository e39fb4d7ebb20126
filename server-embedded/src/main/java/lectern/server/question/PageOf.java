package lectern.server.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;

/** Picks one page out of any number of questions and counts them, without sorting what lies behind the page. */
final class PageOf {
    private final Comparator<IndexedQuestion> order;
    private final long offset;
    private final long end;
    /** The first of the order up to the page's end, the last of them on top. */
    private final PriorityQueue<IndexedQuestion> first;

    private long total;

    PageOf(Comparator<IndexedQuestion> order, long offset, int limit) {
        this.order = order;
        this.offset = offset;
        this.end = offset + limit;
        this.first = new PriorityQueue<>(order.reversed());
    }

    void add(IndexedQuestion question) {
        total++;
        if (first.size() < end) {
            first.add(question);
        } else if (order.compare(question, first.element()) < 0) {
            first.remove();
            first.add(question);
        }
    }

    Found found() {
        if (offset >= total) {
            return new Found(List.of(), total);
        }
        List<UUID> ids = new ArrayList<>();
        while (first.size() > offset) {
            ids.add(first.remove().id());
        }
        return new Found(ids.reversed(), total);
    }
}
