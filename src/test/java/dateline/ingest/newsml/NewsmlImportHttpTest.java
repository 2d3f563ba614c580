package dateline.ingest.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Items of agencies in NewsML-G2 become articles, and the report names what no article has. */
@MicronautTest(transactional = false)
class NewsmlImportHttpTest {
    private static final String IMPORT = "/api/articles/import?section=world";
    private static final String ITEM = "application/vnd.iptc.g2.newsitem+xml";
    private static final String MESSAGE = "application/vnd.iptc.g2.newsmessage+xml";

    /** Power conformance, with NITF. */
    private static final String FULL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:x="urn:x" guid="urn:newsml:agency.example:full"
                version="3" standard="NewsML-G2" standardversion="2.33" conformance="power" xml:lang="en">
              <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
              <catalogRef href="http://agency.example/catalog.xml"/>
              <catalog><scheme alias="quay" uri="http://cv.agency.example/quays/"/></catalog>
              <rightsInfo>
                <copyrightHolder uri="http://quay.example/"><name>Quay News</name></copyrightHolder>
                <copyrightNotice>Copyright 2026
                  Quay News</copyrightNotice>
                <usageTerms>No archive.</usageTerms>
                <usageTerms>Online only.</usageTerms>
                <link rel="x:y" href="https://rights.example/1"/>
              </rightsInfo>
              <itemMeta>
                <itemClass qcode="ninat:text"/>
                <provider qcode="nprov:AP"><name>The AP desk</name></provider>
                <versionCreated>2026-03-01T09:30:00+01:00</versionCreated>
                <firstCreated>2026-03-01T08:00:00Z</firstCreated>
                <pubStatus qcode="stat:usable"/>
                <service qcode="svc:uknews"><name>UK News</name></service>
                <title>HARBOUR-MANAGED</title>
                <edNote>ADDS quote.</edNote>
                <edNote>Picture follows.</edNote>
                <signal qcode="sig:update"/>
                <expires>2098-12-31</expires>
                <link rel="irel:seeAlso" href="http://agency.example/other"/>
                <link rel="irel:seeAlso" href="http://agency.example/2.jpg" contenttype="image/jpeg" title="Boats"/>
              </itemMeta>
              <contentMeta>
                <urgency>4</urgency>
                <digitalSourceType qcode="digsrctype:humanEdits"/>
                <located qcode="geo:1"><name>Lisbon</name><broader qcode="iso3166-1a2:PT"><name>Portugal</name></broader>
                  <geoAreaDetails><position latitude="38.72" longitude="-9.14"/></geoAreaDetails></located>
                <infoSource role="cpprole:informant"><name>Coast Guard</name></infoSource>
                <creator uri="https://quay.example/lee"><name>Ann Lee</name>
                  <personDetails><contactInfo><email>ann@quay.example</email></contactInfo></personDetails></creator>
                <contributor role="ctrol:photographer" jobtitle="job:1"><name>Di Fox</name></contributor>
                <altId>42</altId>
                <language tag="en-GB"/>
                <genre qcode="genre:Current"><name>Current</name></genre>
                <keyword>Harbours</keyword>
                <subject qcode="medtop:20000210" type="cpnat:abstract"><name xml:lang="en">shipping</name>
                  <name xml:lang="de">Schifffahrt</name></subject>
                <subject qcode="quay:a%20b"><name>Quay of boats</name></subject>
                <subject qcode="unknown:7"><name>Fog week</name></subject>
                <subject qcode="unknown:8"><name>Football</name><sameAs qcode="medtop:20001065"/></subject>
                <subject literal="X1"/>
                <subject qcode="unknown:9"/>
                <slugline separator="-">HARBOUR-CLOSES</slugline>
                <headline>Harbour closes
                  for the week</headline>
                <dateline>LISBON, Portugal – </dateline>
                <by>By Ann Lee</by>
                <description role="drol:caption">A caption.</description>
                <description role="drol:summary">Fog keeps the<br/>fleet in.</description>
              </contentMeta>
              <partMeta partid="p1"><timeDelim start="0" end="10" timeunit="timeunit:seconds"/></partMeta>
              <assert literal="X1"><name>Harbour board</name></assert>
              <contentSet>
                <inlineXML contenttype="application/nitf+xml" wordcount="12">
                  <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">
                    <head><docdata><urgency ed-urg="4"/></docdata></head>
                    <body>
                      <body.head><hedline><hl1>Harbour closes for the week</hl1><hl2>Fleet waits</hl2></hedline>
                        <byline>By Ann Lee, <byttl>Staff Reporter</byttl></byline></body.head>
                      <body.content>
                        <p lede="true">The <org>harbour</org>
                          closed at <em>dawn</em>.</p>
                        <hl2>Later</hl2>
                        <block><p>Boats.</p></block>
                        <media media-type="image"><media-reference source="http://agency.example/1.jpg"
                            mime-type="image/jpeg" width="800" height="400" alternate-text="Boats in fog"/>
                          <media-caption>The quay at dawn.</media-caption><media-producer>Di Fox</media-producer></media>
                        <table><tr><td colspan="2">1 &lt; 2</td></tr></table>
                        <ul><li>one</li></ul>
                      </body.content>
                      <body.end><tagline>Bo Ek contributed.</tagline></body.end>
                    </body>
                  </nitf>
                </inlineXML>
                <remoteContent href="files/story.pdf" contenttype="application/pdf"/>
              </contentSet>
            </newsItem>
            """;

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @Test
    void everyPropertyWithAHomeGetsThere() {
        Answer report = client.posting(IMPORT, ITEM, FULL);
        assertThat(report.status()).as(report.toString()).isEqualTo(201);
        assertThat(report.at("/outcome")).isEqualTo("created");
        JsonNode article = article(report);
        assertThat(article.at("/externalId").asText()).isEqualTo("urn:newsml:agency.example:full");
        assertThat(article.at("/title").asText()).isEqualTo("Harbour closes for the week");
        assertThat(article.at("/summary").asText()).startsWith("Fog keeps the").endsWith("fleet in.");
        assertThat(article.at("/content").asText())
                .isEqualTo(
                        "<h2>Fleet waits</h2><p>The harbour closed at <em>dawn</em>.</p><h2>Later</h2>"
                                + "<section><p>Boats.</p></section>"
                                + "<table><tbody><tr><td colspan=\"2\">1 &lt; 2</td></tr></tbody></table><ul><li>one</li></ul>");
        assertThat(article.at("/language").asText()).isEqualTo("en-GB");
        assertThat(article.at("/published").asText()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(article.at("/updated").asText()).isEqualTo("2026-03-01T08:30:00Z");
        assertThat(article.at("/expiresAt").asText()).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(article.at("/stage").asText()).isEqualTo("published");
        assertThat(article.at("/itemVersion/number").asText()).isEqualTo("3");
        assertThat(article.at("/urgency").asInt()).isEqualTo(4);
        assertThat(article.at("/slugline").asText()).isEqualTo("HARBOUR-CLOSES");
        assertThat(article.at("/edNote").asText()).contains("ADDS quote.", "Picture follows.");
        assertThat(article.at("/digitalSourceType").asText()).endsWith("/humanEdits");
        assertThat(article.at("/agency").asText()).isEqualTo("ap");
        assertThat(article.at("/rights").asText()).isEqualTo("Copyright 2026 Quay News");
        assertThat(article.at("/usageTerms").asText()).isEqualTo("No archive. Online only.");
        assertThat(article.at("/license").asText()).isEqualTo("https://rights.example/1");
        assertThat(article.at("/authors").toString())
                .isEqualTo(
                        "[{\"name\":\"Ann Lee\",\"url\":\"https://quay.example/lee\",\"email\":\"ann@quay.example\"}]");
        assertThat(article.at("/contributors").toString())
                .isEqualTo("[{\"name\":\"Coast Guard\",\"role\":\"informant\"},"
                        + "{\"name\":\"Di Fox\",\"role\":\"photographer\"}]");
        assertThat(article.at("/contributorLine").asText()).isEqualTo("Bo Ek contributed.");
        assertThat(article.at("/dateline/text").asText()).isEqualTo("LISBON, Portugal");
        assertThat(article.at("/dateline/place").asText()).isEqualTo("Lisbon");
        assertThat(article.at("/dateline/latitude").asDouble()).isEqualTo(38.72);
        assertThat(article.at("/subjects").findValuesAsText("code"))
                .containsExactly("20000210", "a b", "20001065", "Current");
        assertThat(article.at("/subjects/1/scheme").asText()).isEqualTo("http://cv.agency.example/quays/");
        assertThat(article.at("/subjects/0/name").asText()).isEqualTo("shipping");
        assertThat(article.at("/tags").toString()).isEqualTo("[\"Fog week\",\"Harbour board\",\"Harbours\"]");
        assertThat(article.at("/related").toString()).isEqualTo("[{\"url\":\"http://agency.example/other\"}]");
        assertThat(article.at("/images").findValuesAsText("url"))
                .containsExactly("http://agency.example/1.jpg", "http://agency.example/2.jpg");
        JsonNode image = article.at("/images/0");
        assertThat(image.at("/width").asInt()).isEqualTo(800);
        assertThat(image.at("/alt").asText()).isEqualTo("Boats in fog");
        assertThat(image.at("/caption").asText()).isEqualTo("The quay at dawn.");
        assertThat(image.at("/credit").asText()).isEqualTo("Di Fox");
    }

    @Test
    void theReportNamesWhatNoArticleHas() {
        Answer report =
                client.posting(IMPORT, "application/xml", FULL.replace("agency.example:full", "agency.example:report"));
        List<String> leftOut = report.json().at("/leftOut").findValuesAsText("text");
        assertThat(leftOut)
                .contains(
                        "itemMeta/service: svc:uknews UK News",
                        "itemMeta/signal: sig:update",
                        "title: HARBOUR-MANAGED",
                        "contentMeta/altId: 42",
                        "contentMeta/subject: @type",
                        "contentMeta/subject/name: Schifffahrt",
                        "contentMeta/contributor: @jobtitle",
                        "nitf/byline/byttl: Staff Reporter",
                        "/newsItem/contentMeta/subject[3]/@qcode: unknown:7",
                        "/newsItem/contentMeta/subject[5]/@literal: X1",
                        "/newsItem/contentMeta/subject[6]: unknown:9")
                .anyMatch(text -> text.startsWith("/newsItem/contentMeta/description") && text.contains("A caption."))
                .anyMatch(text -> text.startsWith("partMeta"))
                .anyMatch(text -> text.contains("files/story.pdf"))
                .anyMatch(text -> text.startsWith("contentMeta/located/broader"))
                .anyMatch(text -> text.startsWith("nitf/head"));
        assertThat(leftOut).noneMatch(text -> text.contains("catalog") || text.contains("standardversion"));
    }

    @Test
    void aMessageHasSeveralItemsAndAPackageLinksThem() {
        String message = """
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-03-01T10:00:00Z</sent></header>
                <itemSet>%s%s
                <packageItem guid="urn:pack:1"><itemMeta><title>Top</title></itemMeta><groupSet root="g"><group id="g">
                  <itemRef residref="urn:g2:m1"><title>First of all</title></itemRef>
                  <itemRef href="https://x.example/2"/></group></groupSet></packageItem>
                <newsItem guid="urn:g2:m3"><itemMeta><versionCreated>soon</versionCreated></itemMeta></newsItem>
                </itemSet></newsMessage>
                """.formatted(item("m1", "", "First"), item("m2", "", "Second"));
        Answer report = client.posting(IMPORT, MESSAGE, message);
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        assertThat(report.at("/received")).isEqualTo("4");
        assertThat(report.at("/created")).isEqualTo("2");
        assertThat(report.at("/updated")).isEqualTo("1");
        assertThat(report.at("/refused")).isEqualTo("1");
        assertThat(report.at("/refusals/0/externalId")).isEqualTo("urn:g2:m3");
        assertThat(report.json().at("/refusals/0/problem/errors").findValuesAsText("pointer"))
                .contains(
                        "/newsMessage/itemSet/newsItem[3]/itemMeta/versionCreated", "/newsMessage/itemSet/newsItem[3]");
        assertThat(report.json().at("/leftOut")).isEmpty();
        assertThat(report.json().at("/reports")).hasSize(3);
        assertThat(stored("urn:g2:m1").at("/related").toString()).isEqualTo("[{\"url\":\"https://x.example/2\"}]");
        Answer again = client.posting(IMPORT, "text/xml", message);
        assertThat(again.at("/unchanged")).isEqualTo("3");
    }

    /** One bad item never takes others with it: each is stored or refused by itself, and each refusal names its item. */
    @Test
    void eachItemOfAMessageIsStoredOrRefusedByItself() {
        client.posting(IMPORT.replace("world", "sport"), ITEM, item("each-sport", "version=\"1\"", "Football"));
        String token = client.api("POST", "/api/tokens", "{\"name\": \"each\", \"scopes\": [\"write:world\"]}")
                .at("/token");
        String good = item("each-1", "", "Fog");
        Answer report = client.postingAs(token, IMPORT, MESSAGE, """
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>%s%s%s%s%s%s</itemSet></newsMessage>
                """.formatted(
                        item("each-2", "", "Fog").replace("stat:usable", "stat:free"),
                        good,
                        good.replace("guid=\"urn:g2:each-1\"", ""),
                        item("each-3", "", " "),
                        item("each-sport", "version=\"2\"", "Football again"),
                        item("each-4", "", "Boats")));
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        assertThat(report.json().at("/reports").findValuesAsText("number")).containsExactly("2", "6");
        assertThat(report.at("/created")).isEqualTo("2");
        assertThat(report.json().at("/refusals").findValuesAsText("number")).containsExactly("1", "3", "4", "5");
        assertThat(report.json().at("/refusals").findValuesAsText("pointer"))
                .containsExactly(
                        "/newsMessage/itemSet/newsItem[1]/itemMeta/pubStatus/@qcode",
                        "/newsMessage/itemSet/newsItem[3]/@guid",
                        "/newsMessage/itemSet/newsItem[4]",
                        "/newsMessage/itemSet/newsItem[5]");
        assertThat(report.at("/refusals/3/problem/status")).isEqualTo("403");
        assertThat(report.at("/refusals/3/problem/detail")).startsWith("/newsMessage/itemSet/newsItem[5]: ");
        assertThat(stored("urn:g2:each-1").at("/title").asText()).isEqualTo("Fog");
        assertThat(stored("urn:g2:each-4").at("/title").asText()).isEqualTo("Boats");
        assertThat(stored("urn:g2:each-sport").at("/title").asText()).isEqualTo("Football");
    }

    /** Some agencies write offsets without a colon, and declare the markup of a body as plain text. */
    @Test
    void whatCommonSystemsWriteIsRead() {
        Answer report = post(item("common", "", "Fog")
                .replace("2026-03-01T00:00:00Z", "2026-03-01T10:00:00+0100")
                .replace(
                        "There was fog.",
                        "<![CDATA[\n<p>\n  Fog &amp; boats at\nthe quay.</p>\n<script>x()</script> <p>End.</p>]]>"));
        assertThat(report.status()).as(report.toString()).isEqualTo(201);
        JsonNode article = article(report);
        assertThat(article.at("/updated").asText()).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(article.at("/content").asText())
                .contains("Fog &amp; boats", "<p>End.</p>")
                .doesNotContain("&lt;p&gt;", "x()");
        Answer plain = post(item("plain", "", "Signs").replace("There was fog.", "&lt;p> is the sign of a paragraph."));
        assertThat(article(plain).at("/content").asText()).isEqualTo("<p>&lt;p&gt; is the sign of a paragraph.</p>");
    }

    @Test
    void thePackageOfStoredArticlesLinksTheMainOneToTheOthers() {
        client.posting(IMPORT, MESSAGE, """
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>%s%s%s</itemSet></newsMessage>
                """.formatted(
                        item("p1", "", "Fog"),
                        item("p2", "", "Boats"),
                        item("p3", "", "Not yet").replace("stat:usable", "stat:withheld")));
        String updated = stored("urn:g2:p1").at("/updated").asText();
        Answer report = client.posting(IMPORT, "application/xml", """
                <packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:pack:2"><itemMeta><title>Top</title></itemMeta>
                <groupSet root="root">
                  <group id="side" role="group:sidebar"><itemRef residref="urn:g2:p2"/><itemRef residref="urn:g2:p3"/>
                    <itemRef residref="urn:g2:nowhere"><title>Elsewhere</title></itemRef>
                    <itemRef href="javascript:alert(1)"/>
                    <itemRef residref="urn:g2:nowhere" href="https://x.example/else"><headline>Sea
                      &amp; fog</headline></itemRef></group>
                  <group id="root" role="group:root"><groupRef idref="top"/><groupRef idref="side"/></group>
                  <group id="top" role="group:main"><itemRef residref="urn:g2:p1"/></group></groupSet></packageItem>
                """);
        assertThat(report.at("/updated")).as(report.toString()).isEqualTo("1");
        JsonNode main = stored("urn:g2:p1");
        String page = "https://news.example.org/articles/"
                + stored("urn:g2:p2").at("/id").asText().replace("urn:uuid:", "") + "/boats";
        assertThat(main.at("/related").toString())
                .isEqualTo("[{\"url\":\"" + page + "\",\"title\":\"Boats\",\"relation\":\"sidebar\"},"
                        + "{\"url\":\"https://x.example/else\",\"title\":\"Sea & fog\",\"relation\":\"sidebar\"}]");
        assertThat(main.at("/updated").asText())
                .as("links are no update of the text")
                .isEqualTo(updated);
        assertThat(report.json().at("/leftOut").findValuesAsText("text"))
                .containsExactly(
                        "packageItem urn:pack:2 refers to urn:g2:p3",
                        "packageItem urn:pack:2 refers to urn:g2:nowhere Elsewhere",
                        "packageItem urn:pack:2 refers to javascript:alert(1)");
    }

    @Test
    void aPackageWithoutAStoredMainItemIsNamed() {
        Answer report = client.posting(IMPORT, "application/xml", """
                <packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:pack:3"><groupSet root="g"><group id="g">
                  <itemRef residref="urn:g2:absent"/><itemRef href="https://x.example/2"/></group></groupSet></packageItem>
                """);
        assertThat(report.at("/received")).as(report.toString()).isEqualTo("0");
        assertThat(report.json().at("/leftOut").findValuesAsText("text"))
                .containsExactly(
                        "packageItem urn:pack:3",
                        "packageItem urn:pack:3 refers to urn:g2:absent",
                        "packageItem urn:pack:3 refers to https://x.example/2");
        assertThat(report.at("/leftOut/0/why")).contains("main item is no article here");
    }

    @Test
    void aNewVersionUpdatesAndAnOlderOneChangesNothing() {
        Answer first =
                post(item("versions", "version=\"1\"", "One").replace("</itemMeta>", "<edNote>N</edNote></itemMeta>"));
        Answer third = post(item("versions", "version=\"10\"", "Three"));
        assertThat(third.at("/outcome")).as(first + " " + third).isEqualTo("updated");
        Answer second = post(item("versions", "version=\"9\"", "Two"));
        assertThat(second.at("/outcome")).isEqualTo("unchanged");
        assertThat(second.at("/known")).contains("older than the stored one, version 10");
        assertThat(article(second).at("/title").asText()).isEqualTo("Three");
        assertThat(article(second).has("edNote")).as("a note is of its version").isFalse();
    }

    @Test
    void withheldItemsAreNotPublicAndCanceledOnesAreWithdrawn() {
        String held = item("status", "version=\"1\"", "Held");
        Answer withheld = post(held.replace("stat:usable", "stat:withheld"));
        assertThat(article(withheld).at("/stage").asText()).isEqualTo("draft");
        Answer usable = post(held.replace("version=\"1\"", "version=\"2\""));
        assertThat(article(usable).at("/stage").asText()).isEqualTo("published");
        Answer canceled = post("<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:g2:status\""
                + " version=\"3\"><itemMeta><pubStatus uri=\"http://cv.iptc.org/newscodes/pubstatusg2/canceled\"/>"
                + "</itemMeta></newsItem>");
        assertThat(canceled.at("/outcome")).as(canceled.toString()).isEqualTo("withdrawn");
        assertThat(client.page("/articles/" + canceled.id()).statusCode()).isEqualTo(410);
    }

    /** NewsML-G2: an embargo without a date ends when its provider says so. */
    @Test
    void anEmbargoSchedulesAndOneWithoutAnEndHolds() {
        String held = item("embargo", "version=\"1\"", "Held");
        Answer scheduled = post(held.replace("<pubStatus", "<embargoed>2099-01-01T00:00:00Z</embargoed><pubStatus"));
        assertThat(article(scheduled).at("/stage").asText())
                .as(scheduled.toString())
                .isEqualTo("scheduled");
        assertThat(article(scheduled).at("/embargoUntil").asText()).isEqualTo("2099-01-01T00:00:00Z");
        Answer open = post(item("open-embargo", "", "Held").replace("<pubStatus", "<embargoed/><pubStatus"));
        assertThat(article(open).at("/stage").asText()).isEqualTo("draft");
    }

    @Test
    void xhtmlIsTheBodyAndItsScriptsAreNot() {
        String xhtml = """
                <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
                <head><title>T</title></head><body><p>Fog &amp; <b>boats</b>.</p><p/><script>x()</script>
                <p onclick="x()">End.<a name="x"/></p></body></html></inlineXML>""";
        Answer report = post(item("xhtml", "", "Fog").replaceAll("<inlineData.*</inlineData>", xhtml));
        assertThat(article(report).at("/content").asText().replace("\n", ""))
                .as(report.toString())
                .contains("<p>Fog &amp; <b>boats</b>.</p>", "End.")
                .doesNotContain("x()", "script");
    }

    @Test
    void aPictureItemIsAPictureWithItsCredit() {
        String picture = """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:g2:picture" version="8">
                <rightsInfo><copyrightNotice>Copyright Quay</copyrightNotice></rightsInfo>
                <itemMeta><itemClass qcode="ninat:picture"/><versionCreated>2026-03-01T00:00:00Z</versionCreated></itemMeta>
                <contentMeta><creator role="crol:photographer"><name>Di Fox</name></creator><creditline>Quay Images</creditline>
                <headline>Boats</headline><description role="drol:caption">The quay at dawn.</description></contentMeta>
                <contentSet>
                <remoteContent rendition="rnd:thumb" href="https://x.example/s.gif" contenttype="image/gif" width="80" height="53"/>
                <remoteContent rendition="rnd:highRes" href="https://x.example/l.jpg" contenttype="image/jpg" size="346071"
                  width="1500" height="1001" orientation="1"/>
                <remoteContent href="./local.jpg" contenttype="image/jpeg" width="9000" height="9000"/></contentSet></newsItem>
                """;
        Answer report = post(picture);
        assertThat(report.status()).as(report.toString()).isEqualTo(201);
        assertThat(article(report).at("/images").toString())
                .isEqualTo("[{\"url\":\"https://x.example/l.jpg\",\"type\":\"image/jpeg\",\"length\":346071,"
                        + "\"width\":1500,\"height\":1001,\"caption\":\"The quay at dawn.\",\"credit\":\"Quay Images\","
                        + "\"rights\":\"Copyright Quay\"}]");
        assertThat(report.json().at("/leftOut").findValuesAsText("text"))
                .anyMatch(text -> text.contains("s.gif"))
                .anyMatch(text -> text.contains("./local.jpg"))
                .contains("contentSet/remoteContent: @orientation", "contentMeta/creator: @role");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /newsItem/@guid                        | guid="urn:g2:wrong"  | x="y"                     | send guid
            /newsItem/@version                     | version="1"            | version="one"             | whole number
            /newsItem/itemMeta/versionCreated      | 2026-03-01T00:00:00Z   | yesterday                 | 2026-11-23T10:30:00Z
            /newsItem/itemMeta/pubStatus/@qcode    | stat:usable            | stat:free                 | stat:withheld
            /newsItem/contentMeta/urgency          | <urgency>4             | <urgency>12               | 1 to 9
            /newsItem/contentMeta/language/@tag    | tag="en"               | tag="not a language"      | BCP 47
            /newsItem                              | <headline>T</headline> | ``                        | send contentMeta/headline
            /newsItem/contentMeta/headline         | <headline>T            | <headline>x*1001          | 1000
            /newsItem                              | >Text.<                | > <                       | inlineXML
            /newsItem/rightsInfo/link/@href        | https://r.example/     | mine                      | http or https
            """)
    void aMalformedItemIsRefusedWithTheXPathOfItsFault(String path, String right, String wrong, String detail) {
        String item = """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:g2:wrong" version="1">
                <rightsInfo><link href="https://r.example/"/></rightsInfo>
                <itemMeta><versionCreated>2026-03-01T00:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
                <contentMeta><urgency>4</urgency><language tag="en"/><headline>T</headline></contentMeta>
                <contentSet><inlineData contenttype="text/plain">Text.</inlineData></contentSet></newsItem>
                """.replace(right, wrong.replace("x*1001", "x".repeat(1_001)));
        Answer refused = post(item);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).as(refused.toString()).isEqualTo(path);
        assertThat(refused.at("/detail")).contains(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE newsItem [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><newsItem>&x;</newsItem>",
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><a>&b;</a>",
                "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\">",
                "{\"uri\": \"urn:x:1\"}",
                ""
            })
    void otherThanPlainXmlIsRefused(String body) {
        Answer refused = post(body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.at("/detail")).contains("DOCTYPE").doesNotContain("root:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <rss version="2.0"/>                                                                   | no NewsML-G2
            <newsItem guid="x"/>                                                                   | no NewsML-G2
            <conceptItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>                             | no article
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet/></newsMessage>      | send a newsItem
            """)
    void otherXmlIsRefused(String body, String detail) {
        Answer refused = client.posting(IMPORT, "application/xml", body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.at("/detail")).contains(detail);
    }

    /** The elements of a document are nested less deep than any parser or writer of ours could not bear. */
    @Test
    void deepNestingIsRefused() {
        Answer refused = post("<a>".repeat(100_000) + "</a>".repeat(100_000));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        Answer wide = post("<a>" + "<b c=\"\"/>".repeat(60_000) + "</a>");
        assertThat(wide.status()).as(wide.toString()).isEqualTo(422);
    }

    private Answer post(String xml) {
        return client.posting(IMPORT, ITEM, xml);
    }

    private JsonNode article(Answer report) {
        return client.api("GET", "/api/articles/" + report.id(), "").json();
    }

    private JsonNode stored(String externalId) {
        Answer found = client.api("GET", "/api/articles?externalId=" + externalId, "");
        return client.api("GET", "/api/articles/" + found.at("/articles/0/id").replace("urn:uuid:", ""), "")
                .json();
    }

    private static String item(String name, String attributes, String title) {
        return """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:g2:%s" %s>
                <itemMeta><versionCreated>2026-03-01T00:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
                <contentMeta><language tag="en"/><headline>%s</headline></contentMeta>
                <contentSet><inlineData contenttype="text/plain">There was fog.</inlineData></contentSet></newsItem>
                """.formatted(name, attributes, title);
    }
}
