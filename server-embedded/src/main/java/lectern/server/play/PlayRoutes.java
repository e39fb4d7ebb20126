package lectern.server.play;

import lectern.model.play.AnswerRequest;
import lectern.model.play.AnswerResult;
import lectern.model.play.Challenge;
import lectern.model.play.ProgressSummary;
import lectern.model.play.Track;
import lectern.model.wire.DomainException;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;
import org.jspecify.annotations.Nullable;

/** Tracks, challenges and progress of whoever is signed in (004). */
public final class PlayRoutes implements RouteTable.Source {
    private static final String FEATURE = "play";

    private final TrackService tracks;
    private final ChallengeService challenges;
    private final ProgressService progress;

    public PlayRoutes(TrackService tracks, ChallengeService challenges, ProgressService progress) {
        this.tracks = tracks;
        this.challenges = challenges;
        this.progress = progress;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.GET, "/tracks", Access.SIGNED_IN)
                .summary("Every subject with its chapters and how far the caller is (004).")
                .returnsList(Track.class)
                .handle(call -> Reply.ok(tracks.tracks(call.caller().userId())));
        routes.route(FEATURE, Method.GET, "/tracks/{trackId}", Access.SIGNED_IN)
                .summary("One subject by id or slug; data is null where there is none (004).")
                .returns(Track.class)
                .handle(call -> Reply.ok(tracks.track(call.caller().userId(), call.path("trackId"))));
        routes.route(FEATURE, Method.GET, "/challenges/next", Access.SIGNED_IN)
                .summary("The caller's unfinished challenge of a track, else five questions newly dealt; data is null"
                        + " where the track has fewer than five published (004).")
                .query("trackId", "string", "id or slug of a category")
                .returns(Challenge.class)
                .handle(this::next);
        routes.route(FEATURE, Method.POST, "/challenges/answer", Access.SIGNED_IN)
                .summary("Judges an answer, once: sent again, also with another option, it gets the first judgement"
                        + " (004).")
                .returns(AnswerResult.class)
                .handle(AnswerRequest.class, this::answer);
        routes.route(FEATURE, Method.GET, "/progress/summary", Access.SIGNED_IN)
                .summary("XP, level, streak, hearts and attempts of the caller (004).")
                .returns(ProgressSummary.class)
                .handle(call -> Reply.ok(progress.summary(call.caller().userId())));
    }

    private Reply next(Call call) {
        String trackId = call.query("trackId");
        if (trackId == null) {
            throw DomainException.invalid("trackId", "is missing: send the id or slug of a category");
        }
        return Reply.ok(challenges.next(call.caller().userId(), trackId));
    }

    private Reply answer(Call call, AnswerRequest request) {
        Submission submission = new Submission(
                call.caller().userId(),
                Call.id(request.challengeId(), "Challenge"),
                Call.id(request.questionId(), "Question"),
                request.selectedOptionId(),
                blankAsNone(request.submitRequestId()),
                request.timeMs(),
                request.comboCount());
        return Reply.ok(challenges.answer(submission));
    }

    private static @Nullable String blankAsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
