package dateline.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormulasTest {
    /** MathML Core §3: the elements of the layout are kept. */
    @Test
    void aFormulaIsKept() {
        String formula =
                "<p>It is <math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><msqrt><mi>y</mi></msqrt></math>.</p>";
        assertThat(SanitizedBody.of(formula).html()).isEqualTo(formula);
    }

    @Test
    void theSourceOfAFormulaBecomesItsAlternativeText() {
        assertThat(SanitizedBody.of(
                                "<math><semantics><mrow><mi>x</mi></mrow><annotation encoding=\"application/x-tex\">\\hat x</annotation></semantics></math>")
                        .html())
                .isEqualTo("<math alttext=\"\\hat x\"><mrow><mi>x</mi></mrow></math>");
    }

    @Test
    void lettersInUnknownElementsAreKept() {
        assertThat(SanitizedBody.of("<math><apply><ci>x</ci></apply><mpadded lspace=-99em><mi>y</mi></mpadded></math>")
                        .html())
                .isEqualTo("<math><mtext>x</mtext><mi>y</mi></math>");
    }

    /** MathML 3 §3.3.8. */
    @Test
    void oldElementsForBracketsBecomeText() {
        assertThat(SanitizedBody.of("<math><mfenced open='['><mi>a</mi><mi>b</mi></mfenced></math>")
                        .html())
                .isEqualTo("<math><mrow><mo>[</mo><mi>a</mi><mo>,</mo><mi>b</mi><mo>)</mo></mrow></math>");
    }

    @Test
    void aPrefixOfElementNamesIsRemoved() {
        assertThat(SanitizedBody.of("<mml:math><mml:mi>x</mml:mi></mml:math>").html())
                .isEqualTo("<math><mi>x</mi></math>");
    }

    @Test
    void sizesAndStylesThatCoverThePageAreRemoved() {
        assertThat(SanitizedBody.of(
                                "<math><mspace width=9999em /><mo lspace=-500px>+</mo><mi style=\"position:fixed\">x</mi></math>")
                        .html())
                .isEqualTo("<math><mspace /><mo>+</mo><mi>x</mi></math>");
    }

    @Test
    void theTextOfADrawingIsKept() {
        SanitizedBody carried = SanitizedBody.of(
                "<figure><svg><title>Catches</title><desc>By year</desc><style>.a{}</style><g><text>2025</text><text>40 t</text></g></svg></figure>");
        assertThat(carried.html()).isEqualTo("<figure>Catches By year 2025 40 t</figure>");
        assertThat(carried.leftOut()).contains("<svg>");
        assertThat(SanitizedBody.of("<p>a<svg aria-hidden=true><title>Share</title></svg></p>")
                        .html())
                .isEqualTo("<p>a</p>");
    }

    @Test
    void theTextOfFormControlsIsKept() {
        assertThat(SanitizedBody.of(
                                "<form><fieldset><legend>Poll</legend><label><input type=radio> Yes</label><label><input type=radio> No</label></fieldset></form>")
                        .html())
                .isEqualTo("<div><div><p>Poll</p> Yes  No</div></div>");
        assertThat(SanitizedBody.of(
                                "<p>Press <button>Start</button>, choose <select><option>one<option>two</select>.</p>")
                        .html())
                .isEqualTo("<p>Press Start, choose one, two.</p>");
        assertThat(SanitizedBody.of("<textarea>a < b</textarea>").html()).isEqualTo("<p>a &lt; b</p>");
    }

    @Test
    void dataOfWordProcessorsIsRemoved() {
        SanitizedBody carried = SanitizedBody.of(
                "<xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><p class=MsoNormal>The <st1:place>port</st1:place><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--[if gte mso 9]><xml>x</xml><![endif]-->");
        assertThat(carried.html()).isEqualTo("<p>The port</p>");
        assertThat(carried.leftOut()).contains("<xml> Normal0");
        assertThat(SanitizedBody.of("<xml><p>All of it</p>").html()).isEqualTo("<p>All of it</p>");
    }

    @Test
    void unsupportedBlocksStaySeparate() {
        assertThat(SanitizedBody.of("<address>a</address><address>b</address><strike>c</strike><center>d</center>")
                        .html())
                .isEqualTo("<div>a</div><div>b</div><s>c</s><div>d</div>");
    }

    @Test
    void aFormulaIsShownOnce() {
        String formula = "<math><mi>x</mi></math>";
        assertThat(SanitizedBody.of("<span class=katex><span class=katex-mathml>" + formula
                                + "</span><span class=katex-html aria-hidden=true>x</span></span>")
                        .html())
                .isEqualTo(formula);
        assertThat(SanitizedBody.of("<span><span style=\"display:none\">" + formula
                                + "</span><img class=mwe-math-fallback-image-inline src=x.svg alt=x></span>")
                        .html())
                .doesNotContain("<img");
    }
}
