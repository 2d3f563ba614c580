package dateline.feed.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dateline.article.Article;
import dateline.feed.DocumentFormat;
import dateline.feed.Examples;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every datum of an article is in its property of ninjs 3.2, and the items are valid by the IPTC's schema. */
class NinjsWriterTest {
    private final FeedSettings settings = Examples.settings(true);

    @Test
    void itemsAreValidByTheSchema() throws IOException {
        JsonSchema schema = schema();
        JsonNode items = items(Examples.everything(), Examples.nothing(3), Examples.ofDesk(), Examples.related());
        assertThat(items).hasSize(4);
        for (JsonNode item : items) {
            assertThat(schema.validate(item)).as(item.toString()).isEmpty();
        }
        for (String wrong : List.of("\"title\": 5", "\"own\": 1", "\"expires\": \"soon\"", "\"urgency\": 10")) {
            JsonNode item = new ObjectMapper().readTree("{\"uri\": \"urn:x:1\", " + wrong + "}");
            assertThat(schema.validate(item)).as("the schema refuses " + wrong).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /uri                             | urn:uuid:01953c00-0000-7000-8000-000000000001
            /standard/version                | 3.2
            /version                         | 7
            /firstCreated                    | 2026-03-01T12:00:00.250Z
            /versionCreated                  | 2026-03-01T12:01:00.250Z
            /expires                         | 2026-05-30T12:00:00.250Z
            /pubStatus                       | usable
            /language                        | ar
            /headlines/0/value               | عنوان <b>ليس</b> وسمًا & رمز
            /descriptions/0/value            | ملخص < قصير
            /descriptions/1/role             | contributorLine
            /descriptions/2/role             | correction
            /by                              | ليلى حسن وأحمد علي
            /located                         | سيول، كوريا الجنوبية
            /places/0/name                   | سيول
            /places/0/geoJSON/coordinates/0  | 126.978
            /infoSources/0/name              | Associated Press
            /infoSources/0/literal           | AP
            /infoSources/1/uri               | https://news.example/layla
            /infoSources/1/contactInfo/0/value | layla@news.example
            /infoSources/3/role              | contributor:reporting
            /infoSources/3/contactInfo/0/value | Associated Press
            /copyrightHolder                 | Associated Press
            /copyrightNotice                 | © 2026 AP & partners
            /usageTerms                      | Print only
            /rightsInfo/linkedRights         | https://creativecommons.org/licenses/by-nd/4.0/
            /subjects/0/name                 | Trade & ports
            /altIds/1/value                  | https://origin.example/a?b=1&c=2
            /altIds/2/value                  | https://wire.example/1
            /associations/0/by               | Bo Ek/AP
            /associations/0/title            | ميناء
            /associations/0/descriptions/0/value | الميناء عند الفجر
            /associations/0/copyrightNotice  | © Bo Ek
            /associations/0/renditions/0/sizeInBytes | 48211
            /associations/1/rel              | translationOf
            /associations/1/language         | ko
            """)
    void eachDatumIsInItsProperty(String pointer, String value) throws IOException {
        assertThat(items(Examples.everything()).get(0).at(pointer).asText()).isEqualTo(value);
    }

    @Test
    void whatADeskSendsIsThereExceptTheNoteToEditors() throws IOException {
        JsonNode item = items(Examples.ofDesk()).get(0);
        assertThat(item.at("/urgency").asInt()).isEqualTo(3);
        assertThat(item.at("/slugline").asText()).isEqualTo("FLEET-PORT");
        assertThat(item.at("/subjects/0/uri").asText()).isEqualTo("http://cv.iptc.org/newscodes/mediatopic/20000210");
        assertThat(item.at("/subjects/0/literal").asText()).isEqualTo("20000210");
        assertThat(item.at("/digitalSourceType/uri").asText()).endsWith("/digitalCapture");
        assertThat(item.toString()).doesNotContain("Not for readers").doesNotContain("edNote");
        assertThat(item.at("/copyrightHolder").asText()).isEqualTo("The Quay Press");
    }

    /** The body is that of the article: the credits that other feeds print are in properties. */
    @Test
    void theBodyHasNoPrintedCredit() throws IOException {
        Article article = Examples.everything();
        assertThat(items(article).get(0).at("/bodies/0/value").asText()).isEqualTo(article.content());
    }

    private JsonNode items(Article... articles) throws IOException {
        Feed feed = Examples.feed(settings, articles);
        return new ObjectMapper().readTree(Examples.writers(settings).write(feed, DocumentFormat.NINJS));
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream file = NinjsWriterTest.class.getResourceAsStream("/ninjs-schema_3.2.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            Objects.requireNonNull(file),
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        }
    }
}
