package lectern.desktop.classroom;

import lectern.desktop.page.Place;

/** The live wall of one classroom. */
public record LiveWallPlace(String classroomId) implements Place {
    @Override
    public String room() {
        return "classroom";
    }
}
