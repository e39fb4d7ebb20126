package lectern.desktop.app;

import java.time.Clock;
import java.util.Set;
import lectern.desktop.activity.ActivityView;
import lectern.desktop.activity.FollowView;
import lectern.desktop.activity.ResultsView;
import lectern.desktop.activity.ResultsViewModel;
import lectern.desktop.activity.SpareQuestions;
import lectern.desktop.activity.StartDesk;
import lectern.desktop.activity.StartView;
import lectern.desktop.activity.StartViewModel;
import lectern.desktop.classroom.ActivityPlace;
import lectern.desktop.classroom.ChannelOpener;
import lectern.desktop.classroom.ClassroomsPlace;
import lectern.desktop.classroom.ClassroomsView;
import lectern.desktop.classroom.ClassroomsViewModel;
import lectern.desktop.classroom.DissolvedPlace;
import lectern.desktop.classroom.DissolvedView;
import lectern.desktop.classroom.DissolvedViewModel;
import lectern.desktop.classroom.FollowPlace;
import lectern.desktop.classroom.LiveWallPlace;
import lectern.desktop.classroom.LiveWallView;
import lectern.desktop.classroom.Places;
import lectern.desktop.classroom.ResultsPlace;
import lectern.desktop.classroom.RoomLine;
import lectern.desktop.classroom.StartPlace;
import lectern.desktop.network.StudentAddress;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Pages;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Ticker;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.model.client.LecternClient;
import lectern.model.identity.Permission;

/** The pages of the classrooms: their list, the live wall, what is done together and what came of it. */
record LiveRooms(
        LecternClient client,
        TaskRunner tasks,
        Messages messages,
        StudentAddress address,
        Navigator navigator,
        Dialogs dialogs,
        Set<Permission> permissions,
        RoomDesks desks) {

    LiveRooms(
            LecternClient client,
            TaskRunner tasks,
            Ticker ticker,
            Messages messages,
            StudentAddress address,
            Navigator navigator,
            Dialogs dialogs,
            Set<Permission> permissions) {
        this(
                client,
                tasks,
                messages,
                address,
                navigator,
                dialogs,
                permissions,
                new RoomDesks(
                        client, tasks, ticker, messages, opener(client), address.urlProperty(), Clock.systemUTC()));
    }

    /** @return closes the classroom that is open, at the latest when whoever leads it signs out */
    Runnable addTo(Pages pages) {
        pages.add(ClassroomsPlace.class, Permission.CLASSROOM_HOST, place -> classrooms());
        pages.add(
                DissolvedPlace.class,
                Permission.CLASSROOM_HOST,
                place -> new DissolvedView(new DissolvedViewModel(client, tasks, messages, navigator), messages));
        pages.add(LiveWallPlace.class, Permission.CLASSROOM_HOST, place -> wall(place.classroomId()));
        StartDesk starting = new StartDesk();
        pages.keeping(starting::unsaved);
        pages.add(
                StartPlace.class,
                Permission.CLASSROOM_HOST,
                place -> new StartView(
                        new StartViewModel(place, starting, client, tasks, messages, navigator), messages));
        pages.add(
                ResultsPlace.class,
                Permission.CLASSROOM_HOST,
                place -> new ResultsView(
                        new ResultsViewModel(place, client, tasks, messages, navigator), messages, dialogs));
        pages.add(ActivityPlace.class, Permission.CLASSROOM_HOST, place -> activity(place.classroomId()));
        pages.add(FollowPlace.class, Permission.STAFF, place -> follow(place.classroomId()));
        return desks::close;
    }

    /** Opens the channel of a classroom. */
    static ChannelOpener opener(LecternClient client) {
        return (classroomId, listener) -> RoomLine.of(client.channel(classroomId, listener));
    }

    private ClassroomsView classrooms() {
        ClassroomsViewModel model = new ClassroomsViewModel(client, tasks, messages, navigator);
        return new ClassroomsView(model, messages, dialogs);
    }

    private LiveWallView wall(String classroomId) {
        return new LiveWallView(
                desks.of(classroomId).wall(),
                () -> new Places(classroomId, client, tasks, messages),
                navigator,
                messages,
                dialogs);
    }

    private FollowView follow(String classroomId) {
        RoomDesks.Open open = desks.of(classroomId);
        return new FollowView(open.activity(), open.wall(), navigator, address.urlProperty(), messages);
    }

    private ActivityView activity(String classroomId) {
        RoomDesks.Open open = desks.of(classroomId);
        return new ActivityView(
                open.activity(),
                open.wall(),
                new SpareQuestions(client, tasks, messages, permissions.contains(Permission.CONTENT_EDIT)),
                open.projection(),
                navigator,
                address.urlProperty(),
                messages,
                dialogs);
    }
}
