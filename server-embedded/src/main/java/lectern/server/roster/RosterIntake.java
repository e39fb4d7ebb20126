package lectern.server.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lectern.model.importing.Identical;
import lectern.model.wire.ErrorDetail;
import lectern.server.identity.Nickname;
import lectern.server.importing.BeforeImages;
import lectern.server.importing.Decision;
import lectern.server.importing.ItemWriter;
import lectern.server.storage.Tx;

/**
 * Decides which students of a list are new, changed or there already, and writes the first two. A number tells who is
 * who; without one, name and group do, and where they fit several the line is left out. Who is not in the list stays as
 * he or she is.
 */
final class RosterIntake implements ItemWriter<RosterLine> {
    private final Tx tx;
    private final StudentService students;
    private final UUID importId;
    private final Identical identical;
    private final boolean dry;
    /** Where the list has a number or, without one, a name in a group. */
    private final Map<String, Long> seen = new HashMap<>();

    private final Set<UUID> spokenFor = new HashSet<>();
    private final List<UUID> made = new ArrayList<>();

    /** @param dry whether nothing is to be written */
    RosterIntake(Tx tx, StudentService students, UUID importId, Identical identical, boolean dry) {
        this.tx = tx;
        this.students = students;
        this.importId = importId;
        this.identical = identical;
        this.dry = dry;
    }

    @Override
    public List<Decision> take(List<RosterLine> lines) {
        StudentDao dao = tx.dao(StudentDao.class);
        List<String> numbers = lines.stream()
                .map(line -> line.number().key())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, StudentRow> numbered = new HashMap<>();
        if (!numbers.isEmpty()) {
            dao.withNumbers(numbers)
                    .forEach(row -> numbered.put(
                            Objects.requireNonNull(StudentNo.of(row.studentNo()).key()), row));
        }
        List<String> names =
                lines.stream().map(line -> line.name().key()).distinct().toList();
        Map<String, List<StudentRow>> named = new HashMap<>();
        dao.named(names)
                .forEach(row -> named.computeIfAbsent(Nickname.key(row.shownName()), key -> new ArrayList<>(1))
                        .add(row));
        return lines.stream().map(line -> decide(line, numbered, named)).toList();
    }

    private Decision decide(RosterLine line, Map<String, StudentRow> numbered, Map<String, List<StudentRow>> named) {
        String number = line.number().key();
        String key = number == null ? "name " + line.name().key() + " in " + line.group() : "number " + number;
        Long before = seen.putIfAbsent(key, line.row());
        if (before != null) {
            return Decision.skip(null, repeated(line, before));
        }
        StudentRow existing = number == null ? null : numbered.get(number);
        if (existing == null) {
            List<StudentRow> alike = alike(line, named.getOrDefault(line.name().key(), List.of()));
            if (alike.size() > 1) {
                return Decision.skip(null, ambiguous(line, alike.size()));
            }
            existing = alike.isEmpty() ? null : alike.getFirst();
        }
        return existing == null ? create(line) : change(line, existing);
    }

    /** Those whom a line may mean by name and group: nobody who has another number, or whom another line means. */
    private List<StudentRow> alike(RosterLine line, List<StudentRow> named) {
        Stream<StudentRow> free = named.stream()
                .filter(row -> !spokenFor.contains(row.id()))
                .filter(row -> line.number().key() == null || row.studentNo() == null)
                .filter(row -> line.group() == null
                        || row.groupName() == null
                        || row.groupName().equals(line.group()));
        return free.toList();
    }

    private Decision create(RosterLine line) {
        if (!dry) {
            made.add(students.add(tx, line.name(), line.number(), line.group(), importId));
        }
        return Decision.CREATE;
    }

    private Decision change(RosterLine line, StudentRow existing) {
        if (!spokenFor.add(existing.id())) {
            String why = "another row of the list means the same student";
            return Decision.skip(
                    existing.id(),
                    new ErrorDetail("name", why, line.row(), line.name().shown()));
        }
        if (existing.archived()) {
            String why = existing.shownName() + " is in the archive: restore the student first";
            return Decision.skip(existing.id(), new ErrorDetail("studentNo", why, line.row(), existing.studentNo()));
        }
        StudentNo number = line.number().key() == null ? StudentNo.of(existing.studentNo()) : line.number();
        String group = line.group() == null ? existing.groupName() : line.group();
        boolean same = line.name().shown().equals(existing.name())
                && Objects.equals(number.shown(), existing.studentNo())
                && Objects.equals(group, existing.groupName());
        if (same) {
            return Decision.same(existing.id());
        }
        if (identical != Identical.UPDATE) {
            String why = "this student is there as " + existing.shownName()
                    + (existing.groupName() == null ? "" : ", " + existing.groupName())
                    + ": choose to change what is there, or leave the line out";
            return Decision.skip(
                    existing.id(),
                    new ErrorDetail("name", why, line.row(), line.name().shown()));
        }
        if (!dry) {
            BeforeImages.keep(tx, List.of(RosterImages.of(importId, existing)));
            students.change(tx, existing, line.name(), number, group);
        }
        return Decision.update(existing.id());
    }

    private static ErrorDetail repeated(RosterLine line, long before) {
        String why = line.number().key() == null
                ? "the list has this name in row " + before + " already: give each student a number"
                : "the list has this number in row " + before + " already";
        return new ErrorDetail(
                line.number().key() == null ? "name" : "studentNo",
                why,
                line.row(),
                line.number().key() == null
                        ? line.name().shown()
                        : line.number().shown());
    }

    private static ErrorDetail ambiguous(RosterLine line, int count) {
        String why = count + " students are called so: give this one's number";
        return new ErrorDetail("name", why, line.row(), line.name().shown());
    }

    /** Ids of the students who were made. */
    List<UUID> made() {
        return List.copyOf(made);
    }
}
