package lectern.server.roster;

import java.util.ArrayList;
import java.util.List;
import lectern.model.roster.StudentDraft;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorDetail;
import lectern.server.identity.Nickname;
import lectern.server.importing.FieldRows;
import lectern.server.importing.Item;
import lectern.server.importing.RowReader;
import org.jspecify.annotations.Nullable;

/** Turns rows of a class list into students, or into what is wrong with them. */
final class RosterReader extends RowReader<RosterLine> {
    RosterReader(FieldRows rows) {
        super(rows);
    }

    @Override
    public @Nullable Item<RosterLine> next() {
        if (!rows.next()) {
            return null;
        }
        long number = rows.row();
        String label = FieldRows.label(rows.get(RosterFields.NAME).strip());
        List<ErrorDetail> flaws = new ArrayList<>(0);
        ErrorDetail stray = rows.stray();
        if (stray != null) {
            flaws.add(stray);
        }
        Nickname name = name(flaws);
        String studentNo = text(RosterFields.NUMBER, StudentDraft.LONGEST_NUMBER, flaws);
        String group = text(RosterFields.GROUP, StudentDraft.LONGEST_GROUP, flaws);
        if (name == null || !flaws.isEmpty()) {
            return Item.wrong(number, label, flaws);
        }
        RosterLine line = new RosterLine(number, name, StudentNo.of(studentNo), StudentService.group(group));
        return Item.good(number, label, line, rows.weight());
    }

    private @Nullable Nickname name(List<ErrorDetail> flaws) {
        String typed = rows.get(RosterFields.NAME);
        try {
            return Nickname.of("name", typed);
        } catch (DomainException e) {
            flaws.add(rows.flaw(RosterFields.NAME, e.details().getFirst().message(), typed));
            return null;
        }
    }

    private String text(int field, int longest, List<ErrorDetail> flaws) {
        String text = rows.get(field).strip();
        try {
            StudentService.check(RosterFields.NAMES.get(field), text);
        } catch (DomainException e) {
            flaws.add(rows.flaw(field, e.details().getFirst().message(), text));
        }
        if (text.length() > longest) {
            flaws.add(rows.flaw(field, "may have up to " + longest + " characters", text));
        }
        return text;
    }
}
