package lectern.desktop.skilltree;

import lectern.desktop.page.Place;

/** The chapters of the categories. */
public record SkillTreePlace() implements Place {
    @Override
    public String room() {
        return "question";
    }
}
