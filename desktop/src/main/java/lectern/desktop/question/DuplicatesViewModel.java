package lectern.desktop.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.DuplicateGroup;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import org.jspecify.annotations.Nullable;

/** Questions that ask the same, in groups: one is looked at, and of it some are kept and the others archived. */
public final class DuplicatesViewModel {
    private static final int PAGE = 50;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final Categories categories;
    private final BatchViewModel batch;
    private final ObservableList<DuplicateGroup> groups = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Pagination> pagination = new ReadOnlyObjectWrapper<>(Pagination.of(1, PAGE, 0));
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<String>> category = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable DuplicateGroup> chosen = new ReadOnlyObjectWrapper<>();
    private final ObservableSet<String> kept = FXCollections.observableSet(new HashSet<>());
    private @Nullable RunningTask listing;

    public DuplicatesViewModel(LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        categories = new Categories(client, tasks, messages);
        batch = new BatchViewModel(client, tasks, messages, this::refresh);
        category.subscribe((before, now) -> list(1));
    }

    public Categories categories() {
        return categories;
    }

    /** What archives, and takes it back. */
    public BatchViewModel batch() {
        return batch;
    }

    /** One page of them, the largest first. */
    public ObservableList<DuplicateGroup> groups() {
        return groups;
    }

    public ReadOnlyObjectProperty<Pagination> paginationProperty() {
        return pagination.getReadOnlyProperty();
    }

    /** Whether a list has come, so that an empty one means that there is none. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
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
        categories.fetch(this::refresh);
    }

    /** Fetches the present page again. */
    public void refresh() {
        list(pagination.get().page());
    }

    public void nextPage() {
        if (pagination.get().hasNext()) {
            list(pagination.get().page() + 1);
        }
    }

    public void previousPage() {
        if (pagination.get().hasPrev()) {
            list(pagination.get().page() - 1);
        }
    }

    private void list(int page) {
        String within = category.get().orElse(null);
        listing = tasks.job(
                        messages.text("question.duplicates.loading"),
                        progress -> client.questions().duplicates(within, page, PAGE))
                .replacing(listing)
                .then(this::fill)
                .start();
    }

    private void fill(Page<DuplicateGroup> page) {
        Pagination now = page.pagination();
        if (page.items().isEmpty() && now.page() > 1) {
            list((int) Math.max(1, Math.min(now.totalPages(), now.page() - 1)));
            return;
        }
        int before = chosen.get() == null ? 0 : groups.indexOf(chosen.get());
        groups.setAll(page.items());
        pagination.set(now);
        loaded.set(true);
        choose(groups.isEmpty() ? null : groups.get(Math.clamp(before, 0, groups.size() - 1)));
    }

    /** Looks at a group. */
    public void choose(@Nullable DuplicateGroup group) {
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
