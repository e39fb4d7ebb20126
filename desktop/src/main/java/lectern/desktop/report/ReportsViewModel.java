package lectern.desktop.report;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lectern.desktop.page.Navigator;
import lectern.desktop.question.QuestionsPlace;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.Category;
import lectern.model.question.SchoolStats;
import org.jspecify.annotations.Nullable;

/** The school, the question bank (004) and the articles (002) in figures. */
public final class ReportsViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<@Nullable Figures> figures = new ReadOnlyObjectWrapper<>();
    private @Nullable RunningTask fetching;

    public ReportsViewModel(LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
    }

    /** Null until they have come. */
    public ReadOnlyObjectProperty<@Nullable Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** Fetches them. */
    public void show() {
        fetching = tasks.job(messages.text("report.loading"), progress -> fetch())
                .quiet()
                .replacing(fetching)
                .then(figures::set)
                .start();
    }

    /** A teacher sees the school's figures; those of the library are for editors. */
    private Figures fetch() {
        SchoolStats school = client.questions().stats();
        return hasQuestions()
                ? new Figures(school, categories(), client.articles().statistics())
                : new Figures(school, List.of(), null);
    }

    private List<Category> categories() {
        return client.questions().allCategories().stream()
                .filter(category -> category.questionCount() > 0)
                .sorted(Comparator.comparingLong(Category::questionCount)
                        .reversed()
                        .thenComparing(Category::name))
                .toList();
    }

    /** Whether there is a question bank to go to. */
    boolean hasQuestions() {
        return navigator.knows(new QuestionsPlace());
    }

    /** Goes to the question bank. */
    public void openQuestions() {
        navigator.open(new QuestionsPlace());
    }
}
