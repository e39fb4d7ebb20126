package lectern.desktop.classroom;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.task.RunningTask;
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
    private final ObservableList<Choice> found = FXCollections.observableArrayList();
    private List<Choice> fixed = List.of();
    private List<Choice> lessons = List.of();
    private List<Choice> articles = List.of();
    private String words = "";
    private @Nullable RunningTask searching;

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
        fixed = Stream.concat(
                        Stream.ofNullable(activity).map(now -> new Choice("activity/" + now.id(), now.title())),
                        Stream.of("tracks", "articles")
                                .map(place -> new Choice(place, messages.get("classroom.place." + place))))
                .toList();
        tasks.job(
                        messages.text("classroom.place.loading"),
                        progress -> client.activities(classroomId).assignments())
                .quiet()
                .then(assigned -> {
                    lessons = assigned.stream()
                            .map(lesson -> new Choice(
                                    "assignment/" + lesson.id(),
                                    messages.get("classroom.place.lesson", lesson.title())))
                            .toList();
                    arrange();
                })
                .start();
        search("");
    }

    /** Leaves out what has not these words; the server searches the articles. */
    public void search(String wanted) {
        words = wanted.strip();
        articles = having(words, articles.stream()).toList(); // until the answer comes
        arrange();
        String title = words.isEmpty() ? null : words;
        searching = tasks.job(
                        messages.text("classroom.place.loading"),
                        progress -> client.articles()
                                .published(new PublishedArticleFilter(1, MOST, null, title, null, null)))
                .quiet()
                .replacing(searching)
                .then(page -> {
                    articles = page.items().stream()
                            .map(article -> new Choice(
                                    "article/" + article.id(),
                                    messages.get("classroom.place.article", article.title())))
                            .toList();
                    arrange();
                })
                .start();
    }

    private void arrange() {
        found.setAll(Stream.concat(having(words, Stream.concat(fixed.stream(), lessons.stream())), articles.stream())
                .toList());
    }

    private static Stream<Choice> having(String words, Stream<Choice> choices) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return choices.filter(choice -> choice.name().toLowerCase(Locale.ROOT).contains(wanted));
    }
}
