package lectern.server.activity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.Pace;
import lectern.model.article.PublishedArticleDetail;
import lectern.model.question.Question;
import lectern.model.wire.DomainException;
import lectern.server.article.ReadingService;
import lectern.server.http.Call;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Makes activities of drafts. */
final class ActivityMaker {
    private static final int SECONDS = 30;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 5_000;

    private final QuizQuestions bank;
    private final QuizTitles titles;
    private final AskedQuestions asked;
    private final ReadingService articles;
    private final Clock clock;

    ActivityMaker(QuizQuestions bank, QuizTitles titles, AskedQuestions asked, ReadingService articles, Clock clock) {
        this.bank = bank;
        this.titles = titles;
        this.asked = asked;
        this.articles = articles;
        this.clock = clock;
    }

    /** What a draft comes to before it is kept. */
    private record Made(
            ActivityKind kind,
            Pace pace,
            String title,
            int seconds,
            int total,
            @Nullable UUID articleId,
            @Nullable String text,
            List<Question> questions) {}

    /**
     * Opens what a draft says, in its lobby.
     *
     * @throws DomainException CONFLICT where something else goes on, VALIDATION_ERROR that names what is wrong
     */
    ActivityRow open(Tx tx, UUID classroomId, ActivityDraft draft) {
        Made made = switch (draft.kind()) {
            case QUIZ -> quiz(classroomId, required(draft.quiz(), "quiz"));
            case TYPING_RACE -> race(required(draft.race(), "race"));
            case SHARED_READING -> reading(required(draft.reading(), "reading"));
        };
        String title = draft.title() == null || draft.title().isBlank()
                ? made.title()
                : draft.title().strip();
        ActivityRow row = row(classroomId, true, made, title, Stand.LOBBY);
        if (tx.dao(ActivityDao.class).insert(row) == 0) {
            throw DomainException.conflict("Something else goes on in this classroom: end it first");
        }
        keepQuestions(tx, row, made.questions());
        return row;
    }

    /** A quiz at one's own pace that goes on beside whatever the class does. */
    ActivityRow assigned(Tx tx, UUID classroomId, List<String> questionIds, @Nullable String title) {
        List<Question> questions = bank.these("questionIds", questionIds);
        String called = title == null ? titles.of(classroomId, null, questions) : title;
        Made made = new Made(ActivityKind.QUIZ, Pace.SELF, called, 0, questions.size(), null, null, questions);
        ActivityRow row = row(classroomId, false, made, called, Stand.running(0, null));
        tx.dao(ActivityDao.class).insert(row);
        keepQuestions(tx, row, questions);
        return row;
    }

    private ActivityRow row(UUID classroomId, boolean current, Made made, String title, Stand stand) {
        return ActivityRow.of(
                UuidCreator.getTimeOrderedEpoch(),
                classroomId,
                current,
                made.kind(),
                made.pace(),
                title,
                made.seconds(),
                made.total(),
                made.articleId(),
                made.text(),
                now(),
                stand);
    }

    private void keepQuestions(Tx tx, ActivityRow row, List<Question> questions) {
        if (!questions.isEmpty()) {
            tx.dao(QuizDao.class)
                    .insert(IntStream.range(0, questions.size())
                            .mapToObj(i -> asked.ask(row.id(), i + 1, questions.get(i), row.ownPace()))
                            .toList());
        }
    }

    private Made quiz(UUID classroomId, ActivityDraft.Quiz draft) {
        List<Question> questions = bank.of(draft);
        Pace pace = draft.pace() == null ? Pace.LIVE : draft.pace();
        int seconds = pace == Pace.SELF ? 0 : draft.secondsPerQuestion() == null ? SECONDS : draft.secondsPerQuestion();
        String title = titles.of(classroomId, draft.categoryId(), questions);
        return new Made(ActivityKind.QUIZ, pace, title, seconds, questions.size(), null, null, questions);
    }

    private Made race(ActivityDraft.Race draft) {
        String text = draft.text();
        String articleId = draft.articleId();
        if ((text == null) == (articleId == null)) {
            throw DomainException.invalid("race.text", "send either text or articleId");
        }
        if (text != null) {
            String plain = RaceRules.text(text);
            if (plain.isEmpty()) {
                throw DomainException.invalid("race.text", "is empty: write what is to be typed");
            }
            return new Made(ActivityKind.TYPING_RACE, Pace.LIVE, cut(plain), 0, 0, null, plain, List.of());
        }
        PublishedArticleDetail article = article("race.articleId", String.valueOf(articleId));
        StringBuilder all = new StringBuilder();
        article.sentences().forEach(sentence -> all.append(sentence.content()).append(' '));
        String plain = RaceRules.text(all.toString());
        if (plain.length() > LONGEST_TEXT) {
            plain = plain.substring(0, LONGEST_TEXT).strip();
        }
        UUID id = UUID.fromString(article.id());
        return new Made(ActivityKind.TYPING_RACE, Pace.LIVE, cut(article.title()), 0, 0, id, plain, List.of());
    }

    private Made reading(ActivityDraft.Reading draft) {
        PublishedArticleDetail article = article("reading.articleId", draft.articleId());
        return new Made(
                ActivityKind.SHARED_READING,
                Pace.LIVE,
                cut(article.title()),
                0,
                article.sentences().size(),
                UUID.fromString(article.id()),
                null,
                List.of());
    }

    /** A published article with sentences. */
    PublishedArticleDetail article(String field, String articleId) {
        PublishedArticleDetail article;
        try {
            article = articles.article(Call.id(articleId, "article"));
        } catch (DomainException e) {
            throw DomainException.invalid(field, "there is no such published article: publish it or choose another");
        }
        if (article.sentences().isEmpty()) {
            throw DomainException.invalid(field, "the article has no sentences yet: add some or choose another");
        }
        return article;
    }

    private static <T> T required(@Nullable T part, String name) {
        if (part == null) {
            throw DomainException.invalid(name, "is missing: say what it is about");
        }
        return part;
    }

    static String cut(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE / 2)) + "…";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
