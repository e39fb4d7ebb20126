package lectern.server.play;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import lectern.model.play.AnswerResult;
import lectern.model.play.Challenge;
import lectern.model.question.Category;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCard;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.model.question.Stem;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/** Students, subjects and questions to play with, on a real database, at a time that the test sets. */
final class School implements QuestionBank {
    static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    final Database database;
    final ProgressRules rules;
    private final AtomicReference<Instant> time = new AtomicReference<>(MORNING);
    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final Map<String, List<Chapter>> chapters = new ConcurrentHashMap<>();
    private final Map<UUID, Question> questions = new ConcurrentHashMap<>();
    private final Map<String, List<UUID>> published = new ConcurrentHashMap<>();

    School(Database database) {
        this.database = database;
        this.rules = new ProgressRules(new Watch(), ZoneOffset.UTC);
    }

    /** A server's challenges; two of them are two nodes on one database. */
    ChallengeService node() {
        return new ChallengeService(database, this, rules, new SecureRandom());
    }

    void pass(Duration duration) {
        time.updateAndGet(now -> now.plus(duration));
    }

    /** Someone new. */
    UUID student() {
        return students(1).getFirst();
    }

    List<UUID> students(int count) {
        List<UUID> ids =
                Stream.generate(UuidCreator::getTimeOrderedEpoch).limit(count).toList();
        database.write(tx -> {
            for (UUID id : ids) {
                tx.handle()
                        .createUpdate("""
                                insert into account (id, role, tier, status, created_at, updated_at)
                                values (:id, 'student', 'free', 'active', :now, :now)
                                """)
                        .bind("id", id)
                        .bind("now", MORNING)
                        .execute();
            }
            return ids;
        });
        return ids;
    }

    /** A new subject of one chapter with so many published questions; returns its id. */
    String track(int count) {
        String id = "track-" + categories.size();
        Category category = new Category(
                id, "Track " + id, id, null, null, categories.size(), Category.Status.ACTIVE, count, count);
        database.write(tx -> tx.handle()
                .createUpdate("""
                        insert into category (id, name, slug, sort_order, status, created_at)
                        values (:id, :name, :id, 0, 'active', :now)
                        """)
                .bind("id", id)
                .bind("name", category.name())
                .bind("now", MORNING)
                .execute());
        categories.put(id, category);
        chapters.put(id, List.of(new Chapter(UuidCreator.getTimeOrderedEpoch(), "Chapter of " + id, 4, 2)));
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(add(id, i));
        }
        published.put(id, List.copyOf(ids));
        return id;
    }

    private UUID add(String categoryId, int number) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        change(new Question(
                id.toString(),
                new Stem("Question " + number + " of " + categoryId, null),
                ContentType.TEXT,
                "right " + number,
                List.of("wrong 1", "wrong 2", "wrong 3"),
                categoryId,
                3,
                QuestionStatus.PUBLISHED,
                "manual",
                new KnowledgeCard("card of " + number, "Summary " + number, "Deep " + number, "Book " + number),
                1,
                MORNING,
                MORNING));
        return id;
    }

    void change(Question question) {
        questions.put(UUID.fromString(question.id()), question);
    }

    void archive(String categoryId) {
        published.put(categoryId, List.of());
    }

    Question question(String id) {
        return Objects.requireNonNull(questions.get(UUID.fromString(id)));
    }

    /** A submission of the right option, or of a wrong one. */
    Submission choose(UUID student, Challenge.Item item, boolean right, @Nullable String requestId) {
        String correct = question(item.question().id()).correctAnswer();
        String option = item.question().options().stream()
                .filter(o -> o.text().equals(correct) == right)
                .findFirst()
                .orElseThrow()
                .id();
        return new Submission(
                student,
                UUID.fromString(item.challengeId()),
                UUID.fromString(item.question().id()),
                option,
                requestId,
                1500,
                3);
    }

    /** What does not change when an answer is sent again. */
    static List<Object> judgement(AnswerResult result) {
        return List.of(
                result.challengeId(),
                result.questionId(),
                result.answerState(),
                result.selectedOptionId(),
                result.correctOptionId(),
                result.xpDelta(),
                result.rewards());
    }

    @Override
    public List<Category> activeCategories() {
        return List.copyOf(categories.values());
    }

    @Override
    public @Nullable Category category(String idOrSlug) {
        return categories.get(idOrSlug);
    }

    @Override
    public List<UUID> publishedIds(String categoryId) {
        return published.getOrDefault(categoryId, List.of());
    }

    @Override
    public List<Question> byIds(Collection<UUID> ids) {
        return ids.stream().map(id -> Objects.requireNonNull(questions.get(id))).toList();
    }

    @Override
    public List<Chapter> chapters(String categoryId) {
        return chapters.getOrDefault(categoryId, List.of());
    }

    private final class Watch extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(time.get());
        }
    }
}
