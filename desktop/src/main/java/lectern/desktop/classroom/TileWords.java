package lectern.desktop.classroom;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lectern.desktop.text.Messages;
import lectern.model.activity.ActivityPhase;
import lectern.model.play.ChallengeState;

/** What a tile says, in the language of the window. */
public final class TileWords {
    private final Messages messages;

    public TileWords(Messages messages) {
        this.messages = messages;
    }

    public String presence(Tile tile) {
        return messages.get(tile.online() ? "classroom.tile.online" : "classroom.tile.offline");
    }

    /** What the class does together, else the subject of the latest challenge; empty before the first. */
    String doing(Tile tile) {
        Together together = tile.together();
        if (together != null) {
            return tile.online() ? together(together) : "";
        }
        ChallengeState challenge = tile.alone();
        return challenge == null ? "" : challenge.trackName();
    }

    /** That an answer is awaited, what the class does together, else the subject that the student is on, or none yet. */
    String activity(Tile tile) {
        if (tile.awaited()) {
            return messages.get("classroom.tile.awaited");
        }
        Together together = tile.together();
        if (together != null) {
            return tile.online() ? together(together) : presence(tile);
        }
        ChallengeState challenge = tile.challenge();
        if (challenge == null) {
            return tile.online() ? messages.get("classroom.tile.waiting") : presence(tile);
        }
        return tile.online() ? challenge.trackName() : messages.get("classroom.tile.left", challenge.trackName());
    }

    private String together(Together together) {
        return messages.get("classroom.together."
                + switch (together.phase()) {
                    case LOBBY, REVEAL -> together.phase();
                    case RUNNING, ENDED -> together.kind();
                });
    }

    /** How far the student is in what the class does together; empty where that is not told. */
    private String place(Together together) {
        if (together.place() != null) {
            return messages.get("classroom.tile.arrived", together.place());
        }
        if (together.total() == 0 || together.phase() == ActivityPhase.LOBBY) {
            return "";
        }
        return switch (together.kind()) {
            case QUIZ -> messages.get("classroom.tile.question", together.done(), together.total());
            case TYPING_RACE -> messages.get("classroom.tile.percent", Math.round(100 * together.progress()));
            case SHARED_READING -> messages.get("classroom.tile.sentence", together.done(), together.total());
        };
    }

    /** Question n of 5, or that all are answered. */
    String place(Tile tile) {
        Together together = tile.together();
        if (together != null) {
            return place(together);
        }
        ChallengeState challenge = tile.challenge();
        if (challenge == null) {
            return "";
        }
        return tile.busy()
                ? messages.get("classroom.tile.question", challenge.answered() + 1, challenge.total())
                : messages.get("classroom.tile.finished");
    }

    /** Whole minutes, below that steps of five seconds, as the wall looks again every five. */
    String time(Duration time) {
        return time.toMinutes() > 0
                ? messages.get("classroom.tile.minutes", time.toMinutes())
                : messages.get("classroom.tile.seconds", time.toSeconds() / 5 * 5);
    }

    /** Right and wrong answers in words; empty before the first challenge. */
    String score(Tile tile) {
        ChallengeState challenge = tile.alone();
        return challenge == null ? "" : messages.get("classroom.tile.score", challenge.correct(), challenge.wrong());
    }

    /** What sort of account it is. */
    String kind(Tile tile) {
        return messages.get("classroom.kind." + tile.kind());
    }

    /** Raised hand, unsent answers, wrong ones in a row, how the last question of the quiz went; empty for nothing. */
    String signs(Tile tile) {
        List<String> words = new ArrayList<>();
        Signs signs = tile.signs();
        if (tile.handUp()) {
            words.add(hand());
        }
        if (Boolean.TRUE.equals(signs.answered())) {
            words.add(answered());
        }
        if (signs.unsent() > 0) {
            words.add(messages.count("classroom.tile.unsent", signs.unsent()));
        }
        if (signs.streak() > 1) {
            words.add(streak(signs.streak()));
        }
        Boolean verdict = signs.verdict();
        if (verdict != null) {
            words.add(messages.get(verdict ? "classroom.tile.right" : "classroom.tile.wrong"));
        }
        return String.join(messages.get("classroom.tile.and"), words);
    }

    private String joined(String one, String other) {
        return other.isEmpty() ? one : one + messages.get("classroom.tile.and") + other;
    }

    String answered() {
        return messages.get("classroom.tile.answered");
    }

    String hand() {
        return messages.get("classroom.tile.hand");
    }

    String streak(int wrong) {
        return messages.get("classroom.tile.streak", wrong);
    }

    /** All of it in one line, for a tooltip and for who listens rather than looks. */
    String spoken(Tile tile) {
        String told = tile.alone() == null
                ? messages.get("classroom.tile.spoken.idle", tile.name(), joined(activity(tile), place(tile)))
                : messages.get(
                        "classroom.tile.spoken", tile.name(), presence(tile), activity(tile), place(tile), score(tile));
        String signs = signs(tile);
        return signs.isEmpty() ? told : told + " " + signs;
    }
}
