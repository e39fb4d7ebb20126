package lectern.desktop.card;

import lectern.desktop.page.Place;

/** The knowledge cards of the question bank. */
public record CardsPlace() implements Place {
    @Override
    public String room() {
        return "question";
    }
}
