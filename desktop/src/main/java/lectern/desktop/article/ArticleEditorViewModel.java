package lectern.desktop.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.failure.RefusalWords;
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
    private final ArticleEdits edits = new ArticleEdits();
    private final ReadOnlyObjectWrapper<@Nullable ArticleDetail> stored = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Tag> tags = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper conflict = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable ArticleDetail> theirs = new ReadOnlyObjectWrapper<>();
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
    }

    /** What is written, and how it is taken back. */
    public ArticleEdits edits() {
        return edits;
    }

    /** The article as the server holds it; null while a new one is written. */
    public ReadOnlyObjectProperty<@Nullable ArticleDetail> storedProperty() {
        return stored.getReadOnlyProperty();
    }

    /** The tags that there are. */
    public ObservableList<Tag> tags() {
        return tags;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether somebody else changed the article since it was fetched. */
    public ReadOnlyBooleanProperty conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /** What somebody else made of it, once {@link #compare} has fetched it. */
    public ReadOnlyObjectProperty<@Nullable ArticleDetail> theirsProperty() {
        return theirs.getReadOnlyProperty();
    }

    /** Why it could not be saved. */
    public ObservableList<ArticleFault> faults() {
        return faults;
    }

    /** Fetches the article, unless it is there, and the tags. */
    public void show() {
        fetchTags();
        String id = articleId;
        if (id != null && stored.get() == null) {
            fetch(id, found -> edits.settle(ArticleText.of(found)));
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

    /** Shows what somebody else made of it. One's own text can be brought back by {@link ArticleEdits#undo}. */
    public void reload() {
        if (articleId != null) {
            fetch(articleId, found -> edits.replace(ArticleText.of(found)));
        }
    }

    /** Fetches what somebody else made of it, to be looked at beside one's own. */
    public void compare() {
        String id = articleId;
        if (id != null && !busy.get()) {
            theirs.set(null);
            whenFetched(id, theirs::set);
        }
    }

    /** Saves one's own text over what {@link #compare} has shown. */
    public void keepMine() {
        ArticleDetail seen = theirs.get();
        if (seen != null && !busy.get()) {
            conflict.set(false);
            hold(seen);
            save();
        }
    }

    private void fetch(String id, Consumer<ArticleDetail> then) {
        whenFetched(id, found -> {
            then.accept(found);
            conflict.set(false);
            faults.clear();
            hold(found);
        });
    }

    private void whenFetched(String id, Consumer<ArticleDetail> then) {
        busy.set(true);
        tasks.job(
                        messages.text("article.fetching"),
                        progress -> client.articles().get(id))
                .then(then::accept)
                .lastly(() -> busy.set(false))
                .start();
    }

    private void hold(@Nullable ArticleDetail found) {
        hold(found, Map.of());
    }

    private void hold(@Nullable ArticleDetail found, Map<String, String> ids) {
        stored.set(found);
        articleId = found == null ? articleId : found.id();
        edits.hold(found == null ? ArticleText.BLANK : ArticleText.of(found), ids);
    }

    /** Saves everything, unless something is wrong with it or somebody else changed it meanwhile; then it says so. */
    public void save() {
        if (busy.get() || !edits.dirtyProperty().get()) {
            return;
        }
        ArticleText before = edits.present();
        faults.setAll(ArticleFault.in(before));
        if (!faults.isEmpty()) {
            return;
        }
        busy.set(true);
        edits.seal();
        ArticleSave save = new ArticleSave(client, before.tidied(), stored.get());
        tasks.job(messages.text("article.saving"), progress -> save.run())
                .then(done -> saved(save, before, done))
                .refused(ErrorCode.CONFLICT, refusal -> conflict.set(true))
                .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                .lastly(() -> {
                    hold(save.stored(), save.ids());
                    busy.set(false);
                })
                .start();
    }

    private void saved(ArticleSave save, ArticleText before, boolean done) {
        conflict.set(!done);
        if (done && edits.present().equals(before)) {
            edits.settle(ArticleText.of(Objects.requireNonNull(save.stored())));
            fetchTags();
        }
    }

    private void refused(ApiException refusal) {
        List<ArticleFault> said = new ArrayList<>();
        for (ErrorDetail detail : refusal.details()) {
            said.add(ArticleFault.said(RefusalWords.of(detail, messages).text(messages)));
        }
        if (said.isEmpty()) {
            said.add(ArticleFault.said(RefusalWords.of(refusal, messages).text(messages)));
        }
        faults.setAll(said);
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
