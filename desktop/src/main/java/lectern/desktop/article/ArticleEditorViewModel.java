package lectern.desktop.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.edit.EditHistory;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.article.Article;
import lectern.model.article.ArticleDetail;
import lectern.model.article.ArticlePatch;
import lectern.model.article.Tag;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/** The editor of one article and its sentences (002). Edits stay here, and can be taken back, until they are saved. */
public final class ArticleEditorViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final EditHistory<ArticleText> history = new EditHistory<>(ArticleText.BLANK);
    private final ReadOnlyObjectWrapper<ArticleText> text = new ReadOnlyObjectWrapper<>(ArticleText.BLANK);
    private final ReadOnlyObjectWrapper<@Nullable ArticleDetail> stored = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Tag> tags = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper conflict = new ReadOnlyBooleanWrapper();
    private final ObservableList<ArticleFault> faults = FXCollections.observableArrayList();
    private @Nullable String articleId;

    /**
     * @param articleId null for a new article
     */
    public ArticleEditorViewModel(
            @Nullable String articleId, LecternClient client, TaskRunner tasks, Messages messages) {
        this.articleId = articleId;
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        chosen.subscribe(id -> history.seal());
    }

    /** What stands in the editor. */
    public ReadOnlyObjectProperty<ArticleText> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The article as the server holds it; null while a new one is written. */
    public ReadOnlyObjectProperty<@Nullable ArticleDetail> storedProperty() {
        return stored.getReadOnlyProperty();
    }

    /** The sentences in their order. */
    public ObservableList<Line> lines() {
        return lines;
    }

    /** The tags that there are. */
    public ObservableList<Tag> tags() {
        return tags;
    }

    /** The id of the line whose details are shown. */
    public ObjectProperty<@Nullable String> chosenProperty() {
        return chosen;
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Whether something is written here that would be lost. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether somebody else changed the article since it was fetched. */
    public ReadOnlyBooleanProperty conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /** Why it could not be saved. */
    public ObservableList<ArticleFault> faults() {
        return faults;
    }

    /** The line whose details are shown. */
    public @Nullable Line chosenLine() {
        String id = chosen.get();
        int at = id == null ? -1 : text.get().indexOf(id);
        return at < 0 ? null : text.get().lines().get(at);
    }

    /** Fetches the article, unless it is there, and the tags. */
    public void show() {
        fetchTags();
        String id = articleId;
        if (id != null && stored.get() == null) {
            fetch(id, found -> history.settle(ArticleText.of(found)));
        }
    }

    private void fetchTags() {
        tasks.job(
                        messages.text("article.tags.loading"),
                        progress -> client.tags().list())
                .quiet()
                .then(tags::setAll)
                .start();
    }

    /** Shows what somebody else made of it. One's own text can be brought back by {@link #undo}. */
    public void reload() {
        if (articleId != null) {
            fetch(articleId, found -> history.change(ArticleText.of(found), null));
        }
    }

    private void fetch(String id, Consumer<ArticleDetail> then) {
        busy.set(true);
        tasks.job(
                        messages.text("article.fetching"),
                        progress -> client.articles().get(id))
                .then(found -> {
                    then.accept(found);
                    conflict.set(false);
                    faults.clear();
                    hold(found);
                })
                .lastly(() -> busy.set(false))
                .start();
    }

    private void hold(@Nullable ArticleDetail found) {
        stored.set(found);
        articleId = found == null ? articleId : found.id();
        sync();
    }

    /** Edits what stands above the sentences; typing at one place in a row is one step. */
    public void edit(String place, UnaryOperator<Heading> edit) {
        change(history.present().heading(edit), place);
    }

    /** Edits a line; typing at one place in a row is one step. */
    public void editLine(String id, String place, UnaryOperator<Line> edit) {
        change(history.present().line(id, edit), id + " " + place);
    }

    /** Adds an empty line behind the chosen one and chooses it. */
    public void addLine() {
        insert(List.of(Line.fresh("", "")));
    }

    /**
     * Adds a sentence for each line behind the chosen one.
     *
     * @param pasted what stands behind a tab is the translation
     * @return how many
     */
    public int paste(String pasted) {
        List<Line> added = PastedLines.of(pasted);
        if (!added.isEmpty()) {
            insert(added);
        }
        return added.size();
    }

    private void insert(List<Line> added) {
        change(history.present().insert(added, chosen.get()), null);
        chosen.set(added.getLast().id());
    }

    /** Removes lines; the one that follows them is chosen. */
    public void remove(Set<String> ids) {
        List<Line> before = history.present().lines();
        int first = before.indexOf(before.stream()
                .filter(line -> ids.contains(line.id()))
                .findFirst()
                .orElse(null));
        change(history.present().remove(ids), null);
        chosen.set(
                lines.isEmpty() || first < 0
                        ? null
                        : lines.get(Math.min(first, lines.size() - 1)).id());
    }

    public void moveUp(Set<String> ids) {
        change(history.present().up(ids), null);
    }

    public void moveDown(Set<String> ids) {
        change(history.present().down(ids), null);
    }

    public void undo() {
        history.undo();
        sync();
    }

    public void redo() {
        history.redo();
        sync();
    }

    private void change(ArticleText next, @Nullable String place) {
        history.change(next, place);
        sync();
    }

    private void sync() {
        ArticleText now = history.present();
        ArticleDetail held = stored.get();
        text.set(now);
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
        dirty.set(!now.tidied().equals(held == null ? ArticleText.BLANK : ArticleText.of(held)));
        List<Line> next = now.lines();
        if (next.size() != lines.size()) {
            lines.setAll(next);
        } else {
            for (int i = 0; i < next.size(); i++) {
                if (!next.get(i).equals(lines.get(i))) {
                    lines.set(i, next.get(i));
                }
            }
        }
    }

    /** Saves everything, unless something is wrong with it or somebody else changed it meanwhile; then it says so. */
    public void save() {
        ArticleText now = history.present().tidied();
        if (busy.get() || !dirty.get()) {
            return;
        }
        faults.setAll(ArticleFault.in(history.present()));
        if (!faults.isEmpty()) {
            return;
        }
        busy.set(true);
        history.seal();
        ArticleText before = history.present();
        ArticleSave save = new ArticleSave(client, now, stored.get());
        tasks.job(messages.text("article.saving"), progress -> save.run())
                .then(done -> saved(save, before, done))
                .refused(ErrorCode.CONFLICT, refusal -> conflict.set(true))
                .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                .lastly(() -> {
                    history.rewrite(each -> each.renamed(save.ids()));
                    String id = chosen.get();
                    hold(save.stored());
                    chosen.set(id == null ? null : save.ids().getOrDefault(id, id));
                    busy.set(false);
                })
                .start();
    }

    private void saved(ArticleSave save, ArticleText before, boolean done) {
        conflict.set(!done);
        if (done && history.present().equals(before)) {
            history.settle(ArticleText.of(Objects.requireNonNull(save.stored())));
            fetchTags();
        }
    }

    private void refused(ApiException refusal) {
        List<ArticleFault> said = new ArrayList<>();
        for (ErrorDetail detail : refusal.details()) {
            said.add(ArticleFault.said(detail.message()));
        }
        faults.setAll(said.isEmpty() ? List.of(ArticleFault.said(String.valueOf(refusal.getMessage()))) : said);
    }

    /** Lets students read the article as it was saved, or takes it back. */
    public void publish(boolean isPublished) {
        ArticleDetail held = stored.get();
        if (held == null || busy.get()) {
            return;
        }
        ArticlePatch patch = new ArticlePatch(null, null, null, null, null, null, isPublished, held.version());
        busy.set(true);
        tasks.<Article>job(
                        messages.text(isPublished ? "article.publishing" : "article.unpublishing"),
                        progress -> client.articles().update(held.id(), patch))
                .then(now -> hold(ArticleDetail.of(now, held.sentences())))
                .refused(ErrorCode.CONFLICT, refusal -> conflict.set(true))
                .lastly(() -> busy.set(false))
                .start();
    }
}
