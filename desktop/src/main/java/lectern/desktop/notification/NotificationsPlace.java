package lectern.desktop.notification;

import lectern.desktop.page.Place;

/** The notifications of who is signed in; it belongs to no room. */
public record NotificationsPlace() implements Place {
    @Override
    public String room() {
        return "notification";
    }
}
