package lectern.server.student;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.ArticlePatch;
import lectern.model.article.PublishedArticleFilter;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentenceExtensions.Word;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingPageIT {
    /** What a browser that can speak has, as far as the page uses it; what is spoken is kept. */
    static final String VOICES = """
            const voices = [
              { lang: 'zh-CN', name: 'far', localService: false },
              { lang: 'en-US', name: 'near', localService: true },
            ];
            window.spoken = [];
            const synthesis = Object.assign(new EventTarget(), {
              getVoices: () => voices,
              speak: (utterance) => { spoken.push(`${utterance.voice.name}: ${utterance.text}`); window.saying = utterance; },
              cancel: () => spoken.push('cancelled'),
            });
            Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            """;

    private LiveSchool school;

    @BeforeAll
    void start() {
        school = new LiveSchool();
    }

    @AfterAll
    void stop() {
        school.close();
    }

    @AfterEach
    void clear() {
        List<String> faults = List.copyOf(school.faults);
        school.clear();
        school.staff
                .articles()
                .published(PublishedArticleFilter.first(100))
                .items()
                .forEach(article -> school.staff.articles().delete(article.id()));
        assertThat(faults).isEmpty();
    }

    private String publish(String title, int difficulty, SentenceDraft... sentences) {
        return school.staff
                .articles()
                .create(new ArticleDraft(
                        title,
                        null,
                        null,
                        null,
                        null,
                        new ArticleMetadata(difficulty, List.of(), null),
                        true,
                        List.of(sentences)))
                .articleId();
    }

    private String publishFox() {
        SentenceExtensions beside = new SentenceExtensions(
                "ə ˈhʌŋɡri fɒks",
                "一只饥饿的狐狸看见了葡萄。",
                null,
                new SentenceExtensions.Analysis("simple past", null, List.of("saw comes from see")),
                List.of(
                        new Word("grapes", "ɡreɪps", "葡萄", "n.", List.of("Grapes grow on vines.")),
                        new Word("fox", null, "狐狸", null, null),
                        new Word("see", null, "看见", "v.", null)),
                null,
                null,
                null);
        return publish(
                "The Fox and the Grapes",
                1,
                SentenceDraft.of("A hungry Fox saw fine Grapes.", beside),
                SentenceDraft.of("He jumped as high as he could."),
                SentenceDraft.of("\"They are quite sour,\" he said."));
    }

    private Page reading(Page page) {
        page.getByTestId("read").click();
        page.getByTestId("article").first().click();
        assertThat(page.getByTestId("sentence")).isVisible();
        return page;
    }

    private static Locator sentence(Page page) {
        return page.getByTestId("sentence");
    }

    @Test
    void anEmptyLibrarySaysWhatToExpect() {
        Page page = school.phone("Ada");
        page.getByTestId("read").click();
        assertThat(page.getByTestId("no-articles")).containsText("No texts yet");
        assertThat(page.getByTestId("search")).isHidden();
        page.getByTestId("up").click();
        assertThat(page.getByTestId("read")).isVisible();
    }

    @Test
    void theListIsSearchedAndTurned() {
        IntStream.rangeClosed(1, 24)
                .forEach(i -> publish("Story " + i, 1 + i % 5, SentenceDraft.of("a"), SentenceDraft.of("b")));
        publish("狐狸与葡萄", 2, SentenceDraft.of("狐狸看见葡萄。"));
        Page page = school.phone("Bo");
        page.getByTestId("read").click();

        Locator titles = page.getByTestId("article");
        assertThat(titles).hasCount(20);
        assertThat(titles.first()).containsText("狐狸与葡萄");
        assertThat(titles.first()).containsText("1 sentence");
        assertThat(titles.first().getByTestId("difficulty")).containsText("Easy");
        assertThat(titles.nth(1)).containsText("2 sentences");
        assertThat(page.getByTestId("spoken")).containsText("25 texts. Page 1 of 2");
        LiveSchool.picture(page, "student-articles");
        page.getByTestId("later").click();
        assertThat(titles).hasCount(5);
        assertThat(page.getByTestId("page-of")).hasText("Page 2 of 2");
        page.reload();
        assertThat(page.getByTestId("page-of")).hasText("Page 2 of 2");

        page.getByTestId("search").fill("狐狸");
        assertThat(titles).hasCount(1);
        page.getByTestId("search").fill("story 24");
        assertThat(titles).hasCount(1);
        assertThat(titles).containsText("Story 24");
        page.getByTestId("search").fill("<b>elephant");
        assertThat(page.getByTestId("none-found")).containsText("“<b>elephant”");
        page.getByTestId("show-all").click();
        assertThat(titles).hasCount(20);
        assertThat(page.getByTestId("search")).hasValue("");
    }

    @Test
    void aTextIsReadSentenceBySentenceByButtonsAndKeys() {
        publishFox();
        Page page = reading(school.phone("Cy"));
        assertThat(page.getByTestId("position")).hasText("1 of 3");
        assertThat(page.locator("h1")).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(page.getByTestId("position")).hasText("1 of 3");
        page.getByTestId("next").click();
        assertThat(sentence(page)).hasText("He jumped as high as he could.");
        assertThat(page.getByTestId("next")).isFocused();
        assertThat(page.getByTestId("spoken")).hasText("2 of 3. He jumped as high as he could.");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByTestId("position")).hasText("3 of 3");
        page.getByTestId("previous").click();
        assertThat(page.getByTestId("position")).hasText("2 of 3");
        page.keyboard().press("ArrowLeft");
        assertThat(sentence(page)).containsText("A hungry Fox");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.getByTestId("next").click();
        assertThat(page.getByTestId("article")).containsText("Read");
        page.getByTestId("article").click();
        assertThat(page.getByTestId("position")).hasText("1 of 3");
    }

    @Test
    void theBackButtonOfTheBrowserGoesUpOnePage() {
        publishFox();
        Page page = reading(school.phone("Di"));
        page.goBack();
        assertThat(page.getByTestId("article")).isVisible();
        page.getByTestId("article").click();
        page.getByTestId("up").click();
        assertThat(page.getByTestId("article")).isVisible();
        page.goBack();
        assertThat(page.getByTestId("read")).isVisible();
    }

    @Test
    void translationAndPronunciationComeOnDemandAndOnlyWhereThereAreAny() {
        publishFox();
        Page page = reading(school.phone("Ed"));
        assertThat(page.getByTestId("translation")).isHidden();
        page.getByTestId("show-translation").click();
        assertThat(page.getByTestId("translation")).hasText("一只饥饿的狐狸看见了葡萄。");
        page.getByTestId("show-phonetic").click();
        assertThat(page.getByTestId("phonetic")).hasText("ə ˈhʌŋɡri fɒks");
        assertThat(page.getByTestId("show-phonetic")).hasAttribute("aria-pressed", "true");
        LiveSchool.picture(page, "student-sentence");
        page.getByTestId("show-translation").click();
        assertThat(page.getByTestId("translation")).isHidden();
        page.getByTestId("analysis").locator("summary").click();
        assertThat(page.getByTestId("analysis")).containsText("saw comes from see");
        page.getByTestId("next").click();
        assertThat(page.getByTestId("show-translation")).isHidden();
        assertThat(page.getByTestId("analysis")).isHidden();
    }

    @Test
    void wordsAreExplainedByTapAndByKeyAndEscCloses() {
        publishFox();
        Page page = reading(school.phone("Flo"));
        assertThat(page.getByTestId("word")).hasText(new String[] {"Fox", "Grapes", "see"});
        Locator grapes = page.getByTestId("word").nth(1);
        grapes.focus();
        page.keyboard().press("Enter");
        Locator dialog = page.getByTestId("word-dialog");
        assertThat(dialog).isVisible();
        assertThat(dialog).containsText("葡萄");
        assertThat(dialog).containsText("Grapes grow on vines.");
        LiveSchool.picture(page, "student-word");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(grapes).isFocused();
        assertThat(page.getByTestId("position")).hasText("1 of 3");

        page.getByTestId("word").first().click();
        assertThat(dialog).containsText("狐狸");
        page.getByTestId("close-word").click();
        assertThat(dialog).isHidden();
        page.getByTestId("word").last().click();
        page.mouse().click(10, 10);
        assertThat(dialog).isHidden();
    }

    @Test
    void aRefreshComesBackToTheSentenceEvenIfOthersWentMeanwhile() {
        String id = publishFox();
        Page page = reading(school.phone("Gus"));
        page.getByTestId("show-translation").click();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByTestId("position")).hasText("3 of 3");
        kept(page, 2);
        page.reload();
        assertThat(page.getByTestId("position")).hasText("3 of 3");

        school.staff
                .sentences()
                .delete(school.staff.articles().get(id).sentences().getFirst().id());
        page.reload();
        assertThat(page.getByTestId("position")).hasText("2 of 2");
        assertThat(sentence(page)).containsText("quite sour");
        page.goBack();
        assertThat(page.getByTestId("article")).containsText("Go on at sentence 2");
        page.reload();
        assertThat(page.getByTestId("article")).isVisible();
    }

    /** Waits until the place is in the browser's store, which it reaches a moment after it is on screen. */
    private static void kept(Page page, int index) {
        page.waitForFunction("""
                async (index) => {
                  const opened = await new Promise((done, failed) => {
                    const request = indexedDB.open('lectern');
                    request.onsuccess = () => done(request.result);
                    request.onerror = () => failed(request.error);
                  });
                  const all = await new Promise((done, failed) => {
                    const request = opened.transaction('values').objectStore('values').getAll();
                    request.onsuccess = () => done(request.result);
                    request.onerror = () => failed(request.error);
                  });
                  opened.close();
                  return all.some((value) => Object.values(value?.places ?? {}).some((place) => place.index === index));
                }""", index);
    }

    @Test
    void aTextThatIsTakenBackIsSaidToBeGone() {
        String id = publishFox();
        Page page = school.phone("Hal");
        page.getByTestId("read").click();
        assertThat(page.getByTestId("article")).isVisible();
        school.staff.articles().delete(id);
        page.getByTestId("article").click();
        assertThat(page.getByText("This text is no longer here")).isVisible();
        page.getByTestId("up").click();
        assertThat(page.getByTestId("no-articles")).isVisible();
    }

    @Test
    void aTextWithoutSentencesSaysSo() {
        publish("Blank", 1);
        Page page = school.phone("Ida");
        page.getByTestId("read").click();
        page.getByTestId("article").click();
        assertThat(page.getByTestId("no-sentences")).isVisible();
    }

    @Test
    void withoutTheServerReadingGoesOnAndTheListComesByItself() {
        publishFox();
        Page page = reading(school.phone("Jo"));
        Pattern texts = Pattern.compile(".*/api/.*");
        page.route(texts, Route::abort);
        page.keyboard().press("ArrowRight");
        assertThat(page.getByTestId("position")).hasText("2 of 3");
        page.getByTestId("up").click();
        assertThat(page.getByText("Texts come from the teacher")).isVisible();
        page.unroute(texts);
        assertThat(page.getByTestId("article")).isVisible();
    }

    @Test
    void modulesThatDoNotComeCanBeAskedForAgain() {
        publishFox();
        Page page = school.phone("Kit");
        page.route("**/article/**", Route::abort);
        page.getByTestId("read").click();
        assertThat(page.getByText("This page did not come")).isVisible();
        page.getByTestId("try-again").click();
        assertThat(page.getByText("This page did not come")).isVisible();
        page.unroute("**/article/**");
        page.getByTestId("try-again").click();
        assertThat(page.getByTestId("article")).isVisible();
    }

    @Test
    void modulesOfReadingComeWhenTheyAreNeeded() {
        publishFox();
        List<String> fetched = new ArrayList<>();
        Page page = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        page.onRequest(request -> fetched.add(
                request.url().substring(school.server.uri().toString().length())));
        school.join(page, "Lu");
        assertThat(fetched).contains("/article/reading.js").doesNotContain("/article/article-list-page.js");
        page.getByTestId("read").click();
        assertThat(page.getByTestId("article")).isVisible();
        assertThat(fetched).contains("/article/article-list-page.js").doesNotContain("/article/article-page.js");
    }

    @Test
    void withoutAVoiceOfItsOwnTheDeviceOffersNoListening() {
        publishFox();
        Page page = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        page.addInitScript("Object.defineProperty(window, 'speechSynthesis', { value: undefined })");
        school.join(page, "Mo");
        reading(page);
        assertThat(page.getByTestId("listen")).isHidden();
        page.getByTestId("next").click();
        assertThat(page.getByTestId("listen")).isHidden();
    }

    @Test
    void aVoiceOfTheDeviceReadsTheSentenceAndOneOnTheInternetIsLeftAlone() {
        publishFox();
        Page page = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        page.addInitScript(VOICES);
        school.join(page, "Ned");
        reading(page);
        page.getByTestId("listen").click();
        assertThat(page.getByTestId("listen")).hasText("Stop");
        page.evaluate("saying.onend()");
        assertThat(page.getByTestId("listen")).hasText("Listen");
        page.getByTestId("listen").click();
        page.getByTestId("next").click();
        assertThat(page.evaluate("spoken"))
                .isEqualTo(List.of(
                        "near: A hungry Fox saw fine Grapes.", "near: A hungry Fox saw fine Grapes.", "cancelled"));

        page.getByTestId("up").click();
        publish("汉语", 1, SentenceDraft.of("他不是总来晚。"));
        page.reload();
        page.getByTestId("article").first().click();
        assertThat(sentence(page)).hasText("他不是总来晚。");
        assertThat(sentence(page)).hasAttribute("lang", "zh");
        assertThat(page.getByTestId("listen")).isHidden();
    }

    @Test
    void theTextsLanguageMayBeSaid() {
        String id = publish("Le renard", 1, SentenceDraft.of("Le renard a faim."));
        school.staff.articles().update(id, language("fr_CA"));
        Page page = reading(school.phone("Oz"));
        assertThat(sentence(page)).hasAttribute("lang", "fr-CA");
    }

    private static ArticlePatch language(String language) {
        return new ArticlePatch(null, null, null, null, null, Map.of("language", language), null, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    art, arts    | The arts of a party: art.  | The ,[arts], of a party: ,[art],.
                    ice, ice cream | Ice cream or ice?        | [Ice cream], or ,[ice],?
                    苹果           | 我吃苹果和苹果派。             | 我吃,[苹果],和,[苹果],派。
                    C++          | Learn C++ now              | Learn ,[C++], now
                    İ            | abc                        | abc
                    """)
    void wordsAreFoundWholeAndTheLongerFirst(String vocabulary, String content, String expected) {
        Page page = school.phone("Pia" + content.hashCode());
        Object parts = page.evaluate("""
                async ([vocabulary, content]) => {
                  const { wordParts } = await import('/article/word-parts.js');
                  const { parts } = wordParts(content, vocabulary.map((word) => ({ word })));
                  return parts.map(({ text, word }) => (word ? `[${text}]` : text)).join(',');
                }
                """, List.of(List.of(vocabulary.split(", ")), content));
        assertThat(parts).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"320,568,en-GB,LIGHT", "390,844,zh-CN,DARK", "1280,800,en-GB,DARK", "1280,800,zh-CN,LIGHT"})
    void nothingIsCutOffAndTargetsAreLargeAtAnySize(int width, int height, String language, ColorScheme colours) {
        publishFox();
        Page page = school.page(language, width, height, colours);
        school.join(page, "Quin " + language + width);
        String suffix = "-%d-%s-%s".formatted(width, language, colours).toLowerCase(Locale.ROOT);
        LiveSchool.picture(page, "student-tracks" + suffix);
        page.getByTestId("read").click();
        assertThat(page.getByTestId("article")).isVisible();
        fits(page);
        LiveSchool.picture(page, "student-articles" + suffix);
        page.getByTestId("article").click();
        page.getByTestId("show-translation").click();
        page.getByTestId("show-phonetic").click();
        assertThat(page.getByTestId("translation")).isVisible();
        fits(page);
        LiveSchool.picture(page, "student-sentence" + suffix);
        page.getByTestId("word").first().click();
        assertThat(page.getByTestId("word-dialog")).isVisible();
        fits(page);
        LiveSchool.picture(page, "student-word" + suffix);
        page.keyboard().press("Escape");
        page.route(
                Pattern.compile(".*/api/articles\\?.*"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(403)
                        .setContentType("application/json")
                        .setBody("""
                        {"success":false,"data":null,"error":{"code":"FORBIDDEN","message":"Not now","details":[]}}
                        """)));
        page.getByTestId("up").click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText(language.equals("zh-CN") ? "现在不能这样做（Not now）" : "Not now");
        LiveSchool.picture(page, "student-refused" + suffix);
    }

    /** Words in a sentence are as tall as their line and reach out to the sides, which a box does not tell. */
    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Object small = page.evaluate("""
                () => [...document.querySelectorAll('button, input, summary')]
                  .filter((target) => target.checkVisibility() && !target.matches('.sentence-word'))
                  .filter((target) => target.getBoundingClientRect().height < 44 || target.getBoundingClientRect().width < 44)
                  .map((target) => target.outerHTML)
                """);
        assertThat((List<?>) small).isEmpty();
    }
}
