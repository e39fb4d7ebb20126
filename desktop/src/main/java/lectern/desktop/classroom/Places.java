package lectern.desktop.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.activity.Activity;
import lectern.model.article.PublishedArticleFilter;
import lectern.model.client.LecternClient;
import org.jspecify.annotations.Nullable;

/** Where a class can be brought: what goes on, the subjects, the articles, an article, a lesson (000). */
public final class Places {
    private static final int MOST = 100;

    /**
     * Somewhere to go.
     *
     * @param place as it is told to the students' pages
     * @param name what it is called
     */
    public record Choice(String place, String name) {}

    private final String classroomId;
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableList<Choice> all = FXCollections.observableArrayList();
    private final FilteredList<Choice> found = new FilteredList<>(all);

    public Places(String classroomId, LecternClient client, TaskRunner tasks, Messages messages) {
        this.classroomId = classroomId;
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** Those with the words that are looked for. */
    public ObservableList<Choice> found() {
        return found;
    }

    /**
     * Fetches what there is; the places that are always there are there at once.
     *
     * @param activity what goes on, null for nothing
     */
    public void fetch(@Nullable Activity activity) {
        List<Choice> fixed = new ArrayList<>();
        if (activity != null) {
            fixed.add(new Choice("activity/" + activity.id(), activity.title()));
        }
        fixed.add(new Choice("tracks", messages.get("classroom.place.tracks")));
        fixed.add(new Choice("articles", messages.get("classroom.place.articles")));
        all.setAll(fixed);
        tasks.job(messages.text("classroom.place.loading"), progress -> lessonsAndArticles())
                .quiet()
                .then(all::addAll)
                .start();
    }

    private List<Choice> lessonsAndArticles() {
        List<Choice> more = new ArrayList<>();
        client.activities(classroomId)
                .assignments()
                .forEach(lesson -> more.add(new Choice(
                        "assignment/" + lesson.id(), messages.get("classroom.place.lesson", lesson.title()))));
        client.articles()
                .published(PublishedArticleFilter.first(MOST))
                .items()
                .forEach(article -> more.add(new Choice(
                        "article/" + article.id(), messages.get("classroom.place.article", article.title()))));
        return more;
    }

    /** Leaves out what has not these words. */
    public void search(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        found.setPredicate(choice -> choice.name().toLowerCase(Locale.ROOT).contains(wanted));
    }
}
