package lectern.desktop.question;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds what.
 *
 * @param header the file's own names
 * @param columns by target the place in the header, from 0
 * @param fixedCategory the category of every question where no column says it: an id
 */
public record ColumnMapping(
        List<String> header,
        Map<Target, Integer> columns,
        @Nullable String fixedCategory) {
    public ColumnMapping {
        header = List.copyOf(header);
        columns = Map.copyOf(columns);
    }

    /** The mapping that the names suggest; each column is used once. */
    static ColumnMapping suggest(List<String> header) {
        Map<Target, Integer> columns = new EnumMap<>(Target.class);
        Set<Integer> used = new HashSet<>();
        for (Target target : Target.values()) {
            int best = best(target, header, used);
            if (best >= 0) {
                columns.put(target, best);
                used.add(best);
            }
        }
        return new ColumnMapping(header, columns, null);
    }

    private static int best(Target target, List<String> header, Set<Integer> used) {
        int best = -1;
        int bestFit = Integer.MAX_VALUE;
        for (int i = 0; i < header.size(); i++) {
            int fit = target.fit(header.get(i));
            if (fit >= 0 && fit < bestFit && !used.contains(i)) {
                best = i;
                bestFit = fit;
            }
        }
        return best;
    }

    /** The same with one target moved to another column, or to none. */
    ColumnMapping with(Target target, @Nullable Integer column) {
        Map<Target, Integer> changed = new EnumMap<>(Target.class);
        changed.putAll(columns);
        if (column == null) {
            changed.remove(target);
        } else {
            changed.put(target, column);
        }
        return new ColumnMapping(header, changed, fixedCategory);
    }

    ColumnMapping withFixedCategory(@Nullable String id) {
        return new ColumnMapping(header, columns, id);
    }

    /** The same choices for a file whose header has changed, as far as its names are still there. */
    ColumnMapping carriedTo(List<String> other) {
        if (other.equals(header)) {
            return this;
        }
        ColumnMapping suggested = suggest(other).withFixedCategory(fixedCategory);
        for (Map.Entry<Target, Integer> chosen : columns.entrySet()) {
            int now = other.indexOf(header.get(chosen.getValue()));
            if (now >= 0) {
                suggested = suggested.with(chosen.getKey(), now);
            }
        }
        return suggested;
    }

    /** Whether all that a question needs has its place. */
    public boolean complete() {
        return missing().isEmpty();
    }

    /** What still needs a column. */
    public List<Target> missing() {
        return List.of(Target.values()).stream()
                .filter(target -> !columns.containsKey(target))
                .filter(target -> target.required() || (target == Target.CATEGORY && fixedCategory == null))
                .toList();
    }

    /** The cell of a target in a row, empty where it has no column or the row ends before it. */
    String cell(String[] row, Target target) {
        Integer column = columns.get(target);
        return column == null || column >= row.length ? "" : row[column];
    }

    boolean has(Target target) {
        return columns.containsKey(target);
    }

    /** The file's name for a target, the server's where it has no column. */
    String nameOf(Target target) {
        Integer column = columns.get(target);
        return column == null ? target.column() : header.get(column);
    }

    /** The first cell with text that stands under no name; -1 where there is none. */
    int stray(String[] row) {
        for (int i = 0; i < row.length; i++) {
            boolean named = i < header.size() && !header.get(i).isBlank();
            if (!named && !columns.containsValue(i) && !row[i].isBlank()) {
                return i;
            }
        }
        return -1;
    }
}
