package lectern.desktop.article;

import lectern.desktop.page.Place;

/** The list of articles. */
public record ArticlesPlace() implements Place {
    @Override
    public String room() {
        return "article";
    }
}
