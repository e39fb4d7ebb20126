package lectern.desktop.backup;

import lectern.desktop.page.Place;

/** The backups that there are. */
public record BackupsPlace() implements Place {
    @Override
    public String room() {
        return "settings";
    }
}
