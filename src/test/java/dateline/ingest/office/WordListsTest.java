package dateline.ingest.office;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.html.SanitizedBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists in the HTML of Word, filtered and unfiltered, and of Outlook. */
class WordListsTest {
    private static final String GAP = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span>";

    @Test
    void paragraphsWithBulletsBecomeAList() {
        assertThat(html("<p class=MsoNormal>Before</p>" + item("l0", 1, "·", "One") + "\n"
                        + item("l0", 1, "·", "<b>Two</b>") + "<p class=MsoNormal>After</p>"))
                .isEqualTo("<p>Before</p><ul><li>One</li><li><b>Two</b></li></ul>\n<p>After</p>");
    }

    /** Both kinds of conditional comments: those that other programs ignore, and those that they show. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"<!--[if !supportLists]--> ~ <!--[endif]-->", "<![if !supportLists]> ~ <![endif]>"})
    void conditionalCommentsAroundAMarkerAreRemovedWithIt(String before, String after) {
        assertThat(html("<p class=\"MsoListParagraphCxSpFirst\" style=\"text-indent:-.25in;mso-list:l0 level1 lfo1\">"
                        + before
                        + "<span style=\"font-family:Symbol\"><span style=\"mso-list:Ignore\">·<span>&nbsp;&nbsp;</span></span></span>"
                        + after + "Text</p>"))
                .isEqualTo("<ul><li>Text</li></ul>");
    }

    @Test
    void levelsBecomeListsWithinItems() {
        assertThat(html(item("l0", 1, "1.", "One")
                        + item("l0", 2, "o", "In one")
                        + item("l0", 3, "§", "In that")
                        + item("l0", 2, "o", "Also in one")
                        + item("l0", 1, "2.", "Two")))
                .isEqualTo(
                        "<ol><li>One<ul><li>In one<ul><li>In that</li></ul></li><li>Also in one</li></ul></li><li>Two</li></ol>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a) ~ b) ~ <ol type=\"a\"><li>x</li><li>y</li></ol>",
                "A. ~ B. ~ <ol type=\"A\"><li>x</li><li>y</li></ol>",
                "i. ~ ii. ~ <ol type=\"i\"><li>x</li><li>y</li></ol>",
                "IV. ~ V. ~ <ol type=\"I\" start=\"4\"><li>x</li><li>y</li></ol>",
                "h) ~ i) ~ <ol type=\"a\" start=\"8\"><li>x</li><li>y</li></ol>",
                "(3) ~ (4) ~ <ol start=\"3\"><li>x</li><li>y</li></ol>",
                "1. ~ 5. ~ <ol><li>x</li><li value=\"5\">y</li></ol>",
                "1. ~ 1. ~ <ol><li>x</li></ol><ol><li>y</li></ol>",
                "- ~ - ~ <ul><li>x</li><li>y</li></ul>",
                "\uF0B7 ~ \uF0B7 ~ <ul><li>x</li><li>y</li></ul>",
                "1.1. ~ 1.2. ~ <p>1.1. x</p><p>1.2. y</p>",
                "§ 1 ~ § 2 ~ <p>§ 1 x</p><p>§ 2 y</p>"
            })
    void theWrittenNumbersAreKept(String first, String second, String list) {
        assertThat(html(item("l0", 1, first, "x") + item("l0", 1, second, "y"))).isEqualTo(list);
    }

    /** Word's "Web Page, Filtered" omits everything that begins with {@code mso-}. */
    @Test
    void filteredListsBecomeListsToo() {
        String style = "' style='text-indent:-.25in'>";
        assertThat(html("<p class='MsoListParagraphCxSpFirst" + style + "1." + GAP + "One</p>"
                        + "<p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in;text-indent:-.25in'>"
                        + "<span style='font-family:Symbol'>·" + GAP + "</span>In one</p>"
                        + "<p class='MsoListParagraphCxSpLast" + style + "2." + GAP + "Two</p>"))
                .isEqualTo("<ol><li>One<ul><li>In one</li></ul></li><li>Two</li></ol>");
    }

    @Test
    void adjacentListsStaySeparate() {
        assertThat(html(item("l0", 1, "·", "x") + item("l1", 1, "·", "y")))
                .isEqualTo("<ul><li>x</li></ul><ul><li>y</li></ul>");
    }

    @Test
    void aListContinuesAfterAParagraph() {
        assertThat(html(item("l0", 1, "1.", "x") + "<p class=MsoListParagraph>More of x.</p>"
                        + item("l0", 1, "2.", "y")))
                .isEqualTo("<ol><li>x</li></ol><p>More of x.</p><ol start=\"2\"><li>y</li></ol>");
    }

    @Test
    void theNumberOfAHeadingIsPartOfItsText() {
        assertThat(html("<h1 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1." + GAP
                        + "</span>Fleet</h1>"))
                .isEqualTo("<h1>1. Fleet</h1>");
    }

    private static String item(String list, int level, String marker, String text) {
        return "<p class=MsoListParagraph style='margin-left:.5in;mso-list:" + list + " level" + level + " lfo1'>"
                + "<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>" + marker + GAP
                + "</span></span><![endif]>" + text + "<o:p></o:p></p>";
    }

    private static String html(String body) {
        return SanitizedBody.of(body).html();
    }
}
