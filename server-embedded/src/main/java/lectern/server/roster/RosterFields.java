package lectern.server.roster;

import java.util.ArrayList;
import java.util.List;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.importing.FieldRows;
import lectern.server.importing.TargetField;

/** What columns of a class list may be called. */
final class RosterFields {
    static final int NUMBER = 0;
    static final int NAME = 1;
    static final int GROUP = 2;

    static final List<TargetField> ALL = List.of(
            new TargetField(
                    "studentNo",
                    false,
                    "",
                    List.of("student number", "student id", "number", "no", "no.", "id", "学号", "编号", "学籍号", "考号")),
            new TargetField(
                    "name",
                    true,
                    "",
                    List.of("student", "student name", "full name", "nickname", "姓名", "名字", "学生", "学生姓名")),
            new TargetField("group", false, "", List.of("class", "class name", "form", "班级", "班", "组", "小组", "所在班级")));

    static final List<String> NAMES = ALL.stream().map(TargetField::name).toList();

    private RosterFields() {}

    /**
     * The field of each column of a header, empty where it means none.
     *
     * @throws DomainException CSV_PARSE_ERROR where no column holds the names, or two hold the same
     */
    static List<String> of(String[] header) {
        List<String> columns = new ArrayList<>(header.length);
        List<ErrorDetail> details = new ArrayList<>();
        for (String cell : header) {
            String column = ALL.stream()
                    .filter(field -> field.named(cell))
                    .map(TargetField::name)
                    .findFirst()
                    .orElse("");
            if (!column.isEmpty() && columns.contains(column)) {
                String shown = FieldRows.cut(cell.strip());
                details.add(new ErrorDetail(shown, "a column for " + column + " stands there twice", 1L, shown));
            }
            columns.add(column);
        }
        if (!columns.contains("name")) {
            details.add(new ErrorDetail("name", "this column is missing: add it to the header", 1L, null));
        }
        if (!details.isEmpty()) {
            throw new DomainException(
                    ErrorCode.CSV_PARSE_ERROR,
                    "The header does not fit: " + details.getFirst().message() + ". Known columns: "
                            + String.join(", ", NAMES),
                    details);
        }
        return columns;
    }
}
