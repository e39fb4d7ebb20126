package lectern.desktop.classroom;

import lectern.desktop.page.Place;

/** The classrooms that were dissolved, for what came of them. */
public record DissolvedPlace() implements Place {
    @Override
    public String room() {
        return "classroom";
    }
}
