package lectern.desktop.classroom;

import lectern.desktop.page.Place;

/** What a classroom does together now: the desk from which a quiz, a race or a reading is led. */
public record ActivityPlace(String classroomId) implements Place {
    @Override
    public String room() {
        return "classroom";
    }
}
