package lectern.desktop.settings;

import lectern.desktop.page.Place;

/** How this console looks and behaves. */
public record ConsoleSettingsPlace() implements Place {
    @Override
    public String room() {
        return "settings";
    }
}
