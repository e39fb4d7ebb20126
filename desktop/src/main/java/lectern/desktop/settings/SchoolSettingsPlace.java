package lectern.desktop.settings;

import lectern.desktop.page.Place;

/** What the school decides. */
public record SchoolSettingsPlace() implements Place {
    @Override
    public String room() {
        return "settings";
    }
}
