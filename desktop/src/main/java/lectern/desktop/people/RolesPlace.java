package lectern.desktop.people;

import lectern.desktop.page.Place;

/** What each role may do. */
public record RolesPlace() implements Place {
    @Override
    public String room() {
        return "people";
    }
}
