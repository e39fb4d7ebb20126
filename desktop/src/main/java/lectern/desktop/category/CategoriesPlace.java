package lectern.desktop.category;

import lectern.desktop.page.Place;

/** The categories of the question bank. */
public record CategoriesPlace() implements Place {
    @Override
    public String room() {
        return "question";
    }
}
