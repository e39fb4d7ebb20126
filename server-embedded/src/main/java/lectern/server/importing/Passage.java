package lectern.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import lectern.model.importing.BadRows;
import lectern.model.importing.RowCounts;
import lectern.model.importing.RowFinding;
import lectern.model.importing.RowOutcome;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;

/** All items of a file on their way through a target's writer: counted, and told one by one to whoever wants to know. */
final class Passage<T> {
    private static final int NAMED = 100;

    private final ImportRun run;
    private final ItemReader<T> reader;
    private final ItemWriter<T> writer;
    private final Job job;
    private final Consumer<RowFinding> findings;
    private final long[] counts = new long[RowOutcome.values().length];
    private final List<ErrorDetail> refused = new ArrayList<>();
    private long rows;

    Passage(ImportRun run, ItemReader<T> reader, ItemWriter<T> writer, Job job, Consumer<RowFinding> findings) {
        this.run = run;
        this.reader = reader;
        this.writer = writer;
        this.job = job;
        this.findings = findings;
    }

    /**
     * Goes through to the end.
     *
     * @throws DomainException VALIDATION_FAILED where rows are refused and the options say that none may be
     */
    RowCounts go(ExecutorService threads) {
        job.goOn();
        Pump.run(threads, reader, this::take);
        writer.finish();
        return new RowCounts(
                rows,
                counts[RowOutcome.CREATE.ordinal()],
                counts[RowOutcome.UPDATE.ordinal()],
                counts[RowOutcome.SAME.ordinal()],
                counts[RowOutcome.SKIP.ordinal()],
                counts[RowOutcome.REFUSE.ordinal()]);
    }

    private void take(List<Item<T>> items) {
        List<T> good = new ArrayList<>(items.size());
        for (Item<T> item : items) {
            if (item.content() != null) {
                good.add(item.content());
            }
        }
        List<Decision> decisions = good.isEmpty() ? List.of() : writer.take(good);
        int next = 0;
        for (Item<T> item : items) {
            Decision decision = item.content() == null ? without(item) : decisions.get(next++);
            count(item, decision);
        }
        if (!run.dry() && run.options().badRows() == BadRows.REFUSE_ALL && !refused.isEmpty()) {
            throw refusal(refused);
        }
        job.reach(rows, reader.part());
    }

    private static Decision without(Item<?> item) {
        return item.skipped() != null ? Decision.skip(null, item.skipped()) : Decision.refuse(item.flaws());
    }

    private void count(Item<T> item, Decision decision) {
        rows++;
        counts[decision.outcome().ordinal()]++;
        if (decision.outcome() == RowOutcome.REFUSE && refused.size() < NAMED) {
            refused.addAll(decision.details());
        }
        findings.accept(new RowFinding(
                item.row(),
                decision.outcome(),
                item.label(),
                decision.existingId() == null ? null : decision.existingId().toString(),
                decision.details()));
    }

    /** What to say where rows can't be imported and none may be left out. */
    static DomainException refusal(List<ErrorDetail> details) {
        ErrorDetail first = details.getFirst();
        return new DomainException(
                ErrorCode.VALIDATION_FAILED,
                "Row " + first.row() + (first.field() == null ? "" : ", " + first.field()) + ": " + first.message()
                        + ". Mend the rows that can't be imported, or let them be left out. Nothing was imported.",
                details);
    }
}
