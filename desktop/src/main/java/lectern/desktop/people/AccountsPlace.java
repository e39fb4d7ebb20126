package lectern.desktop.people;

import lectern.desktop.page.Place;

/** All accounts: students who signed up, guests and staff. */
public record AccountsPlace() implements Place {
    @Override
    public String room() {
        return "people";
    }
}
