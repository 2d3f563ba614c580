package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Every datum is in its element, in every format. */
class AttributionTest {
    private final FeedSettings settings = Examples.settings(true);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            authors            | //item[1]/dc:creator[2]                      | أحمد علي
            byline             | //item[1]/dl:byline                          | ليلى حسن وأحمد علي
            contributor        | //item[1]/atom:contributor/atom:name         | إيما باروز
            organisation       | //item[1]/atom:contributor/@dl:organisation  | Associated Press
            contributor text   | //item[1]/dc:contributor                     | إيما باروز, Associated Press
            contributor line   | //item[1]/dl:contributorLine                 | ساهمت إيما باروز في إعداد هذا التقرير.
            agency             | //item[1]/dl:agency/@code                    | AP
            agency text        | //item[1]/dc:source                          | Associated Press
            agency's feed      | //item[1]/source/@url                        | https://apnews.com/feed
            publisher          | //item[1]/dc:publisher                       | The Quay Press
            via                | //item[1]/atom:link[@rel='via'][1]/@href     | https://wire.example/1
            canonical          | //item[1]/atom:link[@rel='canonical']/@href  | https://origin.example/a?b=1&c=2
            translated from    | //item[1]/atom:link[@hreflang='ko']/@href    | https://wire.example/1-ko
            dateline           | //item[1]/dl:dateline                        | سيول، كوريا الجنوبية
            place              | //item[1]/dc:coverage                        | سيول
            point              | //item[1]/georss:point                       | 37.566 126.978
            rights             | //item[1]/dc:rights                          | © 2026 AP & partners
            feed's rights      | /rss/channel/copyright                       | © The Quay Press
            usage terms        | //item[1]/dl:usageTerms                      | Print only
            access rights      | //item[1]/dcterms:accessRights               | Print only
            licence            | //item[1]/atom:link[@rel='license']/@href    | https://creativecommons.org/licenses/by-nd/4.0/
            correction         | //item[1]/dl:correction                      | كان اليوم الثلاثاء < الأربعاء.
            correction's date  | //item[1]/dl:correction/@at                  | 2026-03-01T12:01:00.250Z
            published          | //item[1]/pubDate                            | Sun, 01 Mar 2026 12:00:00 GMT
            updated            | //item[1]/atom:updated                       | 2026-03-01T12:01:00.250Z
            modified           | //item[1]/dcterms:modified                   | 2026-03-01T12:01:00.250Z
            language           | //item[1]/dc:language                        | ar
            feed's language    | /rss/channel/language                        | ar
            expiry             | //item[1]/dcterms:valid                      | end=2026-05-30T12:00:00.250Z; scheme=W3C-DTF
            image              | //item[1]/media:content/@url                 | https://origin.example/a.jpg
            image's credit     | //item[1]/media:content/media:credit         | Bo Ek/AP
            image's rights     | //item[1]/media:content/media:copyright      | © Bo Ek
            enclosure          | //item[1]/enclosure/@length                  | 48211
            section            | //item[1]/category[1]                        | World
            subject            | //item[1]/category[2]                        | Trade & ports
            comments           | //item[1]/comments                           | https://origin.example/a#comments
            id                 | //item[1]/guid                               | urn:uuid:01953c00-0000-7000-8000-000000000001
            id is no link      | //item[1]/guid/@isPermaLink                  | false
            rhythm             | /rss/channel/ttl                             | 10
            frequency          | /rss/channel/sy:updateFrequency              | 6
            title              | //item[1]/title                              | عنوان <b>ليس</b> وسمًا & رمز
            """)
    void rssCarriesEachDatum(String datum, String path, String value) throws Exception {
        assertThat(xpath().evaluate(path, document(DocumentFormat.RSS)))
                .as(datum)
                .isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            authors           | //a:entry[1]/a:author[2]/a:name              | أحمد علي
            author's page     | //a:entry[1]/a:author[1]/a:uri               | https://news.example/layla
            author's mailbox  | //a:entry[1]/a:author[1]/a:email             | layla@news.example
            without an author | //a:entry[2]/a:author/a:name                 | The Quay Press
            byline            | //a:entry[1]/dl:byline                       | ليلى حسن وأحمد علي
            contributor       | //a:entry[1]/a:contributor/a:name            | إيما باروز
            role              | //a:entry[1]/a:contributor/@dl:role          | reporting
            contributor line  | //a:entry[1]/dl:contributorLine              | ساهمت إيما باروز في إعداد هذا التقرير.
            agency            | //a:entry[1]/dl:agency/@name                 | Associated Press
            publisher         | /a:feed/a:author/a:name                      | The Quay Press
            via               | //a:entry[1]/a:link[@rel='via'][1]/@href     | https://wire.example/1
            canonical         | //a:entry[1]/a:link[@rel='canonical']/@href  | https://origin.example/a?b=1&c=2
            alternate         | //a:entry[1]/a:link[@rel='alternate']/@href  | https://origin.example/a?b=1&c=2
            translated from   | //a:entry[1]/a:link[@hreflang='ko']/@href    | https://wire.example/1-ko
            dateline          | //a:entry[1]/dl:dateline                     | سيول، كوريا الجنوبية
            place             | //a:entry[1]/dc:coverage                     | سيول
            point             | //a:entry[1]/georss:point                    | 37.566 126.978
            rights            | //a:entry[1]/a:rights                        | © 2026 AP & partners
            feed's rights     | /a:feed/a:rights                             | © The Quay Press
            usage terms       | //a:entry[1]/dl:usageTerms                   | Print only
            licence           | //a:entry[1]/a:link[@rel='license']/@href    | https://creativecommons.org/licenses/by-nd/4.0/
            correction        | //a:entry[1]/dl:correction                   | كان اليوم الثلاثاء < الأربعاء.
            published         | //a:entry[1]/a:published                     | 2026-03-01T12:00:00.250Z
            updated           | //a:entry[1]/a:updated                       | 2026-03-01T12:01:00.250Z
            feed's update     | /a:feed/a:updated                            | 2026-03-01T12:01:00.250Z
            language          | //a:entry[1]/@xml:lang                       | ar
            content language  | //a:entry[2]/a:content/@xml:lang             | en
            feed's language   | /a:feed/@xml:lang                            | ar
            image             | //a:entry[1]/media:content/@fileSize         | 48211
            enclosure         | //a:entry[1]/a:link[@rel='enclosure']/@length | 48211
            section           | //a:entry[1]/a:category[1]/@term             | world
            section's name    | //a:entry[1]/a:category[1]/@label            | World
            subject           | //a:entry[1]/a:category[2]/@term             | Trade & ports
            comments          | //a:entry[1]/a:link[@rel='replies']/@href    | https://origin.example/a#comments
            id                | //a:entry[1]/a:id                            | urn:uuid:01953c00-0000-7000-8000-000000000001
            first link        | /a:feed/a:link[1]/@rel                       | alternate
            home page         | /a:feed/a:link[@rel='alternate']/@href       | https://news.example/sections/world
            title             | //a:entry[1]/a:title                         | عنوان <b>ليس</b> وسمًا & رمز
            logo              | /a:feed/a:logo                               | https://quay.example/logo.png
            """)
    void atomCarriesEachDatum(String datum, String path, String value) throws Exception {
        assertThat(xpath().evaluate(path, document(DocumentFormat.ATOM)))
                .as(datum)
                .isEqualTo(value);
    }

    /** JSON Feed 1.1, "Items"; our extension is an object whose name begins with an underscore ("Extensions"). */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            version           | /version                                 | https://jsonfeed.org/version/1.1
            feed's language   | /language                                | ar
            feed's rights     | /_dateline/rights                        | © The Quay Press
            about             | /_dateline/about                         | https://news.example/attribution
            publisher         | /authors/0/name                          | The Quay Press
            hub               | /hubs/0/url                              | https://hub.example/
            kind of hub       | /hubs/0/type                             | WebSub
            id                | /items/0/id                              | urn:uuid:01953c00-0000-7000-8000-000000000001
            authors           | /items/0/authors/1/name                  | أحمد علي
            author's page     | /items/0/authors/0/url                   | https://news.example/layla
            author            | /items/0/author/name                     | ليلى حسن
            byline            | /items/0/_dateline/byline                | ليلى حسن وأحمد علي
            contributor       | /items/0/_dateline/contributors/0/name   | إيما باروز
            role              | /items/0/_dateline/contributors/0/role   | reporting
            organisation      | /items/0/_dateline/contributors/0/organisation | Associated Press
            contributor line  | /items/0/_dateline/contributorLine       | ساهمت إيما باروز في إعداد هذا التقرير.
            agency            | /items/0/_dateline/agency/code           | AP
            via               | /items/0/external_url                    | https://wire.example/1
            canonical         | /items/0/_dateline/canonical             | https://origin.example/a?b=1&c=2
            address           | /items/0/url                             | https://origin.example/a?b=1&c=2
            translated from   | /items/0/_dateline/translationOf/language | ko
            dateline          | /items/0/_dateline/dateline/text         | سيول، كوريا الجنوبية
            point             | /items/0/_dateline/dateline/latitude     | 37.566
            rights            | /items/0/_dateline/rights                | © 2026 AP & partners
            usage terms       | /items/0/_dateline/usageTerms            | Print only
            licence           | /items/0/_dateline/license               | https://creativecommons.org/licenses/by-nd/4.0/
            correction        | /items/0/_dateline/corrections/0/text    | كان اليوم الثلاثاء < الأربعاء.
            published         | /items/0/date_published                  | 2026-03-01T12:00:00.250Z
            updated           | /items/0/date_modified                   | 2026-03-01T12:01:00.250Z
            expiry            | /items/0/_dateline/expires               | 2026-05-30T12:00:00.250Z
            language          | /items/0/language                        | ar
            image             | /items/0/image                           | https://origin.example/a.jpg
            attachment        | /items/0/attachments/0/size_in_bytes     | 48211
            image's credit    | /items/0/_dateline/imageCredit           | Bo Ek/AP
            section           | /items/0/tags/0                          | World
            subject           | /items/0/tags/1                          | Trade & ports
            comments          | /items/0/_dateline/comments              | https://origin.example/a#comments
            title             | /items/0/title                           | عنوان <b>ليس</b> وسمًا & رمز
            without a summary | /items/1/summary                         | Only text.
            """)
    void jsonFeedCarriesEachDatum(String datum, String pointer, String value) throws Exception {
        JsonNode document = new ObjectMapper().readTree(text(DocumentFormat.JSON));
        assertThat(document.at(pointer).asText()).as(datum).isEqualTo(value);
    }

    @Test
    void theContentHasDirectionCorrectionDatelineAndCredit() throws Exception {
        String content = xpath().evaluate("//a:entry[1]/a:content", document(DocumentFormat.ATOM));
        assertThat(content)
                .startsWith("<div lang=\"ar\" dir=\"rtl\">\n<aside><p><strong>تصحيح")
                .contains("<img src=\"https://origin.example/a.jpg\"")
                .contains("<p>سيول، كوريا الجنوبية (AP) — نص")
                .contains("a  &lt;\n   b")
                .contains("<p>ساهمت إيما باروز في إعداد هذا التقرير.</p>\n<hr>")
                .contains("المصدر: <bdi><a href=\"https://apnews.com/\">Associated Press</a></bdi>")
                .contains("CC BY-ND 4.0")
                .endsWith("</div>");
    }

    @Test
    void theVisibleCreditCanBeSwitchedOff() {
        FeedSettings silent = Examples.settings(false);
        byte[] written =
                Examples.writers(silent).write(Examples.feed(silent, Examples.everything()), DocumentFormat.ATOM);
        assertThat(new String(written, StandardCharsets.UTF_8)).doesNotContain("المصدر");
    }

    /** RSS Advisory Board, best practices profile: hexadecimal references in titles. */
    @Test
    void rssTitlesUseNumericReferences() {
        String rss = text(DocumentFormat.RSS);
        assertThat(rss).contains("<title>عنوان &#x3C;b&gt;ليس&#x3C;/b&gt; وسمًا &#x26; رمز</title>");
    }

    @Test
    void anArticleWithoutCreditsHasNoEmptyElements() throws Exception {
        Document rss = document(DocumentFormat.RSS);
        for (String name :
                List.of("dc:creator", "author", "dl:byline", "dl:agency", "source", "comments", "enclosure")) {
            assertThat(xpath().evaluate("count(//item[2]/" + name + ")", rss))
                    .as(name)
                    .isEqualTo("0");
        }
    }

    private Document document(DocumentFormat format) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text(format))));
    }

    private String text(DocumentFormat format) {
        Feed feed = Examples.feed(settings, Examples.everything(), Examples.nothing(2));
        return new String(Examples.writers(settings).write(feed, format), StandardCharsets.UTF_8);
    }

    private static XPath xpath() {
        XPath path = XPathFactory.newInstance().newXPath();
        path.setNamespaceContext(new Prefixes());
        return path;
    }
}
