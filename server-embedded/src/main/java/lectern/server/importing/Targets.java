package lectern.server.importing;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.http.Caller;
import lectern.server.sheet.SourceFile;
import org.jspecify.annotations.Nullable;

/** What can be imported. */
final class Targets {
    private final List<ImportTarget<?>> all;

    Targets(List<ImportTarget<?>> all) {
        this.all = List.copyOf(all);
    }

    /** Those that a caller may import. */
    Targets permitted(Caller caller) {
        return new Targets(
                all.stream().filter(target -> caller.may(target.permission())).toList());
    }

    /** What can be imported here. */
    List<ImportKind> kinds() {
        return all.stream().map(ImportTarget::kind).toList();
    }

    /** @throws DomainException FORBIDDEN where this kind is not among them */
    void require(ImportKind kind) {
        if (!kinds().contains(kind)) {
            throw DomainException.forbidden("Your role may not import " + kind.wireName());
        }
    }

    /** @throws DomainException VALIDATION_ERROR where nothing of this kind can be imported */
    ImportTarget<?> of(ImportKind kind) {
        return all.stream()
                .filter(target -> target.kind() == kind)
                .findFirst()
                .orElseThrow(() -> DomainException.invalid("kind", "nothing of this kind can be imported here"));
    }

    /**
     * The target that a file is for.
     *
     * @param kind null to find it
     * @param likely what it is taken for where it does not tell
     * @param firstRow of a table; empty for what is none
     * @throws DomainException UNSUPPORTED_MEDIA_TYPE where none takes this format
     */
    ImportTarget<?> find(
            @Nullable ImportKind kind,
            @Nullable ImportKind likely,
            ImportFormat format,
            SourceFile file,
            List<String> firstRow)
            throws IOException {
        List<ImportTarget<?>> fit = all.stream()
                .filter(target -> kind == null || target.kind() == kind)
                .filter(target -> target.formats().contains(format))
                .sorted(Comparator.comparing(target -> target.kind() != likely))
                .toList();
        if (fit.isEmpty()) {
            throw new DomainException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "A file of format " + format.wireName() + " holds nothing that can be imported"
                            + (kind == null ? "" : " as " + kind.wireName()));
        }
        ImportTarget<?> best = fit.getFirst();
        long likeness = -1;
        for (ImportTarget<?> target : fit) {
            long like = format.table() ? likeness(target, firstRow) : target.recognizes(format, file) ? 1 : 0;
            if (like > likeness) {
                best = target;
                likeness = like;
            }
        }
        return best;
    }

    /** How many fields the cells name, those that are needed twice. */
    private static long likeness(ImportTarget<?> target, List<String> cells) {
        return target.fields().stream()
                .filter(field -> cells.stream().anyMatch(field::named))
                .mapToLong(field -> field.required() ? 2 : 1)
                .sum();
    }
}
