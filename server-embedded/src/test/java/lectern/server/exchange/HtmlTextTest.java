package lectern.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a</p><p>b</p>|a/b",
                "a<br>b<br/>c|a/b/c",
                "<ul><li>a</li><li>b</li></ul>|- a/- b",
                "<tr><td>a</td><td>b</td></tr>|a b",
                "a &lt; b &amp;&amp; c &#62; d &#x4E00; &nbsp;e &unknown; & f|a < b && c > d 一 e &unknown; & f",
                "CO<sub>2</sub> x<sup>n+1</sup> y<sup>ab</sup> z<sup></sup>|CO₂ xⁿ⁺¹ y^(ab) z",
                "<script>a < b</script>c<style>x</style>d|cd",
                "1 < 2 and 3<4|1 < 2 and 3<4",
                "a<!-- b -->c<!-- d|ac",
                "<a title='>'>x</a> <a title=\"y>z|x z",
                "&Agrave;&alpha;&Omega;&hellip;|Àα Ω…"
            })
    void readableText(String html, String text) {
        assertThat(HtmlText.plain(html).text().replace('\n', '/').replace(" ", ""))
                .isEqualTo(text.replace(" ", ""));
    }

    @Test
    void mediaIsNoticed() {
        assertThat(HtmlText.plain("a<IMG src=x>").media()).isTrue();
        assertThat(HtmlText.plain("<a href='@@PLUGINFILE@@/x.pdf'>x</a>").media())
                .isTrue();
        assertThat(HtmlText.plain("<image>").media()).isFalse();
    }

    /** Each of these took the square of its length with a careless search. */
    @ParameterizedTest
    @CsvSource({"<a", "&", "<a='>'", "'<a=\"'", "</script", "<script>", "<!--", "&ensp;", "<sup>", "'\n '"})
    void longNonsenseIsReadInOneGo(String piece) {
        assertThat(HtmlText.plain(piece.repeat(200_000))).isNotNull();
        assertThat(RichText.of("markdown", piece.repeat(200_000))).isNotNull();
    }
}
