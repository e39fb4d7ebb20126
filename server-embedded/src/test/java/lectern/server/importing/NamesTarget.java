package lectern.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.UndoReport;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.sheet.SourceFile;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Imports names as tags, one a row; can be made to wait in the middle, so that a test may look at it meanwhile. */
final class NamesTarget implements ImportTarget<String> {
    /** Opened by the writer's first row. */
    final CountDownLatch begun = new CountDownLatch(1);

    /** Holds the writer until a test opens it. */
    private volatile @Nullable CountDownLatch gate;

    void hold(CountDownLatch until) {
        gate = until;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.QUESTIONS;
    }

    @Override
    public String thing() {
        return "tag";
    }

    @Override
    public List<TargetField> fields() {
        return List.of(new TargetField("name", true, "", List.of("姓名")));
    }

    @Override
    public Set<ImportFormat> formats() {
        return Set.of(ImportFormat.CSV);
    }

    @Override
    public boolean recognizes(ImportFormat format, SourceFile file) {
        return true;
    }

    @Override
    public ItemReader<String> read(FieldRows rows, ImportRun run) {
        return new ItemReader<>() {
            @Override
            public @Nullable Item<String> next() {
                if (!rows.next()) {
                    return null;
                }
                String name = rows.get(0);
                return name.equals("bad")
                        ? Item.wrong(rows.row(), name, List.of(rows.flaw(0, "is bad: mend it", name)))
                        : Item.good(rows.row(), name, name, name.length());
            }

            @Override
            public double part() {
                return 0.5;
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    @Override
    public ItemReader<String> read(SourceFile file, ImportRun run) {
        throw new IllegalArgumentException("names stand in tables");
    }

    @Override
    public ItemWriter<String> write(Tx tx, ImportRun run) {
        return new ItemWriter<>() {
            @Override
            public List<Decision> take(List<String> names) {
                await();
                List<Decision> decisions = new ArrayList<>();
                for (String name : names) {
                    if (!run.dry()) {
                        insert(tx, run.importId(), name);
                    }
                    decisions.add(Decision.CREATE);
                }
                return decisions;
            }

            @Override
            public List<String> categories() {
                return List.of();
            }

            @Override
            public void finish() {
                // every list is written whole
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    private void await() {
        begun.countDown();
        CountDownLatch waiting = gate;
        if (waiting != null) {
            try {
                waiting.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void insert(Tx tx, UUID importId, String name) {
        tx.handle()
                .createUpdate("insert into revision (feature, number) values (:name, 0)")
                .bind("name", importId.toString().substring(24) + name)
                .execute();
    }

    /** How many names an import made. */
    static long count(Tx tx, UUID importId) {
        return tx.handle()
                .createQuery("select count(*) from revision where feature like :name")
                .bind("name", importId.toString().substring(24) + "%")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public UndoReport undo(Tx tx, UndoRun run) {
        int gone = tx.handle()
                .createUpdate("delete from revision where feature like :name")
                .bind("name", run.importId().toString().substring(24) + "%")
                .execute();
        if (gone != run.created()) {
            throw new DomainException(ErrorCode.CONFLICT, "changed", List.of(ErrorDetail.of("name", "was changed")));
        }
        return new UndoReport(gone, 0, List.of(), List.of());
    }
}
