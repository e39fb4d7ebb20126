package lectern.desktop.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lectern.desktop.classroom.StartPlace;
import lectern.desktop.classroom.StartPlace.What;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.activity.Pace;
import lectern.model.article.PublishedArticle;
import lectern.model.play.Track;
import org.jspecify.annotations.Nullable;

/** What is to be started or assigned, as it is filled in. */
final class StartForm {
    private static final int QUESTIONS = 10;
    private static final int SECONDS = 30;

    private final StartPlace place;
    final ObjectProperty<What> what;
    final ObjectProperty<@Nullable Track> category = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable PublishedArticle> article = new SimpleObjectProperty<>();
    final IntegerProperty count = new SimpleIntegerProperty(QUESTIONS);
    /** For each question, 0 for no limit. */
    final IntegerProperty seconds = new SimpleIntegerProperty(SECONDS);

    final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(Pace.LIVE);
    final StringProperty title = new SimpleStringProperty("");
    /** A race's own text in place of an article. */
    final BooleanProperty ownText = new SimpleBooleanProperty();

    final StringProperty text = new SimpleStringProperty("");
    final ObjectProperty<AssignedKind> lesson;
    final ObjectProperty<@Nullable LocalDate> due = new SimpleObjectProperty<>();

    StartForm(StartPlace place) {
        this.place = place;
        what = new SimpleObjectProperty<>(place.what());
        lesson = new SimpleObjectProperty<>(questions().isEmpty() ? AssignedKind.ARTICLE : AssignedKind.QUIZ);
    }

    /** Takes over what was filled in before, for the same questions and students. */
    void goOnFrom(StartForm before) {
        category.set(before.category.get());
        article.set(before.article.get());
        count.set(before.count.get());
        seconds.set(before.seconds.get());
        pace.set(before.pace.get());
        title.set(before.title.get());
        ownText.set(before.ownText.get());
        text.set(before.text.get());
        lesson.set(before.lesson.get());
        due.set(before.due.get());
    }

    /** Whether words stand in it that would have to be written again. */
    boolean isWritten() {
        return !title.get().isBlank() || !text.get().isBlank();
    }

    /** Takes the written words out. */
    void clear() {
        title.set("");
        text.set("");
    }

    /** Those that were chosen before; empty to draw from a category. */
    List<String> questions() {
        return place.questionIds();
    }

    /** All that decides whether it can begin. */
    Observable[] parts() {
        return new Observable[] {what, category, article, ownText, text, lesson};
    }

    /** Whether nothing is missing. */
    boolean complete() {
        return switch (what.get()) {
            case QUIZ -> !questions().isEmpty() || category.get() != null;
            case RACE -> ownText.get() ? !text.get().isBlank() : article.get() != null;
            case READING -> article.get() != null;
            case LESSON ->
                switch (lesson.get()) {
                    case ARTICLE -> article.get() != null;
                    case TRACK -> category.get() != null;
                    case QUIZ -> !questions().isEmpty();
                };
        };
    }

    /** What to start; not for a lesson. */
    ActivityDraft activity() {
        return switch (what.get()) {
            case QUIZ -> new ActivityDraft(ActivityKind.QUIZ, title(), quiz(), null, null);
            case RACE ->
                new ActivityDraft(
                        ActivityKind.TYPING_RACE,
                        title(),
                        null,
                        ownText.get()
                                ? new ActivityDraft.Race(null, text.get().strip())
                                : new ActivityDraft.Race(articleId(), null),
                        null);
            case READING ->
                new ActivityDraft(
                        ActivityKind.SHARED_READING,
                        title(),
                        null,
                        null,
                        new ActivityDraft.Reading(String.valueOf(articleId())));
            case LESSON -> throw new IllegalStateException("a lesson is assigned");
        };
    }

    private ActivityDraft.Quiz quiz() {
        boolean chosen = !questions().isEmpty();
        Track from = category.get();
        return new ActivityDraft.Quiz(
                chosen ? questions() : null,
                chosen || from == null ? null : from.id(),
                chosen ? null : count.get(),
                pace.get() == Pace.SELF ? 0 : seconds.get(),
                pace.get());
    }

    /** What to assign. A day that it is due means the end of that day here. */
    AssignmentDraft assignment() {
        AssignedKind kind = lesson.get();
        Track from = category.get();
        LocalDate day = due.get();
        Instant at = day == null
                ? null
                : day.atTime(LocalTime.of(23, 59))
                        .atZone(ZoneId.systemDefault())
                        .toInstant();
        return new AssignmentDraft(
                kind,
                switch (kind) {
                    case ARTICLE -> articleId();
                    case TRACK -> from == null ? null : from.id();
                    case QUIZ -> null;
                },
                kind == AssignedKind.QUIZ ? questions() : null,
                title(),
                at,
                place.studentIds().isEmpty() ? null : place.studentIds());
    }

    private @Nullable String articleId() {
        PublishedArticle chosen = article.get();
        return chosen == null ? null : chosen.id();
    }

    private @Nullable String title() {
        return title.get().isBlank() ? null : title.get().strip();
    }
}
