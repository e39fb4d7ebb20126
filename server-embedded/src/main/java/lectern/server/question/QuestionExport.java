package lectern.server.question;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lectern.model.importing.ExportFormat;
import lectern.model.question.QuestionFilter;
import lectern.model.wire.DomainException;
import lectern.server.sheet.ExportFiles;
import lectern.server.storage.Tx;
import org.jdbi.v3.core.result.ResultIterator;

/** Writes questions to files that an import reads. */
public final class QuestionExport {
    private static final int A_STEP = 500;

    private final QuestionService questions;
    private final ExportFiles files;

    public QuestionExport(QuestionService questions, ExportFiles files) {
        this.questions = questions;
        this.files = files;
    }

    /**
     * Writes all questions that a filter finds, in its order; its page and limit do not matter.
     *
     * @return a file that is the caller's to delete
     * @throws DomainException VALIDATION_ERROR as {@link QuestionService#list}
     */
    public Path export(QuestionFilter filter, ExportFormat format) {
        ListOrder.Directed order = ListOrder.Directed.of(filter.sortBy(), filter.sortOrder());
        Criteria criteria = questions.criteria(filter);
        return files.write((tx, out) -> write(tx, criteria, order.sql(criteria), format, out));
    }

    private static void write(Tx tx, Criteria criteria, String order, ExportFormat format, OutputStream out)
            throws IOException {
        QuestionDao dao = tx.dao(QuestionDao.class);
        boolean media = dao.anyMedia(criteria.where(), criteria.parameters());
        try (QuestionSink sink = QuestionSink.of(format, out, media);
                ResultIterator<UUID> ids = dao.ids(criteria.where(), order, criteria.parameters())) {
            while (ids.hasNext()) {
                List<UUID> step = step(ids);
                Map<UUID, QuestionRow> rows = QuestionStore.read(tx, step);
                for (UUID id : step) {
                    sink.add(Objects.requireNonNull(rows.get(id), "one snapshot has both")
                            .toDraft());
                }
            }
        }
    }

    private static List<UUID> step(Iterator<UUID> ids) {
        List<UUID> step = new ArrayList<>(A_STEP);
        while (step.size() < A_STEP && ids.hasNext()) {
            step.add(ids.next());
        }
        return step;
    }
}
