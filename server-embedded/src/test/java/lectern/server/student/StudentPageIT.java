package lectern.server.student;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.server.LecternServer;
import lectern.server.ServerConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudentPageIT {
    private LecternServer server;
    private Chromium chromium;
    private BrowserContext context;
    private PlayedServer network;
    private Page page;
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path data) {
        server = LecternServer.start(
                ServerConfig.embedded(data, 0).withBind("127.0.0.1").withRequestsPerMinute(0));
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.close();
    }

    @BeforeEach
    void open() {
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(390, 844));
        network = new PlayedServer(context, server.localUri());
        page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
    }

    @AfterEach
    void close() {
        context.unrouteAll(); // pages fetch ahead, and what is asked for during the close is answered by nobody
        context.close();
        assertThat(faults).isEmpty();
    }

    @Test
    void firstLoadStaysSmallAndOnTheLan() {
        List<String> elsewhere = new ArrayList<>();
        Set<String> modules = new TreeSet<>();
        AtomicInteger bytes = new AtomicInteger();
        page.onRequest(request -> {
            if (!request.url().startsWith(server.localUri().toString())) {
                elsewhere.add(request.url());
            }
        });
        page.onRequestFinished(request -> {
            bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize);
            if (request.url().endsWith(".js")) {
                modules.add(request.url().substring(server.localUri().toString().length()));
            }
        });

        page.navigate(server.localUri() + "/?code=123456");
        assertThat(page.getByTestId("join-code")).hasValue("123456");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        assertThat(elsewhere).isEmpty();
        assertThat(bytes.get()).as("bytes of the first load").isBetween(30_000, 140_000);
        // A module that is not preloaded costs the first load another round trip.
        String preloaded = "[...document.querySelectorAll('link[rel=modulepreload]')].map(l => l.getAttribute('href'))";
        modules.remove("/app/main.js");
        assertThat(((List<?>) page.evaluate(preloaded)).stream().map(String::valueOf))
                .containsAll(modules);
    }

    /** A device without a font for emoji shows the first letter of a subject, not a box. */
    @Test
    void whatNoFontHasIsNoticed() {
        page.navigate(PlayedServer.ORIGIN);
        Object drawn = page.evaluate("""
                async () => {
                  const { drawable } = await import('/track/drawable.js');
                  return ['A', '\\u{1FFFC}'].map(drawable);
                }
                """);
        assertThat(drawn).isEqualTo(List.of(true, false));
    }

    @Test
    void bothLanguagesHaveEveryText() {
        page.navigate(PlayedServer.ORIGIN);
        Object missing = page.evaluate("""
                async () => {
                  const [en, zh] = await Promise.all(['en', 'zh'].map((code) => import(`/i18n/${code}.js`)));
                  const late = ['activity', 'article', 'challenge', 'chat', 'notification', 'me', 'join', 'factor', 'channel'].map((part) => import(`/${part}/texts.js`));
                  const parts = (await Promise.all(late)).map((texts) => texts.default);
                  const keys = [[en.default, ...parts.map((part) => part.en)], [zh.default, ...parts.map((part) => part.zh)]]
                    .map((texts) => texts.flatMap(Object.keys));
                  return keys[0].filter((key) => !keys[1].includes(key)).concat(keys[1].filter((key) => !keys[0].includes(key)));
                }
                """);
        assertThat((List<?>) missing).isEmpty();
    }

    @Test
    void answersWaitThroughABreakAndARefreshAndAreSentInOrderUnderTheirFirstIds() {
        startChallenge();
        network.cut();
        for (String option : List.of("b", "a", "c")) {
            page.getByTestId("option-" + option).click();
            assertThat(page.getByTestId("waiting")).isVisible();
            page.getByTestId("next").click();
        }
        assertThat(page.getByTestId("offline-banner")).hasAttribute("data-waiting", "3");
        List<?> kept = keptIds();
        assertThat(network.received()).isEmpty();

        page.reload();
        assertThat(page.getByText("Question 4 of 5")).isVisible();
        assertThat(page.getByTestId("offline-banner")).hasAttribute("data-waiting", "3");
        network.mend();

        assertThat(page.getByTestId("offline-banner")).isHidden();
        page.waitForCondition(() -> network.received().size() == 3 && keptIds().isEmpty());
        assertThat(network.receivedIds()).hasSize(3).doesNotHaveDuplicates().isEqualTo(kept);
        assertThat(network.received().stream()
                        .map(answer -> answer.path("selectedOptionId").asString()))
                .containsExactly("b", "a", "c");
        assertThat(keptIds()).isEmpty();
    }

    @Test
    void anAnswerWhoseAcknowledgementWasLostIsSentAgainUnderTheSameId() {
        startChallenge();
        AtomicInteger tries = new AtomicInteger();
        network.twist("/api/challenges/answer", route -> {
            if (tries.incrementAndGet() > 1) {
                return false;
            }
            network.receive(route.request());
            route.abort();
            return true;
        });
        page.getByTestId("option-a").click();
        assertThat(page.getByTestId("saved")).isVisible();
        assertThat(network.receivedIds()).hasSize(2);
        assertThat(Set.copyOf(network.receivedIds())).hasSize(1);
    }

    @Test
    void aRefusedAnswerIsToldAndDoesNotBlockTheNext() {
        startChallenge();
        network.twist("/api/challenges/answer", route -> {
            boolean first = route.request().postData().contains("\"q1\"");
            if (first) {
                network.refuse(route, 409, "CONFLICT");
            }
            return first;
        });
        page.getByTestId("option-a").click();
        assertThat(page.getByTestId("refused")).isVisible();
        assertThat(page.getByTestId("notice")).containsText("because of CONFLICT");
        page.getByTestId("next").click();
        page.getByTestId("option-b").click();
        assertThat(page.getByTestId("saved")).isVisible();
        assertThat(keptIds()).isEmpty();
    }

    @Test
    void aServerInTroubleIsAskedAgain() {
        startChallenge();
        AtomicInteger tries = new AtomicInteger();
        network.twist("/api/challenges/answer", route -> {
            boolean trouble = tries.incrementAndGet() < 3;
            if (trouble) {
                network.refuse(route, 503, "UNAVAILABLE");
            }
            return trouble;
        });
        page.getByTestId("option-a").click();
        assertThat(page.getByTestId("saved")).isVisible();
        assertThat(tries).hasValue(3);
    }

    /** Others go past what the server fails at; it is kept, and sent before what was answered after it in the same. */
    @Test
    void anAnswerThatAlwaysFailsHoldsUpOnlyItsOwnChallenge() {
        page.navigate(PlayedServer.ORIGIN);
        Object told = page.evaluate("""
                async () => {
                  const [{ AnswerQueue }, { MemoryStore }, { Refusal }] = await Promise.all(
                    ['/queue/answer-queue.js', '/store/memory-store.js', '/wire/failure.js'].map((module) => import(module)));
                  const sent = [];
                  let broken = true;
                  const post = async (path, { n, challengeId }, { patience }) => {
                    sent.push(`${n}${patience ? '!' : ''}`);
                    if (broken && challengeId === 'bad') {
                      throw new Refusal(500, { code: 'INTERNAL_ERROR', message: 'no' });
                    }
                    return {};
                  };
                  const connection = { online: true, watch() {} };
                  const queue = new AnswerQueue(new MemoryStore(), { post }, { user: { id: 'u' } }, connection);
                  const waits = () => queue.entries.map(({ request }) => request.n).join();
                  const until = (what) => new Promise((resolve) => {
                    queue.watch(() => what() && resolve());
                  });
                  await queue.add({ challengeId: 'bad', n: 1 });
                  await queue.add({ challengeId: 'bad', n: 2 });
                  await queue.add({ n: 3 }, { kind: 'activity', path: '/x', activityId: 'live' });
                  await until(() => sent.includes('3!') && waits() === '1,2');
                  const before = sent.splice(0).join(' ');
                  broken = false;
                  queue.drain();
                  await until(() => waits() === '');
                  return [before, sent.join(' ')];
                }
                """);
        assertThat((List<?>) told).isEqualTo(List.of("1! 1 1 3!", "1 2!"));
    }

    @Test
    void manyRefusedTokensAreRenewedOnceAndARefusedRenewalKeepsTheQueue() {
        startChallenge();
        AtomicInteger renewals = new AtomicInteger();
        network.twist("/api/", route -> {
            String path = route.request().url();
            boolean renewal = path.endsWith("/auth/refresh");
            if (renewal) {
                renewals.incrementAndGet();
            }
            boolean refused = renewal || !path.endsWith("/auth/guest");
            if (refused) {
                network.refuse(route, 401, "UNAUTHORIZED");
            }
            return refused;
        });
        page.getByTestId("option-a").click();
        assertThat(page.getByTestId("join-name")).hasValue("Ada");
        assertThat(page.getByTestId("join-code")).hasValue("123456");
        assertThat(renewals).hasValue(1);
        List<?> kept = keptIds();
        assertThat(kept).hasSize(1);

        network.mend();
        page.getByTestId("join-submit").click();
        assertThat(page.getByTestId("saved")).isVisible();
        assertThat(network.receivedIds()).isEqualTo(kept);
    }

    @Test
    void aWindowThatKeepsNothingSaysSoAndStillWorks() {
        context.addInitScript("indexedDB.open = () => { throw new DOMException('private'); }");
        startChallenge();
        assertThat(page.getByTestId("notice")).containsText("keeps nothing");
        page.getByTestId("option-a").click();
        assertThat(page.getByTestId("saved")).isVisible();
    }

    private void startChallenge() {
        page.navigate(PlayedServer.ORIGIN + "/?code=123456");
        page.getByTestId("join-name").fill("Ada");
        page.getByTestId("join-submit").click();
        page.getByTestId("track-sea").click();
        assertThat(page.getByTestId("prompt")).isVisible();
    }

    private List<?> keptIds() {
        return (List<?>) page.evaluate("""
                () => new Promise((resolve) => {
                  indexedDB.open('lectern').onsuccess = ({ target: { result: database } }) => {
                    const all = database.transaction('queue').objectStore('queue').getAll();
                    all.onsuccess = () => {
                      database.close();
                      resolve(all.result.map((entry) => entry.request.submitRequestId));
                    };
                  };
                })
                """);
    }
}
