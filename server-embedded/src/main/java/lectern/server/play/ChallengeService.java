package lectern.server.play;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.model.play.AnswerResult;
import lectern.model.play.Challenge;
import lectern.model.play.ChallengeState;
import lectern.model.question.Category;
import lectern.model.question.Question;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Deals challenges, takes answers (004). */
public final class ChallengeService {
    /** Students asked about in one query. */
    private static final int AT_ONCE = 300;

    private final Database database;
    private final QuestionBank bank;
    private final ProgressRules rules;
    private final Dealer dealer;
    private final Deals deals;
    private final Standings standings = new Standings();
    private final Shown shown;
    private final Listeners listeners = new Listeners();
    private final Judge judge;

    /**
     * @param random draws questions and shuffles options: one that can't be guessed
     */
    public ChallengeService(Database database, QuestionBank bank, ProgressRules rules, RandomGenerator random) {
        this.database = database;
        this.bank = bank;
        this.rules = rules;
        this.dealer = new Dealer(random);
        this.deals = new Deals(database, bank);
        Facts facts = new Facts(bank);
        this.shown = new Shown(bank, facts);
        this.judge = new Judge(database, rules, deals, standings, facts, listeners);
    }

    /** Tells the listener of every deal and answer from now on. */
    public void addListener(ChallengeListener listener) {
        listeners.add(listener);
    }

    /**
     * The student's unfinished challenge of a track with the answers given so far, else a new one of five questions.
     *
     * @param trackId id or slug of an active category
     * @return null where there is no such track, or it has fewer than five published questions
     */
    public @Nullable Challenge next(UUID userId, String trackId) {
        Category category = bank.category(trackId);
        if (category == null || category.status() != Category.Status.ACTIVE) {
            return null;
        }
        // A transaction that writes, also where it only finds: what it shows is then on disk for certain.
        return database.write(tx -> {
            ProgressRow progress = Standings.lock(tx, userId, rules);
            ChallengeRow last = tx.dao(ChallengeDao.class).lastIn(userId, category.id());
            if (last != null) {
                Deal deal = deals.deal(tx, last);
                Standing standing = new Standing(
                        progress, deal.id(), tx.dao(ChallengeDao.class).answers(deal.id()));
                if (standing.given().size() < deal.items().size()) {
                    return goOn(tx, deal, standing);
                }
            }
            return deal(tx, progress, category);
        });
    }

    /** Judges an answer, once: repetitions get the first judgement. */
    public AnswerResult answer(Submission submission) {
        return judge.answer(submission);
    }

    /** The challenge that each of these students was last at; those who never had one are left out. */
    public Map<UUID, ChallengeState> latestStates(Collection<UUID> userIds) {
        List<UUID> ids = userIds.stream().distinct().toList();
        return database.read(tx -> {
            Map<UUID, ChallengeState> states = new HashMap<>();
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                List<UUID> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
                tx.dao(ProgressDao.class).latest(some).forEach(row -> states.put(row.accountId(), row.state()));
            }
            return states;
        });
    }

    private Challenge goOn(Tx tx, Deal deal, Standing standing) {
        ProgressRow progress = standing.progress();
        if (!deal.id().equals(progress.challengeId())) {
            ProgressRow back = progress.at(deal.id(), deal.categoryId());
            tx.dao(ProgressDao.class).update(back, progress.version());
            announce(tx, deal, new Standing(back, deal.id(), standing.given()));
        }
        return shown.challenge(deal, standing.given());
    }

    private @Nullable Challenge deal(Tx tx, ProgressRow progress, Category category) {
        List<UUID> published = bank.publishedIds(category.id());
        if (published.size() < Dealer.HAND) {
            return null;
        }
        UUID userId = progress.accountId();
        ChallengeDao dao = tx.dao(ChallengeDao.class);
        List<Past> past = dao.past(userId, category.id());
        Set<UUID> answered = past.stream().map(Past::questionId).collect(Collectors.toCollection(HashSet::new));
        Map<UUID, Question> questions = shown.questions(dealer.draw(published, answered));
        List<Deal.Item> items = new ArrayList<>();
        questions.forEach((id, question) -> items.add(
                new Deal.Item(id, dealer.order(1 + question.distractors().size()))));
        var chapter = Walk.of(bank.chapters(category.id()), past).current();
        Instant now = rules.now();
        ChallengeRow row = new ChallengeRow(
                UuidCreator.getTimeOrderedEpoch(),
                userId,
                category.id(),
                progress.challenges() + 1,
                chapter == null ? null : chapter.id(),
                now);
        dao.insert(row);
        dao.insertItems(row.id(), IntStream.range(0, items.size()).boxed().toList(), items);
        ProgressRow after = rules.dealt(progress, row.id(), category.id(), now);
        tx.dao(ProgressDao.class).update(after, progress.version());
        Deal deal = deals.deal(row, items);
        announce(tx, deal, new Standing(after, deal.id(), List.of()));
        return shown.challenge(deal, List.of(), questions);
    }

    private void announce(Tx tx, Deal deal, Standing standing) {
        tx.afterCommit(() -> {
            deals.remember(deal);
            standings.remember(standing);
            listeners.moved(deal.accountId(), deal, standing.given());
        });
    }
}
