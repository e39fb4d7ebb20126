package lectern.desktop.article;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.article.Tag;
import lectern.model.article.TagDraft;
import lectern.model.article.TagPatch;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The tags of articles (002): made, renamed, coloured and deleted. */
public final class TagListViewModel {
    /** Colours that are told apart on light and dark ground. */
    public static final List<String> COLORS =
            List.of("#3B5BDB", "#10B981", "#F5A524", "#D6303A", "#7C3AED", "#0B7A75", "#DB2777", "#64748B");

    private static final Pattern COLOR = Pattern.compile(TagDraft.COLOR);

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Runnable changed;
    private final ObservableList<Tag> tags = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty color = new SimpleStringProperty(COLORS.getFirst());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    TagListViewModel(LecternClient client, TaskRunner tasks, Messages messages, Runnable changed) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.changed = changed;
    }

    /** All of them, by name. */
    public ObservableList<Tag> tags() {
        return tags;
    }

    /** The name of a new one. */
    public StringProperty nameProperty() {
        return name;
    }

    /** The colour of a new one, {@code #RRGGBB}. */
    public StringProperty colorProperty() {
        return color;
    }

    /** Why the last change was refused; empty where it was not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Fetches them. */
    public void show() {
        problem.set("");
        fetch();
    }

    private void fetch() {
        tasks.job(
                        messages.text("article.tags.loading"),
                        progress -> client.tags().list())
                .quiet()
                .then(tags::setAll)
                .start();
    }

    /** The colour of each name, as far as there are such tags. */
    static Map<String, String> colors(List<Tag> tags) {
        return tags.stream().collect(Collectors.toMap(Tag::name, Tag::color));
    }

    /** Makes the new one. */
    public void create() {
        if (name.get().isBlank()) {
            problem.set(messages.get("article.tag.blank"));
            return;
        }
        TagDraft draft = new TagDraft(name.get().strip(), color.get());
        change("article.tag.creating", tagClient -> tagClient.tags().create(draft), () -> {
            name.set("");
            int next = COLORS.indexOf(draft.color()) + 1;
            color.set(COLORS.get(next % COLORS.size()));
        });
    }

    public void rename(Tag tag, String newName) {
        if (!newName.isBlank() && !newName.strip().equals(tag.name())) {
            update(tag, new TagPatch(newName.strip(), null));
        }
    }

    /**
     * Gives it another colour.
     *
     * @param newColor {@code #RRGGBB}
     */
    public void recolor(Tag tag, String newColor) {
        if (!COLOR.matcher(newColor).matches()) {
            problem.set(messages.get("article.tag.color.wrong"));
        } else if (!newColor.equalsIgnoreCase(tag.color())) {
            update(tag, new TagPatch(null, newColor));
        }
    }

    private void update(Tag tag, TagPatch patch) {
        change("article.tag.changing", tagClient -> tagClient.tags().update(tag.id(), patch), () -> {});
    }

    /** Deletes it and takes it off every article. */
    public void delete(Tag tag) {
        change(
                "article.tag.deleting",
                tagClient -> {
                    tagClient.tags().delete(tag.id());
                    return null;
                },
                () -> {});
    }

    private void change(String title, Function<LecternClient, @Nullable Tag> deed, Runnable then) {
        problem.set("");
        tasks.<@Nullable Tag>job(messages.text(title), progress -> deed.apply(client))
                .then(done -> {
                    then.run();
                    changed.run();
                })
                .refused(ErrorCode.CONFLICT, this::refused)
                .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                .lastly(this::fetch)
                .start();
    }

    private void refused(ApiException refusal) {
        problem.set(RefusalWords.ofForm(refusal, messages).text(messages));
    }
}
