package lectern.server.student;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.AdminAccount;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Preferences;
import lectern.model.identity.ProfileUpdate;
import lectern.model.identity.Role;
import lectern.model.identity.StudyTime;
import lectern.model.identity.UiPreferences;
import lectern.model.wire.Json;
import lectern.server.ServerConfig;
import lectern.server.identity.Authenticator;
import lectern.server.mfa.MailConfig;
import lectern.server.mfa.SmsConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages about oneself, and coming in with an account. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MePagesIT {
    private static final String PASSWORD = "three little words";
    private static final String NEW_PASSWORD = "four other little words";
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    /** All that this device keeps, as text. */
    private static final String KEPT = """
            () => new Promise((resolve) => {
              indexedDB.open('lectern').onsuccess = ({ target: { result: database } }) => {
                const work = database.transaction(['values', 'queue']);
                const asked = ['values', 'queue'].flatMap((name) =>
                  ['getAll', 'getAllKeys'].map((what) => work.objectStore(name)[what]()));
                work.oncomplete = () => {
                  database.close();
                  resolve(JSON.stringify(asked.map((request) => request.result)));
                };
              };
            })
            """;

    private static final String USER_ID = """
            () => new Promise((resolve) => {
              indexedDB.open('lectern').onsuccess = ({ target: { result: database } }) => {
                const held = database.transaction('values').objectStore('values').get('session');
                held.onsuccess = () => { database.close(); resolve(held.result.user.id); };
              };
            })
            """;

    /** Longer than a username may be. */
    private static final String ADDRESS = "m" + "e".repeat(45) + "i@school.example";

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private LiveSchool school;

    @BeforeAll
    void start() {
        mail.start();
        MailConfig config = new MailConfig(
                "127.0.0.1", mail.getSmtp().getPort(), MailConfig.Security.NONE, null, null, "lectern@school.example");
        SmsConfig nowhere = new SmsConfig(URI.create("http://127.0.0.1:9/"), null);
        school = new LiveSchool(new ServerConfig.Outside(config, nowhere, null));
    }

    @AfterAll
    void stop() {
        school.close();
        mail.stop();
    }

    @AfterEach
    void clear() {
        school.endTest();
    }

    private static Locator on(Page page, String id) {
        return page.getByTestId(id);
    }

    private static void choose(Page page, String preference, String value) {
        Locator choice = on(page, "prefer-" + preference).locator("input[value='" + value + "']");
        choice.locator("..").click(); // its label, when it stands still
        assertThat(choice).isChecked(); // a language is fetched first
    }

    private static void open(Page page, String section) {
        on(page, "me").click();
        on(page, "to-" + section).click();
    }

    private static void dressed(Page page, String attribute, String value) {
        assertThat(page.locator("html")).hasAttribute("data-" + attribute, value);
    }

    private void signIn(Page page, String username, String password, String code) {
        on(page, "login-username").fill(username);
        on(page, "login-password").fill(password);
        on(page, "login-submit").click();
        on(page, "login-code").fill(code);
        on(page, "login-submit").click();
        on(page, "read").waitFor();
    }

    private LecternClient clientOf(String password, @Nullable String code) {
        LecternClient client = school.server.client();
        client.identity().login(new LoginRequest("mei", null, password, code));
        return client;
    }

    @Test
    void aGuestBecomesAnAccountThatWalksFromDeviceToDeviceAndIsForgotten() throws Exception {
        Page phone = school.phone("Mei");
        Object guestId = phone.evaluate(USER_ID);
        on(phone, "me").click();
        assertThat(on(phone, "figures")).containsText("XP");
        becomeAccount(phone);
        assertThat(phone.evaluate(USER_ID)).isEqualTo(guestId);
        assertThat(on(phone, "my-name")).hasText("Mei");
        assertThat(on(phone, "keep")).hasCount(0);

        preferencesHoldAtOnceAndAfterARefresh(phone);

        LecternClient third = clientOf(PASSWORD, null);
        third.profile().update(new ProfileUpdate(null, null, null, null, null, ADDRESS, null, null, null, null));
        List<String> recovery = aSecondFactorIsSetUp(phone);

        Page tablet = comesInElsewhere();
        theTabletEndsAllOthers(phone, tablet, third);
        signIn(phone, "mei", PASSWORD, recovery.getFirst());

        preferencesWaitForTheConnection(tablet, clientOf(PASSWORD, recovery.get(1)));
        picturesAreLookedAtBeforeTheyGo(tablet);
        theSecondFactorIsSwitchedOff(tablet, recovery);
        anotherPassword(tablet, phone);
        takesAllAlongAndLeaves(tablet, String.valueOf(guestId));
    }

    /** The authenticator types the secret, as a page can't be scanned here; the pattern holds the same. */
    private static List<String> aSecondFactorIsSetUp(Page phone) {
        open(phone, "factor");
        on(phone, "factor-begin").click();
        assertThat(on(phone, "factor-password")).isFocused();
        on(phone, "factor-password").fill("not my words");
        on(phone, "factor-begin").click();
        assertThat(on(phone, "form-error")).containsText("密码不对");
        LiveSchool.picture(phone, "me-factor-begin");
        on(phone, "factor-password").fill(PASSWORD);
        on(phone, "factor-begin").click();
        assertThat(on(phone, "qr-code")).isVisible();
        String secret = on(phone, "factor-secret").innerText().replace(" ", "");
        assertThat(phone.locator(".factor-open")).hasAttribute("href", Pattern.compile("otpauth://.*" + secret + ".*"));
        on(phone, "factor-enable").click();
        assertThat(on(phone, "factor-code")).isFocused();
        Authenticator authenticator = new Authenticator(secret, Clock.systemUTC());
        on(phone, "factor-code").fill(authenticator.code(Duration.ofHours(1)));
        on(phone, "factor-enable").click();
        assertThat(on(phone, "form-error")).containsText("不是现在的验证码");
        on(phone, "factor-code").fill(authenticator.code());
        on(phone, "factor-enable").click();
        assertThat(on(phone, "factor-codes-title")).isFocused();
        assertThat(on(phone, "factor-codes").locator("li")).hasCount(10);
        List<String> codes = on(phone, "factor-codes").locator("li").allInnerTexts();
        LiveSchool.picture(phone, "me-factor-codes");
        phone.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(on(phone, "factor-codes")).isVisible();
        assertThat(on(phone, "factor-print")).isHidden();
        LiveSchool.picture(phone, "me-factor-print");
        phone.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        on(phone, "factor-kept").click();
        assertThat(on(phone, "factor-on")).containsText("10");
        LiveSchool.picture(phone, "me-factor-on");
        phone.reload();
        assertThat(on(phone, "factor-on")).isVisible();
        assertThat(on(phone, "factor-codes")).hasCount(0);
        aNumberForCodesIsGiven(phone);
        return codes;
    }

    private static void aNumberForCodesIsGiven(Page phone) {
        on(phone, "phone-number").fill("138 0013 8000");
        on(phone, "phone-password").fill("not my words");
        on(phone, "phone-submit").click();
        assertThat(on(phone, "form-error")).containsText("国家代码");
        on(phone, "phone-number").fill("+86 138-0013-8000");
        on(phone, "phone-submit").click();
        assertThat(on(phone, "form-error")).containsText("密码不对");
        on(phone, "phone-password").fill(PASSWORD);
        on(phone, "phone-submit").click();
        assertThat(on(phone, "phone-submit-done")).hasText(Pattern.compile(".+"));
        assertThat(phone.locator("phone-form > p")).containsText("…000");
        assertThat(on(phone, "phone-number")).hasValue("");
        on(phone, "phone-submit").scrollIntoViewIfNeeded();
        LiveSchool.picture(phone, "me-factor-phone");
    }

    private static void theSecondFactorIsSwitchedOff(Page tablet, List<String> recovery) {
        on(tablet, "to-factor").click();
        on(tablet, "factor-password").fill(PASSWORD);
        on(tablet, "factor-code").fill(recovery.get(2));
        on(tablet, "factor-renew").click();
        assertThat(on(tablet, "factor-codes").locator("li")).hasCount(10);
        String fresh = on(tablet, "factor-codes").locator("li").first().innerText();
        on(tablet, "factor-kept").click();
        on(tablet, "factor-password").fill(PASSWORD);
        on(tablet, "factor-code").fill(recovery.get(3));
        on(tablet, "factor-off").click();
        assertThat(on(tablet, "form-error")).isVisible(); // the earlier ones are good for nothing now
        on(tablet, "factor-code").fill(fresh);
        on(tablet, "factor-off").click();
        assertThat(on(tablet, "factor-begin")).isVisible();
        on(tablet, "up").click();
    }

    private void becomeAccount(Page phone) {
        on(phone, "keep-open").click();
        assertThat(on(phone, "account-username")).isFocused();
        on(phone, "account-username").fill("head");
        assertThat(on(phone, "account-free")).containsText("taken");
        on(phone, "account-username").fill("mei@home");
        on(phone, "account-password").fill("short");
        on(phone, "account-submit").click();
        assertThat(on(phone, "form-error")).hasCount(2);
        assertThat(on(phone, "account-username")).isFocused();
        on(phone, "account-username").fill("mei");
        assertThat(on(phone, "account-free")).containsText("free");
        on(phone, "account-password").fill(PASSWORD);
        phone.keyboard().press("Enter");
        assertThat(on(phone, "notice")).containsText("come in as mei");
    }

    private static void preferencesHoldAtOnceAndAfterARefresh(Page phone) {
        on(phone, "to-preferences").click();
        choose(phone, "theme", "dark");
        dressed(phone, "theme", "dark");
        choose(phone, "textSize", "125");
        on(phone, "prefer-readableFont").check();
        on(phone, "prefer-highContrast").check();
        on(phone, "prefer-reducedMotion").check();
        on(phone, "prefer-time").selectOption("evening");
        on(phone, "prefer-goal").selectOption("90");
        choose(phone, "language", "zh");
        assertThat(on(phone, "preferences-state")).containsText("立即生效");
        phone.reload();
        assertThat(on(phone, "page-preferences")).isVisible();
        dressed(phone, "theme", "dark");
        dressed(phone, "contrast", "high");
        dressed(phone, "motion", "less");
        dressed(phone, "letters", "readable");
        assertThat(phone.locator("html")).hasAttribute("lang", "zh-CN");
        for (int width : new int[] {320, 390}) {
            phone.setViewportSize(width, 844);
            fits(phone, "large-letters-" + width);
        }
        phone.goBack();
        assertThat(on(phone, "page-me")).isVisible();
        phone.goBack();
        assertThat(on(phone, "read")).isVisible();
    }

    private Page comesInElsewhere() throws Exception {
        Page tablet = school.page("en-GB", 820, 1180, ColorScheme.LIGHT);
        tablet.navigate(school.server.uri().toString());
        on(tablet, "join-way-password").click();
        assertThat(on(tablet, "login-username")).isFocused();
        on(tablet, "login-username").fill(ADDRESS);
        on(tablet, "login-password").fill("not my words");
        on(tablet, "login-submit").click();
        assertThat(on(tablet, "form-error")).containsText("wrong");
        on(tablet, "login-password").fill(PASSWORD);
        on(tablet, "login-submit").click();
        assertThat(on(tablet, "login-code")).isFocused();
        on(tablet, "login-code").fill("000000");
        on(tablet, "login-submit").click();
        assertThat(on(tablet, "form-error")).containsText("not right");
        on(tablet, "login-code").fill(mailedCode(tablet));
        on(tablet, "login-submit").click();
        assertThat(on(tablet, "read")).isVisible();
        dressed(tablet, "theme", "dark");
        dressed(tablet, "letters", "readable");
        assertThat(tablet.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(tablet.locator("html")).hasAttribute("style", Pattern.compile("--text-size: 1.25"));
        return tablet;
    }

    /** Asks for a code and finds it in the mail; the next one has to wait. */
    private String mailedCode(Page tablet) throws Exception {
        tablet.setViewportSize(360, 740);
        on(tablet, "login-send-email").click();
        assertThat(on(tablet, "login-sent")).containsText("m…@school.example");
        assertThat(on(tablet, "login-code")).isFocused();
        assertThat(on(tablet, "login-code")).hasValue("");
        on(tablet, "login-send-email").click();
        assertThat(on(tablet, "form-error")).containsText("once a minute");
        assertThat(on(tablet, "login-sent")).containsText("m…@school.example");
        assertThat(on(tablet, "login-send-sms")).isVisible();
        LiveSchool.picture(tablet, "student-sent-code");
        tablet.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        LiveSchool.picture(tablet, "student-sent-code-dark");
        tablet.setViewportSize(820, 1180);
        assertThat(mail.waitForIncomingEmail(5_000, 1)).isTrue();
        Matcher code = CODE.matcher(mail.getReceivedMessages()[0].getContent().toString());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static void theTabletEndsAllOthers(Page phone, Page tablet, LecternClient third) {
        on(tablet, "language").click();
        open(tablet, "sessions");
        Locator sessions = on(tablet, "session");
        assertThat(sessions).hasCount(3);
        assertThat(sessions.and(tablet.locator("[data-current=true]"))).hasCount(1);
        assertThat(sessions.first()).containsText("127.0.0.1");
        assertThat(sessions.first()).containsText("Chrome");
        Locator typed = sessions.filter(new Locator.FilterOptions().setHasText("Lectern"));
        typed.getByTestId("end-session").click();
        assertThat(sessions).hasCount(2);
        assertThatThrownBy(third.identity()::me).isInstanceOf(ApiException.class);
        on(tablet, "end-others").click();
        assertThat(sessions).hasCount(1);
        assertThat(on(phone, "login-username")).hasValue("mei");
    }

    private static void preferencesWaitForTheConnection(Page tablet, LecternClient server) {
        on(tablet, "up").click();
        on(tablet, "to-preferences").click();
        tablet.context().setOffline(true);
        choose(tablet, "theme", "light");
        dressed(tablet, "theme", "light");
        assertThat(on(tablet, "preferences-state")).containsText("Kept on this device");
        assertThat(lookOf(server).theme()).isEqualTo(UiPreferences.Theme.DARK);
        server.profile()
                .setPreferences(new Preferences(
                        new UiPreferences(UiPreferences.Language.EN, UiPreferences.Theme.DARK, 150), null, null));
        tablet.context().setOffline(false);
        assertThat(on(tablet, "preferences-state")).containsText("Every change holds");
        assertThat(lookOf(server).theme()).isEqualTo(UiPreferences.Theme.LIGHT);
        assertThat(lookOf(server).textSize()).isEqualTo(150);
        assertThat(server.profile().me().preferredStudyTime()).isEqualTo(StudyTime.EVENING);
        assertThat(server.profile().me().weeklyLearningGoal()).isEqualTo(90);
    }

    private static UiPreferences lookOf(LecternClient client) {
        return Objects.requireNonNull(client.profile().profile().preferences().ui());
    }

    private static void picturesAreLookedAtBeforeTheyGo(Page tablet) {
        on(tablet, "up").click();
        FilePayload text = new FilePayload("a.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8));
        on(tablet, "avatar-file").setInputFiles(text);
        assertThat(on(tablet, "form-error")).containsText("not a picture");
        on(tablet, "avatar-file").setInputFiles(new FilePayload("a.png", "image/png", PIXEL));
        assertThat(on(tablet, "avatar").locator("canvas")).isVisible();
        on(tablet, "avatar-send").click();
        assertThat(on(tablet, "avatar").locator("img")).hasAttribute("src", Pattern.compile("^/media/"));
        assertThat(on(tablet, "me").locator("img")).hasCount(1);
    }

    private static void anotherPassword(Page tablet, Page phone) {
        on(tablet, "to-password").click();
        on(tablet, "password-now").fill("not my words");
        on(tablet, "password-new").fill(NEW_PASSWORD);
        on(tablet, "password-submit").click();
        assertThat(on(tablet, "form-error")).containsText("not your password");
        on(tablet, "password-now").fill(PASSWORD);
        on(tablet, "password-submit").click();
        assertThat(on(tablet, "password-submit-done")).containsText("Changed");
        assertThat(on(phone, "login-username")).isVisible();
    }

    private static void takesAllAlongAndLeaves(Page tablet, String id) throws IOException {
        on(tablet, "up").click();
        on(tablet, "to-data").click();
        Download download = tablet.waitForDownload(() -> on(tablet, "export").click());
        assertThat(download.suggestedFilename()).matches("lectern-\\d{4}-\\d{2}-\\d{2}\\.json");
        assertThat(Json.lenient()
                        .readTree(Files.readString(download.path()))
                        .path("userId")
                        .asString())
                .isEqualTo(id);
        on(tablet, "delete").click();
        assertThat(tablet.locator("#delete-title")).isFocused();
        on(tablet, "delete-password").fill(PASSWORD);
        on(tablet, "delete-submit").click();
        assertThat(on(tablet, "form-error")).containsText("not your password");
        on(tablet, "delete-password").fill(NEW_PASSWORD);
        on(tablet, "delete-submit").click();
        assertThat(tablet.locator(".join-ended")).containsText("deleted");
        tablet.waitForCondition(() -> !String.valueOf(tablet.evaluate(KEPT)).contains(id));
        assertThat(String.valueOf(tablet.evaluate(KEPT))).doesNotContainIgnoringCase("mei");
        dressed(tablet, "letters", "usual");
    }

    @Test
    void aGuestWithoutAPasswordIsForgottenToo() {
        Page page = school.phone("Bo");
        open(page, "data");
        on(page, "delete").click();
        on(page, "delete-submit").click();
        assertThat(on(page, "form-error")).isVisible();
        on(page, "delete-understood").check();
        on(page, "delete-submit").click();
        assertThat(page.locator(".join-ended")).containsText("deleted");
        assertThat(on(page, "join-name")).hasValue("");
    }

    @Test
    void anAccountIsMadeAtTheDoorWhereTheSchoolAllowsIt() {
        Page page = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        school.staff.admin().setSetting("signUpOpen", false);
        try {
            page.navigate(school.server.uri().toString());
            page.waitForResponse(
                    Pattern.compile("/api/auth/signup"),
                    () -> on(page, "join-way-password").click());
            assertThat(on(page, "login-submit")).isVisible();
            assertThat(on(page, "login-make")).hasCount(0);
        } finally {
            school.staff.admin().setSetting("signUpOpen", true);
        }
        page.reload();
        on(page, "join-way-password").click();
        on(page, "login-make").click();
        on(page, "account-username").fill("zoe");
        on(page, "account-password").fill(PASSWORD);
        on(page, "account-submit").click();
        assertThat(page.locator("h1")).containsText("zoe");
        on(page, "me").click();
        on(page, "class-code").fill("000000");
        on(page, "class-submit").click();
        assertThat(on(page, "form-error")).containsText("No class");
        on(page, "class-code").fill(school.code);
        on(page, "class-submit").click();
        assertThat(on(page, "class-submit-done")).containsText("You are in");
        on(page, "profile-open").click();
        on(page, "profile-username").fill("head");
        on(page, "profile-nickname").fill("Zoë the Great");
        on(page, "profile-submit").click();
        assertThat(on(page, "form-error")).containsText("taken");
        on(page, "profile-username").fill("zoe");
        on(page, "profile-submit").click();
        assertThat(on(page, "me")).containsText("Zoë the Great");
    }

    /** Whose password was reset comes in by the one that is said once, and chooses another. */
    @Test
    void aPasswordThatWasResetLeadsInAndIsExchanged() {
        AdminAccount lena = school.staff.admin().create(new AdminDraft("lena", PASSWORD, Role.TEACHER, null));
        String once = school.staff.admin().resetPassword(lena.id()).plainPassword();
        Page page = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        page.navigate(school.server.uri().toString());
        on(page, "join-way-password").click();
        on(page, "login-username").fill("lena");
        on(page, "login-password").fill(once);
        on(page, "login-submit").click();
        open(page, "password");
        on(page, "password-now").fill(once);
        on(page, "password-new").fill(NEW_PASSWORD);
        on(page, "password-submit").click();
        assertThat(on(page, "password-submit-done")).containsText("Changed");
        school.server.client().identity().login(new LoginRequest("lena", null, NEW_PASSWORD, null));
    }

    @Test
    void bothLanguagesHaveEveryText() {
        Page page = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        page.navigate(school.server.uri().toString());
        Object keys = page.evaluate("""
                async () => {
                  const { en, zh } = (await import('/me/texts.js')).default;
                  return { en: Object.keys(en), zh: Object.keys(zh) };
                }
                """);
        assertThat(keys).isInstanceOfSatisfying(Map.class, both -> {
            assertThat((List<?>) both.get("en")).isNotEmpty().isEqualTo(both.get("zh"));
        });
    }

    @ParameterizedTest
    @CsvSource({"en-GB,320,LIGHT", "zh-CN,360,DARK", "en-GB,1200,DARK"})
    void everythingFitsAndCanBeTouched(String language, int width, ColorScheme colours) {
        Page page = school.page(language, width, 640, colours);
        String look = language + "-" + width + "-" + colours;
        page.navigate(school.server.uri().toString());
        on(page, "join-way-password").click();
        on(page, "login-make").waitFor();
        fits(page, look + "-login");
        on(page, "login-make").click();
        on(page, "account-username").waitFor();
        fits(page, look + "-signup");
        page.reload();
        school.join(page, "Maximiliane-Alexandra von Hohenzollern" + look.charAt(0) + width);
        fits(page, look + "-tracks");
        on(page, "me").click();
        on(page, "keep-open").click();
        fits(page, look + "-guest");
        on(page, "account-username").fill("maximiliane.alexandra.von.h." + width + "." + colours);
        on(page, "account-password").fill(PASSWORD);
        on(page, "account-submit").click();
        on(page, "notice").getByRole(AriaRole.BUTTON).click();
        on(page, "profile-open").click();
        fits(page, look + "-me");
        for (String section : List.of("preferences", "password", "factor", "sessions", "data")) {
            on(page, "to-" + section).click();
            if (section.equals("data")) {
                on(page, "delete").click();
            }
            if (section.equals("factor")) {
                fits(page, look + "-factor-off");
                on(page, "factor-password").fill(PASSWORD);
                on(page, "factor-begin").click();
                on(page, "qr-code").waitFor();
            }
            on(page, "page-" + section).waitFor();
            page.waitForCondition(() -> page.locator("[aria-busy=true]").count() == 0);
            fits(page, look + "-" + section);
            on(page, "up").click();
        }
    }

    private static void fits(Page page, String name) {
        LiveSchool.fits(page, "me-" + name);
    }
}
