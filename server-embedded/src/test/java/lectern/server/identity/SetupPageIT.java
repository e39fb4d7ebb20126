package lectern.server.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.server.LecternServer;
import lectern.server.ServerConfig;
import lectern.server.student.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the first set-up in a browser, on a whole server. */
class SetupPageIT {
    private static final String PASSWORD = "correct horse";

    private LecternServer server;
    private Chromium chromium;
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void start(@TempDir Path data) {
        server = LecternServer.start(ServerConfig.embedded(data, 0).withBind("127.0.0.1"));
        chromium = new Chromium();
    }

    @AfterEach
    void stop() {
        chromium.close();
        server.close();
        assertThat(faults).isEmpty();
    }

    private Page open(String locale, String token) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale(locale).setViewportSize(320, 640));
        Page page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        page.navigate(server.localUri() + "/setup#token=" + token);
        return page;
    }

    private static void fill(Page page, String name, String password, String again) {
        page.fill("#username", name);
        page.fill("#password", password);
        page.fill("#again", again);
        page.click("#submit");
    }

    @Test
    void makesTheFirstAdministratorAndSaysSo() {
        String token = server.setupToken().orElseThrow();
        Page page = open("en-GB", token);
        fill(page, "", PASSWORD, PASSWORD);
        assertThat(page.locator("#refusal")).containsText("name");
        fill(page, "head", "short", "short");
        assertThat(page.locator("#refusal")).containsText("8 characters");
        fill(page, "head", PASSWORD, PASSWORD + "x");
        assertThat(page.locator("#refusal")).containsText("differ");
        assertThat(server.setupToken()).contains(token);

        fill(page, "head", PASSWORD, PASSWORD);
        assertThat(page.locator("#message")).containsText("You can sign in from the console");
        assertThat(page.locator("#form")).isHidden();
        assertThat(page.url()).as("the token is gone from the address").doesNotContain("token");
        assertThat(server.setupToken()).isEmpty();
        try (LecternClient client = new LecternClient(server.localUri())) {
            client.identity().login(new LoginRequest("head", null, PASSWORD));
            assertThat(client.identity().me().role()).isEqualTo(Role.SUPER_ADMIN);
        }
        page.reload();
        assertThat(page.locator("#message")).containsText("set up already");
    }

    @Test
    void speaksChineseAndRefusesAWrongLink() {
        Page page = open("zh-CN", "wrong");
        assertThat(page.locator("h1")).hasText("设置 Lectern");
        fill(page, "校长", PASSWORD, PASSWORD);
        assertThat(page.locator("#message")).containsText("链接无效");
        assertThat(server.setupToken()).isPresent();
        Page without = open("zh-CN", "");
        assertThat(without.locator("#message")).containsText("链接无效");
        assertThat(without.locator("#form")).isHidden();
    }
}
