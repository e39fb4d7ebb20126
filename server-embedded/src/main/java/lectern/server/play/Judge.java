package lectern.server.play;

import java.time.Instant;
import java.util.List;
import lectern.model.play.AnswerResult;
import lectern.model.play.AnswerResult.Reward;
import lectern.model.wire.DomainException;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Judges answers, each once. Students answer in hundreds at the same moment, so an answer costs two statements where
 * this node remembers right: the progress, changed on condition of its version, and the answer itself. The progress
 * comes first always: its row is the lock behind which all answers of one student stand in line.
 */
final class Judge {
    private final Database database;
    private final ProgressRules rules;
    private final Deals deals;
    private final Standings standings;
    private final Facts facts;
    private final Listeners listeners;

    Judge(Database database, ProgressRules rules, Deals deals, Standings standings, Facts facts, Listeners listeners) {
        this.database = database;
        this.rules = rules;
        this.deals = deals;
        this.standings = standings;
        this.facts = facts;
        this.listeners = listeners;
    }

    /** The judgement of a question, and the progress as it is now. */
    private record Verdict(AnswerRow answer, ProgressRow progress) {}

    /** Judges an answer, or repeats the judgement that the question has already. */
    AnswerResult answer(Submission submission) {
        Deal deal = deals.find(submission.challengeId());
        if (deal == null || !deal.accountId().equals(submission.userId())) {
            throw DomainException.notFound("Challenge");
        }
        Deal.Item item = deal.item(submission.questionId());
        if (item == null) {
            throw DomainException.notFound("Question");
        }
        if (!item.offers(submission.option())) {
            throw DomainException.invalid("selectedOptionId", "must be the id of one of the question's options");
        }
        Verdict verdict = remembered(submission);
        if (verdict == null) {
            verdict = database.write(tx -> judge(tx, submission, deal, item));
        }
        return result(verdict, deal, item);
    }

    /** A plain repetition of what is known to be on disk. */
    private @Nullable Verdict remembered(Submission submission) {
        Standing known = standings.known(submission.userId(), submission.challengeId());
        if (known == null) {
            return null;
        }
        AnswerRow earlier = known.answerTo(submission.questionId());
        return earlier != null && repeats(submission, earlier) ? new Verdict(earlier, known.progress()) : null;
    }

    private static boolean repeats(Submission submission, AnswerRow earlier) {
        return submission.requestId() == null || submission.requestId().equals(earlier.submitRequestId());
    }

    private Verdict judge(Tx tx, Submission submission, Deal deal, Deal.Item item) {
        AnswerWriter writer = new AnswerWriter(tx);
        Instant now = rules.now();
        boolean right = item.correctOption().equals(submission.option());
        Standing before = standings.known(submission.userId(), deal.id());
        if (before == null) {
            before = Standings.lock(tx, submission.userId(), deal.id(), rules);
        }
        while (true) {
            AnswerRow earlier = before.answerTo(submission.questionId());
            if (before.usedElsewhere(submission)) {
                throw DomainException.conflict("This submitRequestId was used for another question of the challenge");
            }
            if (earlier != null) {
                return new Verdict(earlier, before.progress());
            }
            ProgressRow after = rules.answered(before.progress(), deal.id(), deal.categoryId(), right, now);
            if (writer.update(after, before.progress().version())) {
                return keep(tx, writer, deal, before.with(submission.judged(right, now), after));
            }
            // Another answer came between, perhaps through another node: look again, and let nobody in any more.
            before = Standings.lock(tx, submission.userId(), deal.id(), rules);
        }
    }

    private Verdict keep(Tx tx, AnswerWriter writer, Deal deal, Standing after) {
        AnswerRow answer = after.given().getLast();
        writer.insert(answer);
        tx.afterCommit(() -> {
            standings.remember(after);
            if (after.given().size() == deal.items().size()) {
                deals.forget(deal);
            }
            listeners.moved(answer.accountId(), deal, after.given());
        });
        return new Verdict(answer, after.progress());
    }

    private AnswerResult result(Verdict verdict, Deal deal, Deal.Item item) {
        AnswerRow answer = verdict.answer();
        List<Reward> rewards =
                answer.xp() == 0 ? List.of() : List.of(new Reward("xp", answer.xp(), "+" + answer.xp() + " XP"));
        return new AnswerResult(
                deal.id().toString(),
                answer.questionId().toString(),
                answer.state(),
                answer.selected(),
                item.correctOption(),
                answer.xp(),
                rules.summary(verdict.progress(), rules.now()),
                facts.of(deal, answer.questionId()),
                rewards);
    }
}
