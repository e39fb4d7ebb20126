package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What of each table with people in it stands where in an export, or why not. */
final class Exported {
    /** What of a table with people in it stands where in an export. */
    private static final Map<String, String> EXPORTED = Map.ofEntries(
            Map.entry("account", "/account/profile"),
            Map.entry("account_preference", "/account/preferences"),
            Map.entry("activity_answer", "/activities/answers"),
            Map.entry("activity_participant", "/activities/participations"),
            Map.entry("answer", "/play/answers"),
            Map.entry("assignment_done", "/activities/assignmentsDone"),
            Map.entry("assignment_student", "/activities/assignments"),
            Map.entry("audit_entry", "/auditTrail/entries"),
            Map.entry("challenge", "/play/challenges"),
            Map.entry("classroom", "/classrooms/memberships"),
            Map.entry("classroom_application", "/classrooms/applications"),
            Map.entry("classroom_invitation", "/classrooms/invitations"),
            Map.entry("classroom_member", "/classrooms/memberships"),
            Map.entry("classroom_message", "/classrooms/chat"),
            Map.entry("classroom_removal", "/classrooms/removals"),
            Map.entry("feedback", "/feedback"),
            Map.entry("foreign_identity", "/foreignIdentities/0/subject"),
            Map.entry("import_image", "/roster/beforeImports"),
            Map.entry("media", "/account/pictures"),
            Map.entry("mfa_failure", "/secondFactor/wrongCodes"),
            Map.entry("mfa_phone", "/secondFactor/phone"),
            Map.entry("notification", "/notifications"),
            Map.entry("progress", "/play/progress"),
            Map.entry("quiz_answer", "/play/quizAnswers"),
            Map.entry("recovery_code", "/secondFactor/recoveryCodesLeft"),
            Map.entry("sent_code", "/secondFactor/codeSentAt"),
            Map.entry("session", "/account/sessions"),
            Map.entry("student", "/roster/student"),
            Map.entry("totp", "/secondFactor/enabledAt"));

    /** Tables with people in them that an export leaves out, each with the reason. */
    private static final Map<String, String> NOT_EXPORTED = Map.of(
            "article", "the school's; that somebody made it stands in the audit trail",
            "question", "the school's; that somebody made it stands in the audit trail",
            "import_batch", "the school's; that somebody made it stands in the audit trail",
            "realtime_presence", "who is there at this moment; gone when the page is closed",
            "realtime_heard", "numbers of messages that were taken in; gone after minutes");

    private Exported() {}

    /** Each of the tables is exported, or left out for a reason. */
    static void all(Set<String> tables, JsonNode data) {
        assertThat(tables).as("tables with people in them").allSatisfy(table -> {
            if (!NOT_EXPORTED.containsKey(table)) {
                assertThat(EXPORTED).containsKey(table);
                JsonNode held = data.at(EXPORTED.get(table));
                assertThat(held.isMissingNode() || held.isNull() || held.isContainer() && held.isEmpty())
                        .as("nothing of %s", table)
                        .isFalse();
            }
        });
    }
}
