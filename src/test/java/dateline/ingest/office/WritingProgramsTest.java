package dateline.ingest.office;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.html.SanitizedBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The markup of Word, Google Docs, LibreOffice and Pages. */
class WritingProgramsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<del cite=\"mailto:Jane%20Doe\" datetime=\"2026-11-24T10:00\">old</del><ins cite=\"mailto:Jane%20Doe\" datetime=\"2026-11-24T10:01\">new</ins>",
                "<span class=msoDel><del cite=\"mailto:Jane%20Doe\">old</del></span><span class=msoIns>new</span>",
                "<span class=\"msoDel\">old</span><span class=\"msoIns\"><ins>new</ins></span>",
                "<span class=MsoNormal><del datetime=\"2026-11-24T10:00\">old</del><ins datetime=\"2026-11-24T10:00\">new</ins></span>",
                "<del cite=\"Jane Doe\" datetime=2026-11-24T10:00>old</del>new<o:p></o:p>"
            })
    void trackedChangesAreApplied(String changed) {
        SanitizedBody carried = SanitizedBody.of("<p>A " + changed + " fleet</p>");
        assertThat(carried.html().replace("<ins>new</ins>", "new")).isEqualTo("<p>A new fleet</p>");
        assertThat(carried.leftOut()).contains("old");
    }

    /** HTML Living Standard §4.7: authors mark deleted text because readers should see it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><del>old</del> <ins>new</ins></p>",
                "<p><del datetime=\"2026-11-24\" cite=\"https://a.example/why\">old</del> new</p>"
            })
    void otherDeletedTextIsKept(String html) {
        assertThat(SanitizedBody.of(html).html()).isEqualTo(html);
    }

    @Test
    void commentsOfGoogleDocsAreRemoved() {
        SanitizedBody carried = SanitizedBody.of(
                "<p><span>The fleet stayed</span><sup><a href=\"#cmnt1\" id=\"cmnt_ref1\">[a]</a></sup><span>.</span></p>"
                        + "<div class=c9><p class=c2><a href=\"#cmnt_ref1\" id=\"cmnt1\">[a]</a><span>Are we sure?</span></p><p>Ask Jane.</p></div>");
        assertThat(carried.html()).isEqualTo("<p>The fleet stayed.</p>");
        assertThat(carried.leftOut()).contains("[a]", "[a]Are we sure? Ask Jane.");
    }

    @Test
    void commentsOfWordAreRemoved() {
        SanitizedBody carried = SanitizedBody.of(
                "<p class=MsoNormal><a style='mso-comment-reference:JD_1'>The fleet</a><span class=MsoCommentReference><a class=msocomanchor href=\"#_msocom_1\">[JD1]</a></span> stayed.</p>"
                        + "<div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><div id=\"_com_1\" class=msocomtxt>"
                        + "<p class=MsoCommentText><a href=\"#_msoanchor_1\" class=msocomoff>[JD1]</a>Are we sure?</p></div></div></div>");
        assertThat(carried.html()).isEqualTo("<p><a>The fleet</a> stayed.</p>");
        assertThat(carried.leftOut()).contains("[JD1]Are we sure?");
    }

    @Test
    void footnotesAreKept() {
        assertThat(SanitizedBody.of("<p>a<sup><a href=\"#ftnt1\" id=\"ftnt_ref1\">[1]</a></sup></p>"
                                + "<div><p><a href=\"#ftnt_ref1\" id=\"ftnt1\">[1]</a> Twelve ships.</p></div>")
                        .html())
                .contains("Twelve ships.", "[1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                ".c1{font-weight:700}.c2{font-style:italic} ~ <span class=c1>a</span> <span class=\"c0 c2\">b</span> ~ <strong>a</strong> <em>b</em>",
                "@import url('https://fonts.example/x?y=1');.c1{text-decoration:line-through} ~ <span class=c1>a</span> ~ <s>a</s>",
                ".c1{vertical-align:super;font-size:8pt} ~ 10<span class=c1>6</span> ~ 10<sup>6</sup>",
                "span.s1 {font: bold 12.0px Helvetica} ~ <span class=s1>a</span> ~ <strong>a</strong>",
                "p.s1 {font-weight: bold} ~ <span class=s1>a</span> ~ a",
                "/* .c1{font-weight:700} */ .c2, .c3 {font-weight:bold} ~ <span class=c1>a</span> <span class=c3>b</span> ~ a <strong>b</strong>",
                ".c1{font-weight:700}.c2{font-weight:400} ~ <span class=\"c2 c1\">a</span> ~ a",
                ".c1{font-weight:700} ~ <span class=c1 style=\"font-weight:400\">a</span> ~ a",
                ".c1{font-weight:400} ~ <b class=c1>a</b> ~ a",
                "@media print {.c1{font-weight:700} .c2{font-weight:700}} .c3{font-style:italic} ~ <span class=c1>a</span> <span class=c3>b</span> ~ a <em>b</em>",
                ".c1{display:none;color:red} ~ <span class=c1>a</span> ~ a",
                ".c1{font-weight:700 ~ <span class=c1>a</span> ~ <strong>a</strong>"
            })
    void aStyleOfAClassBecomesAnElement(String sheet, String html, String carried) {
        assertThat(SanitizedBody.of("<style>" + sheet + "</style><p>" + html + "</p>")
                        .html())
                .isEqualTo("<p>" + carried + "</p>");
    }

    @Test
    void aStyleSheetForOtherMediaIsIgnored() {
        assertThat(SanitizedBody.of("<style media=print>.c1{font-weight:700}</style><p><span class=c1>a</span></p>")
                        .html())
                .isEqualTo("<p>a</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.google.com/url?q=https://port.example/r%3Fa%3D1&sa=D&source=editors&ust=17&usg=AO, https://port.example/r?a=1",
        "https://www.google.co.uk/url?sa=t&url=http%3A%2F%2Fport.example%2F, http://port.example/",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fport.example%2Fr&h=AT, https://port.example/r",
        "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fport.example%2Fr&data=05, https://port.example/r",
        "https://eur01.safelinks.protection.outlook.com/ap/t-59584e83/?url=https%3A%2F%2Fport.example%2F, https://port.example/",
        "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fport.example%252F, https://port.example/",
        "https://www.youtube.com/redirect?event=video&q=https%3A%2F%2Fport.example%2F, https://port.example/",
        "https://l.instagram.com/?u=https%3A%2F%2Fport.example%2F, https://port.example/"
    })
    void aRedirectingLinkIsReplacedByItsTarget(String written, String meant) {
        assertThat(SanitizedBody.of("<p><a href=\"" + written.replace("&", "&amp;") + "\">r</a></p>")
                        .html())
                .isEqualTo("<p><a href=\"" + meant + "\">r</a></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.google.com/url?q=javascript:alert(1)",
                "https://www.google.com/url?q=/search",
                "https://www.google.com/url?q=%zz",
                "https://www.google.com/search?q=https://port.example/",
                "https://google.com.evil.example/url?q=https://port.example/",
                "https://port.example/url?q=https://a.example/"
            })
    void anyOtherLinkIsKept(String written) {
        assertThat(SanitizedBody.of("<a href=\"" + written + "\">r</a>").html())
                .contains("href=\"" + written.replace("%zz", "%25zz") + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p hidden>secret</p>",
                "<div style=\"display: none\"><p>secret</p></div>",
                "<p style='visibility:hidden'>secret</p>",
                "<p style='color:red;display:none !important;mso-hide:all'>secret</p>",
                "<ul hidden><li>secret</li></ul>"
            })
    void hiddenTextIsRemoved(String hidden) {
        SanitizedBody carried = SanitizedBody.of("<p>Shown</p>" + hidden);
        assertThat(carried.html()).isEqualTo("<p>Shown</p>");
        assertThat(carried.leftOut()).contains("secret");
    }

    @Test
    void hiddenWordsInASentenceAreRemoved() {
        assertThat(SanitizedBody.of("<p>Shown <span style=\"display:none\">secret</span>here</p>")
                        .html())
                .isEqualTo("<p>Shown here</p>");
    }

    /** Text that scripts show, text for a search (HTML Living Standard §6.1), and formulas for screen readers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style=\"visibility:hidden\"><p>Text</p></div>",
                "<h1>a</h1><nav>b</nav><div style=\"display:none\"><p>Text</p></div>",
                "<p>a</p><div hidden=until-found>Text</div>",
                "<p>a</p><div style=\"display:none\"><article>Text</article></div>",
                "<p>a <span style=\"display:none\"><math><mtext>Text</mtext></math></span></p>"
            })
    void textThatIsShownLaterIsKept(String html) {
        assertThat(SanitizedBody.of(html).html()).contains("Text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<select><option>Opt</select><textarea>TA</textarea> ~ <p>Opt</p><p>TA</p>",
                "<p>a<select><option>Opt</select><textarea>TA</textarea>b</p> ~ <p>a Opt TA b</p>",
                "<p>Choose (<select><option>Opt</select>).</p> ~ <p>Choose (Opt).</p>",
                "<p><input type=submit value=A><input type=submit value=B></p> ~ <p>A B</p>",
                "<p>a</p><svg><text>Rate 12</text></svg><p>b</p> ~ <p>a</p><p>Rate 12</p><p>b</p>",
                "<p>Rate<svg><text>12</text></svg>now</p> ~ <p>Rate 12 now</p>"
            })
    void theTextOfAReplacedElementHasSpacesAroundIt(String html, String carried) {
        assertThat(SanitizedBody.of(html).html()).isEqualTo(carried);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div title=\"footer\"><p>Page 1</p></div>",
                "<div style='mso-element:footer' id=f1><p class=MsoFooter>Page 1</p></div>"
            })
    void headersAndFootersOfPagesAreRemoved(String margin) {
        SanitizedBody carried = SanitizedBody.of("<p>a</p>" + margin);
        assertThat(carried.html()).isEqualTo("<p>a</p>");
        assertThat(carried.leftOut()).contains("Page 1");
    }

    @Test
    void aHiddenPageBreakIsNotARule() {
        assertThat(SanitizedBody.of("<p>a</p><hr style=\"page-break-before:always;display:none\"><p>b</p>")
                        .html())
                .isEqualTo("<p>a</p><p>b</p>");
    }
}
