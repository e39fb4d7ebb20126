package lectern.desktop.classroom;

import lectern.desktop.page.Place;

/** A class that somebody else leads, for a colleague who is in it. */
public record FollowPlace(String classroomId) implements Place {
    @Override
    public String room() {
        return "classroom";
    }
}
