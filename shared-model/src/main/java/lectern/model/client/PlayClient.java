package lectern.model.client;

import java.util.List;
import lectern.model.play.AnswerRequest;
import lectern.model.play.AnswerResult;
import lectern.model.play.Challenge;
import lectern.model.play.ProgressSummary;
import lectern.model.play.Track;
import org.jspecify.annotations.Nullable;

/** Tracks, challenges and progress of the signed-in student (004). */
public final class PlayClient {
    private final ApiClient api;

    PlayClient(ApiClient api) {
        this.api = api;
    }

    public List<Track> tracks() {
        return api.getList("/tracks", Track.class);
    }

    /**
     * The unfinished challenge of a track, or a new one.
     *
     * @return null where the track has fewer than five published questions
     */
    public @Nullable Challenge next(String trackId) {
        return api.getNullable("/challenges/next?trackId=" + ApiClient.segment(trackId), Challenge.class);
    }

    public AnswerResult answer(AnswerRequest request) {
        return api.send("POST", "/challenges/answer", request, AnswerResult.class);
    }

    public ProgressSummary progress() {
        return api.get("/progress/summary", ProgressSummary.class);
    }
}
