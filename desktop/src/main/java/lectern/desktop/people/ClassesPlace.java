package lectern.desktop.people;

import lectern.desktop.page.Place;

/** All classes of the school, and who leads them. */
public record ClassesPlace() implements Place {
    @Override
    public String room() {
        return "people";
    }
}
