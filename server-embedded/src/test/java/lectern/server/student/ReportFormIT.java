package lectern.server.student;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.Feedback;
import lectern.model.question.FeedbackFilter;
import lectern.model.question.FeedbackReason;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.wire.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportFormIT {
    private static final String FEEDBACK = "**/api/feedback";

    private LiveSchool school;

    @BeforeAll
    void start() {
        school = new LiveSchool();
        school.staff.questions().createCategory(new CategoryDraft("sea", "Sea", null, null, "🌊", 1));
        school.staff
                .questions()
                .publish(IntStream.range(0, 5)
                        .mapToObj(i -> school.staff
                                .questions()
                                .create(new QuestionDraft(
                                        new Stem("Question " + i, null),
                                        ContentType.TEXT,
                                        "right",
                                        List.of("wrong", "worse"),
                                        "sea",
                                        1,
                                        null))
                                .id())
                        .toList());
    }

    @AfterAll
    void stop() {
        school.close();
    }

    @AfterEach
    void clear() {
        school.endTest();
    }

    private Page answered(Page page) {
        page.getByTestId("track-sea").click();
        page.getByTestId("option-a").click();
        assertThat(page.getByTestId("saved")).isVisible();
        return page;
    }

    private List<Feedback> reportsOf(String student) {
        return school.staff.feedback().list(new FeedbackFilter(1, 100, null, null, null)).items().stream()
                .filter(report -> report.reporterName().equals(student))
                .toList();
    }

    private static void write(Page page, String reason, String words) {
        page.getByTestId("report").click();
        page.getByTestId("reason-" + reason).check();
        page.getByTestId("report-message").fill(words);
    }

    @Test
    void aReportArrivesWithItsReasonAndWordsAndThePageSaysSo() {
        Page page = answered(school.phone("Ada"));
        page.getByTestId("report").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("reason-wrong_answer")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("ArrowDown");
        assertThat(page.getByTestId("reason-unclear")).isChecked();
        page.getByTestId("report-message").fill("  两个答案都对  ");
        LiveSchool.picture(page, "student-report");
        page.getByTestId("report-send").click();
        assertThat(page.getByTestId("report-sent")).containsText("Sent.");
        assertThat(page.getByTestId("spoken")).containsText("Sent.");
        assertThat(reportsOf("Ada")).singleElement().satisfies(report -> {
            assertThat(report.reason()).isEqualTo(FeedbackReason.UNCLEAR);
            assertThat(report.message()).isEqualTo("两个答案都对");
            assertThat(page.getByTestId("prompt").textContent()).isEqualTo(report.stem());
        });

        page.reload();
        assertThat(page.getByTestId("report-sent")).isVisible();
        page.getByTestId("next").click();
        page.getByTestId("option-a").click();
        assertThat(page.getByTestId("report")).isVisible();
    }

    @Test
    void lettersInAReportDoNotAnswerAndItCanBeLeftAlone() {
        Page page = answered(school.phone("Bo"));
        page.getByTestId("report").click();
        page.getByTestId("report-message").pressSequentially("abc");
        page.getByTestId("report-cancel").click();
        assertThat(page.getByTestId("report")).isFocused();
        page.getByTestId("next").click();
        assertThat(page.getByTestId("report")).isHidden();
        assertThat(page.getByText("Question 2 of 5")).isVisible();
        assertThat(reportsOf("Bo")).isEmpty();
    }

    @Test
    void withoutAReasonNothingIsSent() {
        Page page = answered(school.phone("Cy"));
        page.getByTestId("report").click();
        page.getByTestId("report-send").click();
        assertThat(page.getByTestId("report-trouble")).containsText("Choose what is wrong");
        assertThat(reportsOf("Cy")).isEmpty();
    }

    /** The acknowledgement is lost, then the connection, and a refresh comes between: one report arrives. */
    @Test
    void howeverOftenItIsSentItArrivesOnceUnderOneId() {
        Page page = answered(school.phone("Di"));
        List<String> ids = new ArrayList<>();
        AtomicInteger tries = new AtomicInteger();
        page.route(FEEDBACK, route -> {
            ids.add(Json.lenient()
                    .readTree(route.request().postData())
                    .path("clientRequestId")
                    .asString());
            switch (tries.incrementAndGet()) {
                case 1 -> {
                    route.fetch();
                    route.abort();
                }
                case 2 -> route.abort();
                default -> route.resume();
            }
        });
        write(page, "typo", "teh");
        page.getByTestId("report-send").click();
        assertThat(page.getByTestId("report-trouble")).containsText("does not answer");
        assertThat(page.getByTestId("report-message")).hasValue("teh");
        page.getByTestId("report-send").click();
        page.waitForCondition(() -> tries.get() == 2);
        assertThat(page.getByTestId("report-trouble")).containsText("does not answer");
        page.reload();
        write(page, "typo", "teh");
        page.getByTestId("report-send").click();
        assertThat(page.getByTestId("report-sent")).isVisible();
        assertThat(ids).hasSize(3);
        assertThat(Set.copyOf(ids)).hasSize(1);
        assertThat(reportsOf("Di")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"429,RATE_LIMITED,Wait a minute", "400,VALIDATION_ERROR,there is no such question"})
    void aRefusalIsSaidPlainlyAndTheWordsStay(int status, String code, String said) {
        Page page = answered(school.phone("Ed" + status));
        page.route(
                FEEDBACK,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/json")
                        .setBody("""
                                {"success":false,"data":null,"error":{"code":"%s","message":"Some fields are wrong",
                                "details":[{"field":"questionId","message":"there is no such question"}]}}
                                """.formatted(code))));
        write(page, "other", "hm");
        page.getByTestId("report-send").click();
        assertThat(page.getByTestId("report-trouble")).containsText(said);
        assertThat(page.getByTestId("report-message")).hasValue("hm");
        assertThat(page.getByTestId("reason-other")).isChecked();
        if (status == 400) {
            page.getByTestId("language").click();
            assertThat(page.getByTestId("report-trouble")).containsText("没有被接受：没有这道题目");
        }
    }

    /** The words of chat and answers too, which come by a channel and a queue. */
    @Test
    void whatTheServerRefusesIsSaidInChineseWhereItIsTranslated() {
        Page page = school.page("zh-CN", 390, 844, ColorScheme.LIGHT);
        page.navigate(school.server.uri().toString());
        Object said = page.evaluate("""
                async () => {
                  const { Language } = await import('/i18n/language.js');
                  const language = new Language({ get: async () => null }, ['zh']);
                  language.learn((await import('/chat/texts.js')).default);
                  const words = (key, code, message) => language.text(key, { code, message, wait: 0 });
                  const first = words('trouble.refused', 'NOT_FOUND', 'Activity not found');
                  await new Promise((resolve) => language.watch(resolve));
                  return [
                    first,
                    words('trouble.refused', 'NOT_FOUND', 'Activity not found'),
                    words('queue.refused', 'CONFLICT', 'It is too late for this question: its answer has been shown'),
                    words('chat.refused', 'VALIDATION_ERROR', 'text: size must be between 0 and 2000'),
                    words('chat.refused', 'FORBIDDEN', 'smells of cheese'),
                  ];
                }
                """);
        assertThat((List<?>) said)
                .isEqualTo(List.of(
                        "没有找到（Activity not found）",
                        "没有这个活动。也许它已被删除，请重新查看。",
                        "有一个答案没有被接受：答案已经公布，这道题不能再答",
                        "没有发送：text：太长。最多 2000 个字符（或项）。",
                        "没有发送：现在不能这样做（smells of cheese）"));
    }

    @ParameterizedTest
    @CsvSource({"320,568,zh-CN,DARK", "1280,900,en-GB,LIGHT"})
    void theFormFitsAnySize(int width, int height, String language, ColorScheme colours) {
        Page page = school.page(language, width, height, colours);
        school.join(page, "Flo" + width);
        answered(page);
        page.getByTestId("report").click();
        page.getByTestId("report-message").scrollIntoViewIfNeeded();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('.report-form label:not([for]), .report-form button')]
                  .filter((target) => target.getBoundingClientRect().height < 44)
                  .map((target) => target.outerHTML)
                """)).isEmpty();
        LiveSchool.picture(page, "student-report-" + width);
    }
}
