package dateline.ingest.source.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.problem.ProblemException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of all formats as entries. */
class FeedDocumentTest {
    private static final URI ADDRESS = URI.create("https://radio.example.org/feed.xml");
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    /** A feed is a list of what is new: one that is endless costs no more than a long one. */
    @ParameterizedTest
    @ValueSource(strings = {"<rss><channel>%s</channel></rss>", "<feed xmlns='http://www.w3.org/2005/Atom'>%s</feed>"})
    void onlySoManyEntriesOfADocumentAreRead(String feed) {
        String entry = feed.startsWith("<rss") ? "<item/>" : "<entry/>";
        FeedDocument read = read(feed.formatted(entry.repeat(10_001)));
        assertThat(read.entries()).hasSize(10_000);
        assertThat(read.unreadable().getFirst().reason()).startsWith("It has 10001 entries");
    }

    @Test
    void manyAuthorsOfAFeedAreNotTheAuthorsOfEachEntry() {
        FeedDocument read = read("<feed xmlns='http://www.w3.org/2005/Atom'>"
                + "<author><name>Ana</name></author>".repeat(101) + "<entry/></feed>");
        assertThat((List<?>) read.entries().getFirst().fields().get("authors")).hasSize(100);
    }

    /** JSON Feed 1.1: a title is plain text; some publishers send HTML. */
    @Test
    void markupInTitlesNamesAndTagsIsLeftOut() {
        FeedDocument read = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{"id": "1", "content_text": "x",
                "title": "<b onclick='x()'>Fish</b> &amp; ships, 1 < 2", "tags": ["<i>Trade</i>"],
                "authors": [{"name": "<script>x()</script>Ana"}]}]}
                """);
        assertThat(read.entries().getFirst().fields())
                .containsEntry("title", "Fish & ships, 1 < 2")
                .containsEntry("tags", List.of("Trade"))
                .containsEntry("authors", List.of(Map.of("name", "Ana")));
    }

    /** Media RSS: the contents of a group are one object; some publishers have its sizes beside each other. */
    @Test
    void theSizesOfAPictureAreOnePicture() {
        FeedEntry entry = media("""
                <media:group><media:content url="https://p.example/a-300.jpg" medium="image" width="300"/>
                <media:content url="https://p.example/a-1024.jpg" medium="image" width="1024"/></media:group>
                <media:content url="https://p.example/b.jpg?width=140&amp;s=1" width="140"/>
                <media:content url="https://p.example/b.jpg?width=460&amp;s=2" width="460"/>
                <media:content url="https://p.example/show.php?id=1" medium="image" width="1"/>
                <media:content url="https://p.example/show.php?id=2" medium="image" width="2"/>
                <media:content url="https://secure.gravatar.com/avatar/abc?s=96" medium="image"/>
                """);
        assertThat(images(entry))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(image -> image.get("url"))
                .containsExactlyInAnyOrder(
                        "https://p.example/a-1024.jpg",
                        "https://p.example/b.jpg?width=460&s=2",
                        "https://p.example/show.php?id=1",
                        "https://p.example/show.php?id=2");
    }

    /** Some publishers write the credit and the caption of a picture beside it. */
    @ParameterizedTest
    @ValueSource(strings = {"content medium='image'", "thumbnail"})
    void aPictureHasTheCaptionAndCreditBesideIt(String element) {
        FeedEntry entry =
                media("<media:" + element + " url='https://p.example/a.jpg'/><media:credit>Kim Photo</media:credit>"
                        + "<media:description>The quay</media:description>");
        assertThat(entry.fields().get("images"))
                .isEqualTo(List.of(
                        Map.of("url", "https://p.example/a.jpg", "credit", "Kim Photo", "caption", "The quay")));
    }

    @Test
    void referencesInNamesAndTagsAreRead() {
        FeedEntry entry = media("""
                <dc:creator><![CDATA[Tom O&#8217;Neil]]></dc:creator>
                <category><![CDATA[Food &amp; Drink]]></category><category><![CDATA[Caf&eacute;]]></category>
                <category>AT&amp;T</category>""");
        assertThat(entry.fields())
                .containsEntry("authors", List.of(Map.of("name", "Tom O’Neil")))
                .containsEntry("tags", List.of("Food & Drink", "Café", "AT&T"));
    }

    private static FeedEntry media(String item) {
        return read("<rss xmlns:media='http://search.yahoo.com/mrss/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>"
                        + "<item><guid>1</guid>" + item + "</item></channel></rss>")
                .entries()
                .getFirst();
    }

    private static Object images(FeedEntry entry) {
        return Objects.requireNonNull(entry.fields().get("images"));
    }

    @Test
    void anItemOfRssHasItsAttribution() {
        FeedDocument feed = read("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                     xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:media="http://search.yahoo.com/mrss/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
                <channel><title>Radio</title><link>https://radio.example.org/</link><language>en-gb</language>
                <copyright>© Radio</copyright><ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod>
                <skipHours><hour>0</hour><hour>23</hour></skipHours><skipDays><day>Sunday</day></skipDays>
                <item><title>Fish &amp;amp; ships</title><link>/fish</link><guid isPermaLink="false">f-1</guid>
                <description>Short &lt;b&gt;text&lt;/b&gt;</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>
                <dc:creator>Ana Lopez</dc:creator><dc:creator>Bo Ek</dc:creator>
                <category>Trade</category><pubDate>Tue, 24 Nov 2026 09:30:00 GMT</pubDate>
                <source url="https://agency.example.org/rss">Coast Agency</source>
                <media:content url="https://radio.example.org/p.jpg" type="image/jpeg" width="800" height="600" fileSize="9">
                <media:description>The quay</media:description><media:credit>Kim Photo</media:credit></media:content>
                <enclosure url="https://radio.example.org/a.mp3" type="audio/mpeg" length="12345"/></item>
                </channel></rss>
                """);
        assertThat(feed.language()).isEqualTo("en-GB");
        assertThat(feed.rights()).isEqualTo("© Radio");
        assertThat(feed.hints()).isEqualTo(new FeedHints(Duration.ofHours(1), 1 | 1 << 23, 1 << 6));
        FeedEntry entry = feed.entries().getFirst();
        assertThat(entry.id()).isEqualTo("f-1");
        assertThat(entry.link()).hasToString("https://radio.example.org/fish");
        assertThat(entry.agencies()).containsExactly("Coast Agency");
        assertThat(entry.fields())
                .containsEntry("title", "Fish & ships")
                .containsEntry("summary", "Short text")
                .containsEntry("content", "<base href=\"https://radio.example.org/fish\"><p>Long</p>")
                .containsEntry("published", "2026-11-24T09:30:00Z")
                .containsEntry("tags", List.of("Trade"))
                .containsEntry("authors", List.of(Map.of("name", "Ana Lopez"), Map.of("name", "Bo Ek")))
                .containsEntry(
                        "images",
                        List.of(Map.of(
                                "url", "https://radio.example.org/p.jpg",
                                "type", "image/jpeg",
                                "length", 9L,
                                "width", 800L,
                                "height", 600L,
                                "caption", "The quay",
                                "credit", "Kim Photo")))
                .containsEntry(
                        "audio",
                        List.of(Map.of(
                                "url", "https://radio.example.org/a.mp3", "type", "audio/mpeg", "length", 12345L)));
    }

    /** RFC 4287 §3.1.1.3: the div of XHTML is not part of it; §4.2.11: whose the entry is; RFC 6721 §3: tombstones. */
    @Test
    void anEntryOfAtomHasItsBaseItsLanguageAndItsSource() {
        FeedDocument feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="pt">
                <title>Feed</title><id>urn:f</id><author><name>House</name></author>
                <entry xml:base="https://base.example.org/a/"><id>urn:e</id><title type="html">A &amp;lt;b&amp;gt;</title>
                <link href="page"/><link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text<br/>more</p><p/></div></content>
                <source><title>Other</title><rights>© Other</rights><author><name>Eva</name></author></source>
                <updated>2026-11-24T10:30:00.123456+01:00</updated></entry>
                <at:deleted-entry ref="urn:gone" when="2026-11-25T00:00:00Z"><at:comment>Recalled</at:comment></at:deleted-entry>
                </feed>
                """);
        FeedEntry entry = feed.entries().getFirst();
        assertThat(entry.link()).hasToString("https://base.example.org/a/page");
        assertThat(entry.agencies()).containsExactly("Other");
        assertThat(entry.fields())
                .containsEntry("title", "A <b>")
                .containsEntry("content", "<base href=\"https://base.example.org/a/\"><p>Text<br>more</p><p></p>")
                .containsEntry("language", "pt")
                .containsEntry("rights", "© Other")
                .containsEntry("license", "https://creativecommons.org/licenses/by/4.0/")
                .containsEntry("authors", List.of(Map.of("name", "Eva")))
                .containsEntry("published", "2026-11-24T09:30:00.123456Z");
        assertThat(feed.deleted())
                .containsExactly(
                        new EntryTombstone("urn:gone", Instant.parse("2026-11-25T00:00:00Z"), "Recalled", null));
    }

    /** RSS 1.0 §5: items are beside the channel, and their address is their id. */
    @Test
    void olderVersionsAreReadToo() {
        assertThat(read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="https://x.example/"><title>T</title><link>https://x.example/</link></channel>
                <item rdf:about="https://x.example/1"><title>One</title><link>https://x.example/1</link>
                <description>Text</description></item></rdf:RDF>
                """).entries().getFirst().id()).isEqualTo("https://x.example/1");
        assertThat(read("""
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
                <rss version="0.91"><channel><title>T</title><item><title>Caf&eacute;</title></item></channel></rss>
                """).entries().getFirst().fields()).containsEntry("title", "Café");
        assertThat(read("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>tag:x</id><title>Old</title>
                <issued>2026-01-02T03:04:05Z</issued><content type="text/html" mode="escaped">&lt;p&gt;x&lt;/p&gt;</content>
                </entry></feed>
                """).entries().getFirst().fields())
                .containsEntry("published", "2026-01-02T03:04:05Z")
                .containsEntry("content", "<base href=\"" + ADDRESS + "\"><p>x</p>");
    }

    /** JSON Feed 1.1, "id": a number counts as a text. */
    @Test
    void anItemOfJsonFeedIsRead() {
        FeedEntry entry = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "T", "authors": [{"name": "House"}], "items": [
                 {"id": 7, "url": "https://x.example/7", "content_text": "One & two\\n\\nThree", "title": "Seven",
                  "date_published": "2026-11-24T10:00:00Z", "tags": ["a"],
                  "attachments": [{"url": "https://x.example/7.mp3", "mime_type": "audio/mpeg", "duration_in_seconds": 60}]}]}
                """).entries().getFirst();
        assertThat(entry.id()).isEqualTo("7");
        assertThat(entry.fields())
                .containsEntry("content", "<base href=\"https://x.example/7\"><p>One &amp; two</p><p>Three</p>")
                .containsEntry("authors", List.of(Map.of("name", "House")))
                .containsEntry(
                        "audio",
                        List.of(Map.of("url", "https://x.example/7.mp3", "type", "audio/mpeg", "duration", 60L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>",
                "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel><title>&b;</title></channel></rss>",
                "<html><body>Sign in</body></html>",
                "<rss><channel><item>",
                "{\"items\": []}",
                "   "
            })
    void whatIsNoFeedIsRefused(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(ProblemException.class);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() ->
                        read("<rss><channel>" + "<a>".repeat(50_000) + "</a>".repeat(50_000) + "</channel></rss>"))
                .isInstanceOf(ProblemException.class);
    }

    /** RFC 7303 §3: the encoding is that of the declaration, when no other is given. */
    @Test
    void usualFaultsOfXmlAreMended() {
        String feed =
                "\n <?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><title>H\u00e4fen\u000b&nbsp;&#8; offen</title></item></channel></rss>";
        FeedDocument read =
                FeedDocument.read(feed.getBytes(Charset.forName("ISO-8859-1")), "application/rss+xml", ADDRESS, NOW);
        assertThat(String.valueOf(read.entries().getFirst().fields().get("title")))
                .startsWith("Häfen")
                .endsWith("offen");
    }

    /** As feedparser does: the header, the document itself, UTF-8, windows-1252. XML 1.0 §4.3.3 would permit to give up. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            UTF-8        | x-klingon    | -                                      | UTF-8
            windows-1252 | x-klingon    | text/xml                               | windows-1252
            UTF-8        | x-klingon    | application/rss+xml; charset=x-vulcan  | UTF-8
            ISO-8859-2   | ISO-8859-2   | text/xml; charset=x-vulcan             | -
            windows-1252 | windows-1252 | text/xml                               | -
            """)
    void aFeedInAnUnknownEncodingIsRead(
            String encoding, String declared, @Nullable String type, @Nullable String reading) {
        String feed = "<?xml version=\"1.0\" encoding=\"" + declared
                + "\"?><rss><channel><item><title>H\u00e4fen</title></item></channel></rss>";
        FeedDocument read = FeedDocument.read(feed.getBytes(Charset.forName(encoding)), type, ADDRESS, NOW);
        assertThat(read.entries().getFirst().fields()).containsEntry("title", "H\u00e4fen");
        String note = "Its encoding \"" + declared.toUpperCase(Locale.ROOT) + "\" is unknown: it was read as ";
        assertThat(read.note()).isEqualTo(reading == null ? null : note + reading + ".");
    }

    private static FeedDocument read(String document) {
        return FeedDocument.read(document.getBytes(StandardCharsets.UTF_8), null, ADDRESS, NOW);
    }
}
