package lectern.model.activity;

/**
 * Somebody's place in a ranking.
 *
 * @param rank from 1; equal points share one
 * @param correct how many answers were right
 */
public record Standing(int rank, String userId, String nickname, int points, int correct) {}
