package dateline.api.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A required field that is empty, or a value that is too long for the store, is refused with the field's name. */
@MicronautTest(transactional = false)
class FieldLimitsHttpTest {
    private static final String ARTICLES = "/api/articles";
    private static final Pattern TIMES = Pattern.compile("(.)\\*(\\d+)");

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    /** In a value, x*5 means xxxxx. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /title                | "title": ""                                  | title
            /title                | "title": "   "                               | title
            /title                | "title": "\\t\\u0007"                        | title
            /title                | "title": null                                | title
            /title                | "title": "x*1001"                            | 1000
            /summary              | "summary": "x*10001"                         | 10000
            /content              | "content": "x*1000001"                       | 1000000
            /externalId           | "externalId": "x*256"                        | 255
            /language             | "language": "x*36"                           | 35
            /byline               | "byline": "x*2001"                           | 1000
            /byline               | "byline": "x*1001"                           | 1000
            /byline               | "byline": "x*301"                            | 300
            /authors/0/name       | "authors": [{"name": "x*301"}]               | 300
            /authors/0/name       | "authors": [{"name": " "}]                   | needs a name
            /authors/0/name       | "authors": [""]                              | needs a name
            /contributors/0/name  | "contributors": [{"name": ""}]               | needs a name
            /contributorLine      | "contributorLine": "x*2001"                  | 2000
            /tags                 | "tags": ["x*101"]                            | 100
            /urgency              | "urgency": 0                                 | 1 to 9
            /urgency              | "urgency": "high"                            | 1 to 9
            /urgency              | "urgency": 2.5                               | whole number
            /slugline             | "slugline": "x*301"                          | 300
            /edNote               | "edNote": "x*5001"                           | 5000
            /subjects/0/scheme    | "subjects": ["politics"]                     | mediatopic
            /subjects/0/scheme    | "subjects": [{"scheme": "medtop", "code": "1"}] | absolute URI
            /subjects/0/code      | "subjects": [{"scheme": "urn:a:b"}]          | scheme and code
            /subjects/0/name      | "subjects": [{"scheme": "urn:a:b", "code": "1", "name": "x*101"}] | 100
            /digitalSourceType    | "digitalSourceType": "photo"                 | digitalCapture
            /digitalSourceType    | "digitalSourceType": "https://a.example/photo" | digitalCapture
            /section              | "section": "x*101"                           | 100
            /alsoIn               | "alsoIn": ["x*101"]                          | 100
            /agency               | "agency": "x*301"                            | 300
            /rights               | "rights": "x*2001"                           | 2000
            /usageTerms           | "usageTerms": "x*2001"                       | 2000
            /license              | "license": "https://a.example/x*2000"        | 2000
            /canonicalUrl         | "canonicalUrl": "https://a.example/x*2000"   | 2000
            /translationOf/url    | "translationOf": {"url": " ", "language": "en"} | url
            /translationOf/language | "translationOf": {"url": "https://a.example/", "language": " "} | language
            /images/0/url         | "images": [{"url": " "}]                     | address
            /images/0/caption     | "images": [{"url": "https://a.example/1.jpg", "caption": "x*5001"}] | 5000
            /corrections/0/text   | "corrections": [{"at": "2020-01-01T00:00:00Z", "text": " "}] | text
            /dateline/text        | "dateline": {"text": "x*301"}                | 300
            """)
    void aRefusedFieldIsNamedForEveryRequest(String pointer, String member, String detail) {
        String wrong = times(member);
        Answer there = client.api("POST", ARTICLES, article("limits", "\"rights\": \"R\""));
        String path = ARTICLES + "/" + there.id();
        String tag = client.api("GET", path, "").header("ETag");
        Answer lines = new Answer(client.importing("", "application/x-ndjson", article("other", wrong) + "\n"));
        assertThat(lines.status()).as(lines.toString()).isEqualTo(422);
        assertFault(lines, "/refusals/0/problem", pointer, detail);
        assertFault(client.api("POST", ARTICLES, article("other", wrong)), "", pointer, detail);
        assertFault(client.api("PUT", path, article("limits", wrong), "If-Match", tag), "", pointer, detail);
        boolean hasAuthors = pointer.equals("/byline") && detail.equals("300");
        if (!wrong.contains("null") && !hasAuthors) {
            assertFault(client.api("PATCH", path, "{" + wrong + "}"), "", pointer, detail);
            assertFault(
                    client.api("POST", path + "/correct", "{\"text\": \"x\", \"article\": {" + wrong + "}}"),
                    "",
                    "/article" + pointer,
                    detail);
        }
        assertThat(client.api("GET", path, "").header("ETag")).isEqualTo(tag);
    }

    /** Values that are stored in one column together. */
    @Test
    void valuesThatAreTooLongTogetherAreRefused() {
        String image = "{\"url\": \"https://a.example/1.jpg\", \"caption\": \"" + "\\\"".repeat(5_000)
                + "\", \"alt\": \"" + "y".repeat(5_000) + "\"}";
        String images = "\"images\": [" + String.join(", ", java.util.Collections.nCopies(90, image)) + "]";
        Answer refused = client.api("POST", ARTICLES, article("too-much", images));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.at("/detail")).contains("at most 1000000");
        Answer fits = client.api(
                "POST", ARTICLES, article("much", images.replace("\\\"", "q").replace("y", "")));
        assertThat(fits.status()).as(fits.toString()).isIn(200, 201);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sections/limited | /title       | {"title": " "}
            sections/limited | /title       | {"title": "x*301"}
            sections/limited | /description | {"title": "T", "description": "x*2001"}
            agencies/limited | /code        | {"code": " ", "name": "N", "home": "https://a.example/"}
            agencies/limited | /code        | {"code": "x*101", "name": "N", "home": "https://a.example/"}
            agencies/limited | /name        | {"code": "C", "name": "", "home": "https://a.example/"}
            agencies/limited | /name        | {"code": "C", "name": "x*301", "home": "https://a.example/"}
            agencies/limited | /home        | {"code": "C", "name": "N", "home": " "}
            agencies/limited | /rights      | {"code": "C", "name": "N", "home": "https://a.example/", "rights": "x*2001"}
            authors/limited  | /name        | {"name": " ", "names": []}
            authors/limited  | /name        | {"name": "x*301", "names": []}
            feeds/limited    | /title       | {"title": "  "}
            feeds/limited    | /title       | {"title": "x*301"}
            """)
    void otherResourcesHaveFieldLimits(String path, String pointer, String body) {
        assertFault(client.api("PUT", "/api/" + path, times(body)), "", pointer, "");
    }

    @Test
    void aTokenHasFieldLimits() {
        assertFault(
                client.api("POST", "/api/tokens", times("{\"name\": \" \", \"scopes\": [\"read\"]}")), "", "/name", "");
        assertFault(
                client.api("POST", "/api/tokens", times("{\"name\": \"x*201\", \"scopes\": [\"read\"]}")),
                "",
                "/name",
                "200");
    }

    private static void assertFault(Answer answer, String problem, String pointer, String detail) {
        assertThat(problem.isEmpty() ? answer.status() : 422)
                .as(answer.toString())
                .isEqualTo(422);
        List<String> pointers = answer.json().at(problem + "/errors").findValuesAsText("pointer");
        assertThat(pointers).as(answer.toString()).contains(pointer);
        assertThat(answer.at(problem + "/detail")).contains(detail);
    }

    private static String times(String text) {
        Matcher matcher = TIMES.matcher(text);
        return matcher.replaceAll(found -> found.group(1).repeat(Integer.parseInt(found.group(2))));
    }

    /** A complete article in which the given member replaces the usual one. */
    private static String article(String key, String member) {
        StringBuilder whole = new StringBuilder("{" + member);
        for (String own : List.of(
                "\"externalId\": \"limits-" + key + "\"",
                "\"section\": \"world\"",
                "\"title\": \"T\"",
                "\"language\": \"en\"",
                "\"content\": \"<p>Text.</p>\"")) {
            String name = own.substring(0, own.indexOf(':') + 1);
            if (!member.startsWith(name)) {
                whole.append(", ").append(own);
            }
        }
        return whole.append('}').toString();
    }
}
