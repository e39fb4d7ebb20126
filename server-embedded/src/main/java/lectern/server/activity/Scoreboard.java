package lectern.server.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.model.activity.Standing;
import org.jspecify.annotations.Nullable;

/** The answers of a quiz and what they come to. Only questions that are revealed and not left out count. Pure. */
final class Scoreboard {
    /** Who is named to everyone. */
    static final int TOP = 5;

    private final List<QuestionAt> questions;
    private final Map<UUID, Map<Integer, AnswerAt>> answers = new HashMap<>();
    private final Map<UUID, Standing> standings = new LinkedHashMap<>();
    private final List<Standing> ranking;

    Scoreboard(List<QuestionAt> questions, List<AnswerAt> given, List<Participant> participants) {
        this.questions = questions;
        given.forEach(answer -> answers.computeIfAbsent(answer.accountId(), id -> new HashMap<>())
                .put(answer.position(), answer));
        rank(participants);
        ranking = List.copyOf(standings.values());
    }

    private void rank(List<Participant> participants) {
        List<Standing> unranked = new ArrayList<>(participants.stream()
                .map(each -> new Standing(
                        0,
                        each.accountId().toString(),
                        each.nickname(),
                        points(each.accountId()),
                        right(each.accountId())))
                .toList());
        unranked.sort(Comparator.comparingInt(Standing::points)
                .reversed()
                .thenComparing(Standing::nickname)
                .thenComparing(Standing::userId));
        int rank = 0;
        for (int i = 0; i < unranked.size(); i++) {
            Standing each = unranked.get(i);
            if (i == 0 || each.points() != unranked.get(i - 1).points()) {
                rank = i + 1;
            }
            standings.put(
                    UUID.fromString(each.userId()),
                    new Standing(rank, each.userId(), each.nickname(), each.points(), each.correct()));
        }
    }

    /** Everyone's place, the first first; equal points share a rank, then by name. */
    List<Standing> ranking() {
        return ranking;
    }

    List<Standing> top() {
        return ranking().subList(0, Math.min(TOP, standings.size()));
    }

    /** What a student sees of it: the first five and, in the upper half, who stands beside them. */
    List<Standing> slice(UUID userId) {
        Standing own = of(userId);
        List<Standing> all = ranking();
        int at = own == null || isLow(own) ? -1 : all.indexOf(own);
        if (at < 0) {
            return top();
        }
        List<Standing> slice = new ArrayList<>(top());
        all.subList(Math.max(0, at - 1), Math.min(at + 2, all.size())).stream()
                .filter(near -> !isLow(near) && !slice.contains(near))
                .forEach(slice::add);
        return slice;
    }

    /** Low places are nobody's business. */
    private boolean isLow(Standing standing) {
        return standing.rank() > Math.max(TOP, standings.size() / 2);
    }

    int size() {
        return standings.size();
    }

    @Nullable
    Standing of(UUID userId) {
        return standings.get(userId);
    }

    @Nullable
    AnswerAt answer(UUID userId, int position) {
        return answersOf(userId).get(position);
    }

    Map<Integer, AnswerAt> answersOf(UUID userId) {
        return answers.getOrDefault(userId, Map.of());
    }

    /** How many answers of someone count. */
    int answered(UUID userId) {
        return (int) questions.stream()
                .filter(question -> question.counts() && answer(userId, question.position()) != null)
                .count();
    }

    /** The positions that someone answered wrong or not at all. */
    List<Integer> missed(UUID userId) {
        return questions.stream()
                .filter(QuestionAt::counts)
                .map(QuestionAt::position)
                .filter(position -> {
                    AnswerAt answer = answer(userId, position);
                    return answer == null || !answer.correct();
                })
                .toList();
    }

    private int points(UUID userId) {
        return questions.stream()
                .filter(QuestionAt::counts)
                .mapToInt(question -> {
                    AnswerAt answer = answer(userId, question.position());
                    return answer == null ? 0 : answer.points();
                })
                .sum();
    }

    private int right(UUID userId) {
        return (int) questions.stream()
                .filter(QuestionAt::counts)
                .filter(question -> {
                    AnswerAt answer = answer(userId, question.position());
                    return answer != null && answer.correct();
                })
                .count();
    }
}
