package lectern.desktop.home;

import lectern.desktop.page.Place;

/** Home. */
public record HomePlace() implements Place {
    @Override
    public String room() {
        return "home";
    }
}
