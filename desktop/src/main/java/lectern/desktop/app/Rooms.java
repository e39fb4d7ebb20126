package lectern.desktop.app;

import lectern.desktop.home.HomePlace;
import lectern.desktop.home.HomeView;
import lectern.desktop.home.HomeViewModel;
import lectern.desktop.network.StudentAddress;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Pages;
import lectern.desktop.page.Room;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.model.client.LecternClient;
import org.kordamp.ikonli.feather.Feather;

/** The pages of the console and the rooms of its sidebar, in their order. */
record Rooms(
        LecternClient client,
        TaskRunner tasks,
        Messages messages,
        PreferenceStore preferences,
        StudentAddress address,
        Navigator navigator,
        Dialogs dialogs) {

    void addTo(Pages pages) {
        pages.room(new Room("home", Feather.HOME, new HomePlace()));

        pages.add(HomePlace.class, place -> new HomeView(homeModel(), messages, dialogs));
    }

    private HomeViewModel homeModel() {
        return new HomeViewModel(client, tasks, messages, preferences, address);
    }
}
