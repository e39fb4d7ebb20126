package lectern.desktop.question;

import lectern.desktop.page.Place;

/** Questions that ask the same. */
public record DuplicatesPlace() implements Place {
    @Override
    public String room() {
        return "question";
    }
}
