package dateline.api.section;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The import of sections from OPML 2.0. */
@MicronautTest(transactional = false)
class OutlineHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @Test
    void eachOutlineBecomesASectionAndInnerOutlinesItsSubsections() {
        String body = """
                <outline text="Opml Top" description="Of the top." language="fr"><outline text="Opml Low &amp; inner"/></outline>
                <outline text="أخبار محلية" language="ar"/><outline text="Новости дня"/><outline title="Opml top"/>
                """;
        Answer dry = take(body, "?dry-run=true");
        assertThat(dry.json().at("/created"))
                .extracting(node -> node.asText())
                .containsExactly("opml-top", "opml-low-inner", "akhbar-mhlyt", "novosti-dna", "opml-top-2");
        assertThat(client.get("/sections/opml-top/feed.rss").statusCode()).isEqualTo(404);
        Answer made = take(body, "");
        assertThat(made.json()).isEqualTo(dry.json());
        Answer top = client.api("GET", "/api/sections/opml-top", "");
        assertThat(List.of(top.at("/title"), top.at("/description"), top.at("/language")))
                .containsExactly("Opml Top", "Of the top.", "fr");
        Answer low = client.api("GET", "/api/sections/opml-low-inner", "");
        assertThat(List.of(low.at("/title"), low.at("/parent"))).containsExactly("Opml Low & inner", "opml-top");
        assertThat(take(body, "").json().at("/known")).hasSize(5);
    }

    @Test
    void theServersOwnListOfFeedsCanBeImported() {
        client.api("PUT", "/api/sections/round", "{\"title\": \"Round\"}");
        client.api("PUT", "/api/sections/trip", "{\"title\": \"Trip\", \"parent\": \"round\"}");
        String list = client.get("/feeds.opml").body();
        Answer again = post(list, "");
        assertThat(again.json().at("/created")).isEmpty();
        assertThat(again.json().at("/known")).extracting(node -> node.asText()).contains("world", "round", "trip");
        Answer other = post(list.replace("/sections/", "/sections/new-"), "?dry-run=true");
        assertThat(other.json().at("/created"))
                .extracting(node -> node.asText())
                .contains("new-round", "new-trip");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `<opml><body><outline text="x">`                                       | 400 | can't be read from line 1, column
            `<!DOCTYPE opml [<!ENTITY e SYSTEM "file:///etc/passwd">]><opml version="2.0"><body><outline text="&e;"/></body></opml>` | 400 | document type
            `<!DOCTYPE lolz [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><opml><body><outline text="&b;"/></body></opml>` | 400 | document type
            `<opml version="2.0"><body><outline text="&undefined;"/></body></opml>` | 400 | can't be read from line 1, column
            `<rss version="2.0"/>`                                                  | 400 | not OPML
            `<opml version="2.0"><head/></opml>`                                    | 400 | not OPML
            `<opml version="2.0"><body/></opml>`                                    | 422 | no outline
            `<opml version="2.0"><body><outline/></body></opml>`                    | 422 | needs a text
            `not xml at all`                                                        | 400 | can't be read from line 1, column 1
            ` `                                                                     | 400 | The body is empty
            `<?xml version="1.1"?><opml version="2.0"><body><outline text="a&#x1;b"/></body></opml>` | 400 | The XML
            `<?xml version="1.1"?><opml version="2.0"><body>&#x1;<outline text="a"/></body></opml>` | 400 | The XML
            `<?xml version="1.0"?><opml version="2.0"><body><outline text="a&#x1;b"/></body></opml>` | 400 | The XML
            `<?xml version="1.0" encoding="nonsense"?><opml version="2.0"><body/></opml>` | 400 | encoding
            `<?xml version="1.0" encoding="UTF-16"?><opml version="2.0"><body/></opml>` | 400 | The XML
            `<?xml version="9.9"?><opml version="2.0"><body/></opml>`               | 400 | The XML
            """)
    void aWrongDocumentIsRefusedCompletely(String opml, int status, String detail) {
        Answer refused = post(opml, "");
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.at("/detail")).contains(detail).doesNotContain("-1");
    }

    /** The store has room for 35 characters. */
    @Test
    void aLanguageTooLongForTheStoreIsIgnored() {
        Answer taken = take("<outline text=\"Long tag\" language=\"x-" + "abcdefgh-".repeat(6) + "a\"/>", "");
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
    }

    @Test
    void tooManyOrTooDeepOutlinesAreRefused() {
        Answer deep = take("<outline text=\"d\">".repeat(50) + "</outline>".repeat(50), "");
        assertThat(deep.status()).isEqualTo(422);
        assertThat(deep.at("/detail")).contains("10 deep");
        Answer abyss = take("<outline text=\"d\">".repeat(1_000) + "</outline>".repeat(1_000), "");
        assertThat(abyss.status()).isIn(400, 422);
        assertThat(abyss.at("/detail")).contains("deep");
        Answer many = take("<outline text=\"m\"/>".repeat(1_001), "");
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.at("/errors/0/pointer")).isEqualTo("/opml/body/outline[1001]");
        assertThat(client.get("/sections/m/feed.rss").statusCode()).isEqualTo(404);
    }

    private Answer take(String outlines, String query) {
        return post("<opml version=\"2.0\"><head><title>T</title></head><body>" + outlines + "</body></opml>", query);
    }

    private Answer post(String opml, String query) {
        return client.posting("/api/sections/import" + query, "text/x-opml", opml);
    }
}
