package dateline.feed.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.feed.DocumentFormat;
import dateline.feed.Examples;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import dateline.feed.Grammar;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every datum of an article is in its property of NewsML-G2, and the documents keep the constraints of the schema. */
class NewsmlWriterTest {
    private static final Grammar GRAMMAR = new Grammar("newsml-g2.rnc");

    private final FeedSettings settings = Examples.settings(true);

    @Test
    void messagesKeepTheConstraintsOfTheSchema() throws Exception {
        assertThat(GRAMMAR.faults(
                        message(Examples.everything(), Examples.nothing(3), Examples.ofDesk(), Examples.related())))
                .isEmpty();
        assertThat(GRAMMAR.faults(message())).as("a message without articles").isEmpty();
        for (String wrong : List.of(
                "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header/><itemSet/></newsMessage>",
                new String(message(Examples.ofDesk()), StandardCharsets.UTF_8).replace("<urgency>3", "<urgency>12"),
                new String(message(Examples.ofDesk()), StandardCharsets.UTF_8).replace("medtop:", "medtop "))) {
            assertThat(GRAMMAR.faults(wrong.getBytes(StandardCharsets.UTF_8)))
                    .as("the grammar refuses " + wrong)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /@guid                                                        | urn:uuid:01953c00-0000-7000-8000-000000000001
            /@standardversion                                             | 2.35
            /@version                                                     | 7
            /@xml:lang                                                    | ar
            /g:rightsInfo/g:copyrightHolder/g:name                        | Associated Press
            /g:rightsInfo/g:copyrightNotice                               | © 2026 AP & partners
            /g:rightsInfo/g:usageTerms                                    | Print only
            /g:rightsInfo/g:link/@href                                    | https://creativecommons.org/licenses/by-nd/4.0/
            /g:itemMeta/g:provider/g:name                                 | The Quay Press
            /g:itemMeta/g:versionCreated                                  | 2026-03-01T12:01:00.250Z
            /g:itemMeta/g:firstCreated                                    | 2026-03-01T12:00:00.250Z
            /g:itemMeta/g:pubStatus/@qcode                                | stat:usable
            /g:itemMeta/g:expires                                         | 2026-05-30T12:00:00.250Z
            /g:itemMeta/g:link[@rel='dl:via']/@href                       | https://wire.example/1
            /g:itemMeta/g:link[@rel='dl:canonicalUrl']/@href              | https://origin.example/a?b=1&c=2
            /g:itemMeta/g:link[@rel='dl:translationOf']/g:language/@tag   | ko
            /g:itemMeta/g:link[@rel='dl:picture']/@href                   | https://origin.example/a.jpg
            /g:itemMeta/g:link[@rel='dl:picture']/@size                   | 48211
            /g:itemMeta/g:link[@rel='dl:picture']/@title                  | ميناء
            /g:itemMeta/g:link[@rel='dl:picture']/g:description           | الميناء عند الفجر
            /g:itemMeta/g:link[@rel='dl:picture']/g:by                    | Bo Ek/AP
            /g:itemMeta/g:link[@rel='dl:picture']/g:copyrightNotice       | © Bo Ek
            /g:itemMeta/g:link[@rel='dl:picture']/g:remoteContent/@width  | 1200
            /g:contentMeta/g:located/g:name                               | سيول
            /g:contentMeta/g:located/g:geoAreaDetails/g:position/@longitude | 126.978
            /g:contentMeta/g:infoSource/@literal                          | AP
            /g:contentMeta/g:creator[1]/@uri                              | https://news.example/layla
            /g:contentMeta/g:creator[1]/g:personDetails/g:contactInfo/g:email | layla@news.example
            /g:contentMeta/g:contributor/@role                            | dl:reporting
            /g:contentMeta/g:contributor/g:personDetails/g:affiliation/g:name | Associated Press
            /g:contentMeta/g:keyword                                      | Trade & ports
            /g:contentMeta/g:headline                                     | عنوان <b>ليس</b> وسمًا & رمز
            /g:contentMeta/g:dateline                                     | سيول، كوريا الجنوبية
            /g:contentMeta/g:by                                           | ليلى حسن وأحمد علي
            /g:contentMeta/g:description[@role='drol:summary']            | ملخص < قصير
            /g:contentMeta/g:description[@role='dl:notice.correction']/@modified | 2026-03-01T12:01:00.250Z
            /g:contentSet/g:inlineXML/@contenttype                        | application/xhtml+xml
            //h:body/h:p/h:b                                              | غليظ
            """)
    void eachDatumIsInItsProperty(String path, String value) throws Exception {
        assertThat(value(message(Examples.everything()), "//g:newsItem" + path)).isEqualTo(value);
    }

    @Test
    void whatADeskSendsIsThereExceptTheNoteToEditors() throws Exception {
        byte[] message = message(Examples.ofDesk());
        assertThat(value(message, "//g:urgency")).isEqualTo("3");
        assertThat(value(message, "//g:slugline")).isEqualTo("FLEET-PORT");
        assertThat(value(message, "//g:subject[1]/@qcode")).isEqualTo("medtop:20000210");
        assertThat(value(message, "//g:subject[1]/g:name")).isEqualTo("fishing & boats");
        assertThat(value(message, "//g:digitalSourceType/@qcode")).isEqualTo("digsrctype:digitalCapture");
        String alias = value(message, "//g:scheme[@uri='urn:desk']/@alias");
        assertThat(value(message, "//g:subject[2]/@qcode")).isEqualTo(alias + ":7");
        assertThat(new String(message, StandardCharsets.UTF_8))
                .doesNotContain("Not for readers")
                .doesNotContain("edNote");
        assertThat(value(message, "//g:copyrightHolder/g:name")).isEqualTo("The Quay Press");
    }

    private byte[] message(Article... articles) {
        Feed feed = Examples.feed(settings, articles);
        return Examples.writers(settings).write(feed, DocumentFormat.NEWSML);
    }

    private static String value(byte[] document, String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        XPath xpath = XPathFactory.newInstance().newXPath();
        xpath.setNamespaceContext(new NamespaceContext() {
            @Override
            public String getNamespaceURI(String prefix) {
                return switch (prefix) {
                    case "g" -> "http://iptc.org/std/nar/2006-10-01/";
                    case "h" -> "http://www.w3.org/1999/xhtml";
                    default -> XMLConstants.XML_NS_URI;
                };
            }

            @Override
            public String getPrefix(String uri) {
                return "";
            }

            @Override
            public Iterator<String> getPrefixes(String uri) {
                return List.<String>of().iterator();
            }
        });
        return xpath.evaluate(path, factory.newDocumentBuilder().parse(new ByteArrayInputStream(document)));
    }
}
