package lectern.desktop.classroom;

import lectern.desktop.page.Place;

/** The list of classrooms. */
public record ClassroomsPlace() implements Place {
    @Override
    public String room() {
        return "classroom";
    }
}
