package lectern.desktop.people;

import lectern.desktop.page.Place;

/** The accounts of staff. */
public record StaffPlace() implements Place {
    @Override
    public String room() {
        return "people";
    }
}
