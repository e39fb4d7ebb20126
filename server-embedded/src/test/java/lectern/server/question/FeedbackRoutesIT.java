package lectern.server.question;

import static lectern.server.question.CurationServer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lectern.model.client.LecternClient;
import lectern.model.question.Feedback;
import lectern.model.question.FeedbackDraft;
import lectern.model.question.FeedbackFilter;
import lectern.model.question.FeedbackReason;
import lectern.model.question.FeedbackReceipt;
import lectern.model.question.FeedbackState;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.model.question.SchoolStats;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class FeedbackRoutesIT {
    private final CurationServer school;
    private final LecternClient student;
    private final Question question;

    FeedbackRoutesIT(Engine engine) {
        school = new CurationServer(engine);
        student = school.server.guest("小明", null);
        question = school.question("history", "Which river?");
    }

    @AfterEach
    void close() {
        school.close();
    }

    private FeedbackReceipt send(String request, FeedbackReason reason, @Nullable String message) {
        return student.feedback().send(new FeedbackDraft(request, question.id(), reason, message));
    }

    private static FeedbackFilter filter(@Nullable FeedbackState state, @Nullable FeedbackReason reason) {
        return new FeedbackFilter(1, 20, state, null, reason);
    }

    @Test
    void aReportReachesTheInbox() {
        FeedbackReceipt receipt = send("r1", FeedbackReason.TYPO, " 有错字 ");
        Feedback found =
                school.admin.feedback().list(filter(null, null)).items().getFirst();
        assertThat(found.id()).isEqualTo(receipt.id());
        assertThat(found.questionId()).isEqualTo(question.id());
        assertThat(found.stem()).isEqualTo("Which river?");
        assertThat(found.message()).isEqualTo("有错字");
        assertThat(found.reporterName()).isEqualTo("小明");
        assertThat(found.state()).isEqualTo(FeedbackState.NEW);
        assertThat(found.handledBy()).isNull();
    }

    @Test
    void theSameRequestTwiceIsOneReport() {
        FeedbackReceipt first = send("r1", FeedbackReason.TYPO, "one");
        assertThat(send("r1", FeedbackReason.OTHER, "two")).isEqualTo(first);
        FeedbackDraft another = new FeedbackDraft("r1", question.id(), FeedbackReason.TYPO, null);
        assertThat(school.admin.feedback().send(another).id()).isNotEqualTo(first.id());
        assertThat(school.admin.feedback().list(filter(null, null)).pagination().total())
                .isEqualTo(2);
    }

    @Test
    void reportsAreFilteredAndPagedNewestFirst() {
        String typo = send("r1", FeedbackReason.TYPO, null).id();
        String unclear = send("r2", FeedbackReason.UNCLEAR, null).id();
        assertThat(school.admin.feedback().list(filter(null, null)).items())
                .extracting(Feedback::id)
                .containsExactly(unclear, typo);
        assertThat(school.admin
                        .feedback()
                        .list(filter(null, FeedbackReason.TYPO))
                        .items())
                .extracting(Feedback::id)
                .containsExactly(typo);
        FeedbackFilter second = new FeedbackFilter(2, 1, null, question.id(), null);
        assertThat(school.admin.feedback().list(second).items())
                .extracting(Feedback::id)
                .containsExactly(typo);
        FeedbackFilter other = new FeedbackFilter(1, 9, null, UUID.randomUUID().toString(), null);
        assertThat(school.admin.feedback().list(other).items()).isEmpty();
        assertThat(school.raw("GET", "/feedback?questionId=7", null).fields()).containsExactly("questionId");
        assertThat(school.raw("GET", "/feedback?state=old", null).fields()).containsExactly("state");
    }

    @Test
    void staffMoveAReportOn() {
        String id = send("r1", FeedbackReason.TYPO, null).id();
        Feedback seen = school.admin.feedback().setState(id, FeedbackState.SEEN);
        assertThat(seen.state()).isEqualTo(FeedbackState.SEEN);
        assertThat(seen.handledBy()).isNotNull();
        assertThat(school.admin.feedback().list(filter(FeedbackState.NEW, null)).items())
                .isEmpty();
        assertThat(school.admin
                        .feedback()
                        .list(filter(FeedbackState.SEEN, null))
                        .items())
                .containsExactly(seen);
        assertThat(school.admin.feedback().setState(id, FeedbackState.SEEN)).isEqualTo(seen);
        refused(
                () -> school.admin.feedback().setState(UUID.randomUUID().toString(), FeedbackState.SEEN),
                ErrorCode.NOT_FOUND,
                "feedback");
        assertThat(school.raw("PATCH", "/feedback/" + id, "{}").fields()).containsExactly("state");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"questionId\":\"QUESTION\",\"reason\":\"typo\"}|clientRequestId",
                "{\"clientRequestId\":\"a\",\"reason\":\"typo\"}|questionId",
                "{\"clientRequestId\":\"a\",\"questionId\":\"7\",\"reason\":\"typo\"}|questionId",
                "{\"clientRequestId\":\"a\",\"questionId\":\"QUESTION\"}|reason",
                "{\"clientRequestId\":\"a\",\"questionId\":\"QUESTION\",\"reason\":\"bad\"}|reason",
                "{\"clientRequestId\":\"a\",\"questionId\":\"QUESTION\",\"reason\":\"typo\",\"message\":\"\\u0000\"}|message"
            })
    void aBadReportNamesItsField(String body, String field) {
        String sent = body.replace("QUESTION", question.id());
        var answer = school.server.raw("POST", "/api/feedback", TestServer.token(student), sent);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(field);
    }

    @Test
    void whoIsNotSignedInReportsNothing() {
        assertThat(school.server.raw("POST", "/api/feedback", null, "{}").status())
                .isEqualTo(401);
    }

    @Test
    void theSchoolInFigures() {
        school.admin.questions().setStatus(question.id(), QuestionStatus.PUBLISHED);
        school.question("history", "draft");
        SchoolStats stats = school.admin.questions().stats();
        assertThat(stats).isEqualTo(new SchoolStats(2, 2, 2, 1, 0));
    }
}
