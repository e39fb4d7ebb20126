package lectern.desktop.people;

import lectern.desktop.page.Place;

/** What staff did. */
public record AuditPlace() implements Place {
    @Override
    public String room() {
        return "people";
    }
}
