package lectern.desktop.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.PagedList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.DuplicateGroup;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** Questions that ask the same, in groups: one is looked at, and of it some are kept and the others archived. */
public final class DuplicatesViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final Categories categories;
    private final BatchViewModel batch;
    private final PagedList<DuplicateGroup> groups;
    private final ObjectProperty<Optional<String>> category = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable DuplicateGroup> chosen = new ReadOnlyObjectWrapper<>();
    private final ObservableSet<String> kept = FXCollections.observableSet(new HashSet<>());
    private int chosenAt;

    public DuplicatesViewModel(LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        categories = new Categories(client, tasks, messages);
        groups = new PagedList<>(tasks, messages.text("question.duplicates.loading"), this::ask, this::follow)
                .announced();
        batch = new BatchViewModel(client, tasks, messages, groups::refresh);
        category.subscribe((before, now) -> groups.begin());
    }

    public Categories categories() {
        return categories;
    }

    /** What archives, and takes it back. */
    public BatchViewModel batch() {
        return batch;
    }

    /** The largest first. */
    public PagedList<DuplicateGroup> groups() {
        return groups;
    }

    /** The id of a category that the groups reach into; empty for all. */
    public ObjectProperty<Optional<String>> categoryProperty() {
        return category;
    }

    /** The group that is looked at. */
    public ReadOnlyObjectProperty<@Nullable DuplicateGroup> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The ids of those that are to stay: at first the one that students are asked, else the oldest. */
    public ObservableSet<String> kept() {
        return kept;
    }

    /** Fetches categories and groups. */
    public void show() {
        categories.fetch(groups::refresh);
    }

    private Work<Page<DuplicateGroup>> ask(int page) {
        String within = category.get().orElse(null);
        return progress -> client.questions().duplicates(within, page, PagedList.PAGE);
    }

    /** The next group takes the place of one that is done with. */
    private void follow() {
        List<DuplicateGroup> now = groups.items();
        choose(now.isEmpty() ? null : now.get(Math.clamp(chosenAt, 0, now.size() - 1)));
    }

    /** Looks at a group. */
    public void choose(@Nullable DuplicateGroup group) {
        chosenAt = group == null ? 0 : groups.items().indexOf(group);
        if (group != null && group.equals(chosen.get())) {
            return;
        }
        kept.clear();
        if (group != null) {
            List<Question> all = group.questions();
            kept.add(all.stream()
                    .filter(question -> question.status() == QuestionStatus.PUBLISHED)
                    .findFirst()
                    .orElse(all.getFirst())
                    .id());
        }
        chosen.set(group);
    }

    /** Those of the group that is looked at that are not to stay. */
    public List<Question> superfluous() {
        DuplicateGroup group = chosen.get();
        Set<String> staying = Set.copyOf(kept);
        List<Question> others = new ArrayList<>();
        if (group != null && !staying.isEmpty()) {
            group.questions().stream()
                    .filter(question -> !staying.contains(question.id()))
                    .forEach(others::add);
        }
        return others;
    }

    /**
     * Archives those that are not to stay.
     *
     * @param then hears which could not be, and why
     */
    public void archive(Consumer<BatchOutcome> then) {
        batch.run(Deed.ARCHIVE, superfluous(), then);
    }

    /** Goes back to the questions. */
    public void back() {
        navigator.open(new QuestionsPlace());
    }
}
