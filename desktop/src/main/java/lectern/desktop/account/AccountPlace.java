package lectern.desktop.account;

import lectern.desktop.page.Place;

/** One's own account. */
public record AccountPlace() implements Place {
    @Override
    public String room() {
        return "settings";
    }
}
