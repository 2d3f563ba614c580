package dateline.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The excerpt keeps the meaning of the body. */
class ExcerptTest {
    @Test
    void deletedTextIsLeftOutAndQuotationsHaveMarks() {
        assertThat(Excerpt.of(
                        "<p>The fare is <del>25</del><ins>26</ins> euros,<sup>1</sup> she said: <q>no more</q>.</p>"
                                + "<p><sup>1</sup> For adults.</p>",
                        "en"))
                .isEqualTo("The fare is 26 euros, she said: “no more”.");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " → ", quoteCharacter = '`', textBlock = """
            10<sup>6</sup> fish → 10⁶ fish
            10<sup>-3</sup> m and 5 m s<sup>−1</sup> → 10⁻³ m and 5 m s⁻¹
            12 m<sup>2</sup>, 4 km<sup>2</sup> and 3 cm<sup>3</sup> → 12 m², 4 km² and 3 cm³
            E = mc<sup>2</sup> → E = mc²
            (2+3)<sup>2</sup> → (2+3)²
            x<sup>n</sup> and e<sup>x</sup> and 2<sup>a+b</sup> → xⁿ and e^x and 2^(a+b)
            the 2<sup>nd</sup>, 1<sup>er</sup>, 18<sup>e</sup>, M<sup>me</sup> → the 2nd, 1er, 18e, Mme
            n<sup>o</sup> 4 and Acme<sup>TM</sup> → nº 4 and Acme™
            H<sub>2</sub>O and CO<sub>2</sub> and x<sub>max</sub> → H₂O and CO₂ and xmax
            euros<sup>1</sup> and cents<sup>2,3</sup> → euros and cents
            so it is<sup>1</sup> now → so it is now
            10 м<sup>2</sup> и 5 см<sup>3</sup> → 10 м² и 5 см³
            euros.<sup>12</sup> Next → euros. Next
            euros<sup>[1]</sup> and<sup>*</sup> cents<sup>†</sup> → euros and cents
            by 2020<sup><a href="#fn1">1</a></sup> and m<sup><a href="#fn2">2</a></sup> → by 2020 and m
            euros<a href="#note-1">[1]</a> and <a href="#top">the top</a> → euros and the top
            x<a href="https://a.example/1#fn1">[1]</a><a href="https://a.example/1#fn2"><sup>2</sup></a> → x
            港口开放<sup>1</sup>。 → 港口开放。
            <s>10</s> 11 and <strike>12</strike>13 → 11 and 13
            one<br>two<br/>three → one two three
            <ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>と<ruby>東京<rt>とうきょう</rt></ruby> → 漢字(かんじ)と東京(とうきょう)
            a<b>b</b>c <i> d </i> e → abc d e
            <q>He said <q>go</q></q> → “He said ‘go’”
            <q>“Marked already”</q> → “Marked already”
            a &lt; b &amp; c → a < b & c
            <math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math> → x²+1/2
            """)
    void meaningfulMarkupKeepsItsMeaning(String html, String text) {
        assertThat(Excerpt.of("<p>" + html + "</p>", "en")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            en, “no more”
            und, “no more”
            fr, «\u00A0no more\u00A0»
            fr-CH, «no more»
            de, „no more“
            ja, 「no more」
            ru, «no more»
            sv, ”no more”
            pl, „no more”
            """)
    void quotationsHaveTheMarksOfTheirLanguage(String language, String text) {
        assertThat(Excerpt.of("<p><q>no more</q></p>", language)).isEqualTo(text);
    }

    @Test
    void onlyTheFirstParagraphOfTheRunningTextCounts() {
        assertThat(Excerpt.of(
                        "<figure><img src=\"https://a.example/1.jpg\"><figcaption><p>A caption.</p></figcaption></figure>"
                                + "<aside><p>An aside.</p></aside><p><img src=\"https://a.example/2.jpg\"></p>"
                                + "<p><sup>1</sup> A note.</p><pre>code</pre><p>The lead.</p><p>More.</p>",
                        "en"))
                .isEqualTo("The lead.");
    }

    @Test
    void blocksWithoutParagraphsAreSeparatedBySpaces() {
        assertThat(Excerpt.of("<h2>Head</h2><ul><li>one</li><li>two</li></ul><div>three</div>", "en"))
                .isEqualTo("Head one two three");
        assertThat(Excerpt.of("<table><tr><td>a</td><td>b</td></tr></table>", "en"))
                .isEqualTo("a b");
        assertThat(Excerpt.of("", "en")).isEmpty();
        assertThat(Excerpt.of("<img src=\"https://a.example/1.jpg\">", "en")).isEmpty();
    }

    @Test
    void aLongExcerptEndsAtTheEndOfAWord() {
        String english = Excerpt.of("<p>" + "harbour ".repeat(100) + "</p>", "en");
        assertThat(english).endsWith("harbour…").hasSizeBetween(150, 301);
        String thai = Excerpt.of("<p>" + "ท่าเรือเปิดแล้ว".repeat(60) + "</p>", "th");
        assertThat(thai).hasSizeBetween(150, 301).endsWith("…");
        assertThat("ท่าเรือเปิดแล้ว".repeat(60)).startsWith(thai.substring(0, thai.length() - 1));
        assertThat(Excerpt.of("<p>" + "😀".repeat(400) + "</p>", "en")).doesNotContain("\uD83D…");
    }

    @Test
    void aBodyOfAMillionCharactersIsReadAsFarAsNeeded() {
        assertThat(Excerpt.of("<div>" + "x".repeat(1_000_000) + "</div>", "en")).hasSizeLessThan(302);
        assertThat(Excerpt.of("<p></p>".repeat(100_000) + "<p>End.</p>", "en")).isEmpty();
    }
}
