package lectern.desktop.feedback;

import lectern.desktop.page.Place;

/** The inbox of what students report about questions. */
public record FeedbackPlace() implements Place {
    @Override
    public String room() {
        return "question";
    }
}
