package lectern.desktop.question;

import lectern.desktop.page.Place;

/** The question bank. */
public record QuestionsPlace() implements Place {
    @Override
    public String room() {
        return "question";
    }
}
