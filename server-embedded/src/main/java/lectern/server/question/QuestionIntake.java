package lectern.server.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lectern.model.importing.Identical;
import lectern.model.importing.RowOutcome;
import lectern.model.media.MediaKind;
import lectern.model.wire.ErrorDetail;
import lectern.server.importing.BeforeImages;
import lectern.server.importing.Decision;
import lectern.server.importing.ImportRun;
import lectern.server.importing.ItemWriter;
import lectern.server.importing.Steps;
import lectern.server.media.MediaService;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Decides which questions of a file are new, changed or there already, and writes the first two. */
final class QuestionIntake implements ItemWriter<Incoming> {
    private static final int IDS = 500;

    private final Tx tx;
    private final ImportRun run;
    private final MediaService media;
    private final Identical identical;
    private final MadeCategories categories;
    private final QuestionMerge merge;
    /** Null where all questions are made anew, whatever is there. */
    private final @Nullable IdentityIndex index;

    /** Null in a check. */
    private final @Nullable QuestionWriter writer;

    private final Steps steps;

    QuestionIntake(Tx tx, ImportRun run, MediaService media) {
        this.tx = tx;
        this.run = run;
        this.media = media;
        this.identical = run.options().identical();
        this.merge = new QuestionMerge(run.now(), identical);
        this.index = identical == Identical.CREATE ? null : BankIdentities.read(tx, !run.dry());
        this.writer = run.dry() ? null : new QuestionWriter(tx);
        this.categories = new MadeCategories(tx, writer);
        this.steps = new Steps(tx, run.importId());
    }

    /** What is to be written for some items. */
    private static final class Work {
        final List<QuestionRow> inserts = new ArrayList<>();
        final List<QuestionRow> updates = new ArrayList<>();
        final List<BeforeImages.Image> images = new ArrayList<>();
    }

    @Override
    public List<Decision> take(List<Incoming> items) {
        Map<String, MediaKind> kinds = kinds(items);
        Map<UUID, QuestionRow> there = there(items);
        List<Decision> decisions = new ArrayList<>(items.size());
        Work work = new Work();
        for (Incoming item : items) {
            decisions.add(decide(item, there, kinds, work));
        }
        write(work);
        return decisions;
    }

    private void write(Work work) {
        if (writer != null) {
            writer.update(work.updates);
            if (!work.images.isEmpty()) {
                writer.flush();
                BeforeImages.keep(tx, work.images);
            }
            writer.insert(work.inserts);
            steps.wrote(work.inserts.size() + work.updates.size(), categories.ids());
        }
    }

    private Decision decide(Incoming item, Map<UUID, QuestionRow> there, Map<String, MediaKind> kinds, Work work) {
        if (index == null) {
            return create(item, kinds, work);
        }
        long hash = item.row().hash();
        QuestionRow existing = existing(item, hash, there);
        long before = index.row(hash);
        if (existing == null && before == 0) {
            Decision decision = create(item, kinds, work);
            if (decision == Decision.CREATE) {
                index.addRow(hash, item.number());
            }
            return decision;
        }
        if (existing != null && merge.same(existing, item)) {
            return Decision.same(existing.id());
        }
        if (before != 0) {
            String why = "the file has this question in row " + before + " already";
            return Decision.skip(
                    existing == null ? null : existing.id(), new ErrorDetail(null, why, item.number(), null));
        }
        return existing == null ? create(item, kinds, work) : change(item, existing, kinds, work);
    }

    private Decision change(Incoming item, QuestionRow existing, Map<String, MediaKind> kinds, Work work) {
        Decision decision = merge.decide(existing, item);
        if (decision.outcome() != RowOutcome.UPDATE) {
            return decision;
        }
        QuestionRow next = merge.next(existing, item);
        List<ErrorDetail> flaws = merge.flaws(existing, next, item, kinds);
        if (!flaws.isEmpty()) {
            return Decision.refuse(flaws);
        }
        if (next.categoryId().equals(item.row().categoryId())) {
            categories.make(item.made());
        }
        Objects.requireNonNull(index).addRow(next.hash(), item.number());
        work.updates.add(next);
        work.images.add(QuestionImages.of(run.importId(), existing, next.version()));
        return decision;
    }

    private Decision create(Incoming item, Map<String, MediaKind> kinds, Work work) {
        List<ErrorDetail> flaws = new ArrayList<>(0);
        if (item.archived() != null) {
            flaws.add(item.archived());
        }
        QuestionMerge.media(item.row(), item, kinds, flaws);
        if (!flaws.isEmpty()) {
            return Decision.refuse(flaws);
        }
        categories.make(item.made());
        work.inserts.add(item.row());
        return Decision.CREATE;
    }

    /** Of several the one that is alike in everything, else one that is not in the archive, else the first. */
    private @Nullable QuestionRow existing(Incoming item, long hash, Map<UUID, QuestionRow> there) {
        if (there.isEmpty() || index == null) {
            return null;
        }
        List<QuestionRow> found = new ArrayList<>(1);
        index.matches(hash, id -> {
            QuestionRow row = there.get(id);
            if (row != null && Identity.identical(row, item.row())) {
                found.add(row);
            }
        });
        QuestionRow best = null;
        for (QuestionRow row : found) {
            if (merge.same(row, item)) {
                return row;
            }
            best = best == null || (merge.archived(best) && !merge.archived(row)) ? row : best;
        }
        return best;
    }

    private Map<UUID, QuestionRow> there(List<Incoming> items) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (index != null) {
            items.forEach(item -> index.matches(item.row().hash(), ids::add));
        }
        if (ids.isEmpty()) {
            return Map.of();
        }
        flush();
        List<UUID> all = List.copyOf(ids);
        Map<UUID, QuestionRow> rows = new HashMap<>();
        for (int from = 0; from < all.size(); from += IDS) {
            rows.putAll(QuestionStore.read(tx, all.subList(from, Math.min(from + IDS, all.size()))));
        }
        return rows;
    }

    private void flush() {
        if (writer != null) {
            writer.flush();
        }
    }

    private Map<String, MediaKind> kinds(List<Incoming> items) {
        List<String> urls = items.stream()
                .map(item -> item.row().stemMediaUrl())
                .filter(Objects::nonNull)
                .filter(MediaService::holds)
                .toList();
        if (urls.isEmpty()) {
            return Map.of();
        }
        flush();
        return run.dry() ? media.kinds(tx, urls) : media.claim(tx, urls);
    }

    @Override
    public List<String> categories() {
        return run.dry() ? categories.names() : categories.ids();
    }

    @Override
    public void finish() {
        flush();
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
    }
}
