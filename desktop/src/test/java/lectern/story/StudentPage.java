package lectern.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import lectern.model.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A student with a phone: a browser of their own, and a record of what the server acknowledged to it. */
final class StudentPage implements AutoCloseable {
    private static final double PATIENCE = 30_000;

    private final BrowserContext context;
    private final Page page;
    private final JsonMapper json = Json.lenient();
    private final Map<String, Boolean> acknowledged = new LinkedHashMap<>();

    StudentPage(Browser browser, String language, int width, int height) {
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onResponse(this::remember);
    }

    private void remember(Response response) {
        if (response.url().endsWith("/api/challenges/answer") && response.status() == 200) {
            JsonNode data = json.readTree(response.body()).path("data");
            acknowledged.put(
                    data.path("challengeId").asString() + "/"
                            + data.path("questionId").asString(),
                    data.path("answerState").asString().equals("correct"));
        }
    }

    /** Opens the address on the join card. */
    void open(URI server, String code) {
        page.navigate(server + "/j/" + code);
        shown("join-name");
    }

    /** Types a name and comes in. */
    void join(String name) {
        page.getByTestId("join-name").fill(name);
        page.getByTestId("join-submit").click();
    }

    void openTrack(String track) {
        page.getByTestId("track-" + track).click();
        shown("prompt");
    }

    /** Chooses an option; the answer is on its way when this returns. */
    void choose(String option) {
        page.getByTestId("option-" + option).click();
    }

    /** Waits until the page says that the answer is kept by the server. */
    void saved() {
        shown("saved");
    }

    void next() {
        page.getByTestId("next").click();
    }

    void shown(String testId) {
        PlaywrightAssertions.assertThat(page.getByTestId(testId).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    void hidden(String testId) {
        PlaywrightAssertions.assertThat(page.getByTestId(testId))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
    }

    /** Chooses the option whose text begins so, once a question of the quiz is there. */
    void answer(String text, String prompt) {
        PlaywrightAssertions.assertThat(page.getByTestId("prompt"))
                .hasText(prompt, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        page.locator(".answer-option", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
    }

    /** The place that the page shows at the end of a quiz. */
    int finalRank() {
        shown("final");
        return Integer.parseInt(page.getByTestId("final").getAttribute("data-rank"));
    }

    Locator part(String testId) {
        return page.getByTestId(testId);
    }

    /** Every answer that the server acknowledged to this page, and whether it was right. */
    Map<String, Boolean> acknowledged() {
        return acknowledged;
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
    }
}
