package lectern.desktop.people;

import lectern.desktop.page.Place;

/** The students of the school. */
public record StudentsPlace() implements Place {
    @Override
    public String room() {
        return "people";
    }
}
