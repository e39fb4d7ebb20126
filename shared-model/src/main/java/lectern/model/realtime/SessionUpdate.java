package lectern.model.realtime;

import lectern.model.play.ChallengeState;

/** Server to the host alone: how far a student is now (000). */
public record SessionUpdate(String userId, ChallengeState challenge) {}
