package lectern.desktop.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.identity.ActivityEntry;
import lectern.model.identity.Enrollment;
import lectern.model.identity.LearningStatistics;
import lectern.model.identity.UserSummary;

/** Who somebody is and what they did, in words. */
final class AccountStory {
    private AccountStory() {}

    static String role(UserSummary account, Messages messages) {
        return messages.get(account.guest() ? "people.role.GUEST" : "people.role." + account.role());
    }

    /** Role, state and names in one line. */
    static String who(UserSummary account, Messages messages) {
        String whole = Stream.of(account.firstName(), account.lastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.of(
                        role(account, messages),
                        messages.get("people.status." + account.status()),
                        whole,
                        account.username(),
                        account.email(),
                        messages.get("people.accounts.since", PeopleTable.day(account.createdAt(), messages)))
                .filter(part -> part != null && !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /** Figures and deeds below each other. */
    static List<Node> lines(AccountsViewModel.Story story, Messages messages) {
        List<Node> lines = new ArrayList<>();
        String classes = story.detail().enrollments().stream()
                .map(Enrollment::name)
                .collect(Collectors.joining(messages.get("people.accounts.comma")));
        figure(lines, "people.accounts.classes", classes.isEmpty() ? "–" : classes, messages);
        LearningStatistics learned = story.detail().statistics();
        figure(
                lines,
                "people.accounts.learned",
                messages.get(
                        "people.accounts.learned.text",
                        learned.xp(),
                        learned.challengesCompleted(),
                        learned.questionsAnswered(),
                        learned.correctAnswers()),
                messages);
        figure(lines, "people.accounts.open", String.valueOf(story.detail().openSessions()), messages);
        lines.add(Controls.text(messages.get("people.accounts.deeds"), "strong"));
        if (story.deeds().isEmpty()) {
            lines.add(Controls.text(messages.get("people.accounts.deeds.none"), "muted"));
        }
        story.deeds().forEach(deed -> lines.add(deed(deed, messages)));
        return lines;
    }

    private static void figure(List<Node> lines, String key, String value, Messages messages) {
        lines.add(new VBox(Controls.text(messages.get(key), "strong"), Controls.text(value)));
    }

    private static Node deed(ActivityEntry deed, Messages messages) {
        String where = Stream.of(PeopleTable.time(deed.at(), messages), deed.address())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new VBox(Controls.text(what(deed, messages)), Controls.text(where, "muted"));
    }

    private static String what(ActivityEntry deed, Messages messages) {
        String what = deed.what();
        return switch (deed.kind()) {
            case "did", "done" ->
                messages.get(
                        "people.accounts.deed." + deed.kind(), what == null ? "" : AuditWords.deed(what, messages));
            case "sign_in", "sign_out", "challenge" -> messages.get("people.accounts.deed." + deed.kind());
            default -> deed.kind();
        };
    }
}
