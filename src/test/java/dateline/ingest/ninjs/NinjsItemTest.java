package dateline.ingest.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An item is recognised by the marks of the IPTC's schemas, and nothing else is. */
class NinjsItemTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"uri\": \"urn:x:1\", \"$standard\": {\"name\": \"ninjs\", \"version\": \"1.8\"}}",
                "{\"uri\": \"urn:x:1\", \"standard\": {\"schema\": \"http://www.iptc.org/std/ninjs/ninjs-schema_3.3.json#\"}}",
                "{\"uri\": \"urn:x:1\", \"type\": \"text\", \"headline\": \"A\"}",
                "{\"uri\": \"urn:x:1\", \"pubstatus\": \"canceled\"}",
                "{\"uri\": \"urn:x:1\", \"pubStatus\": \"usable\"}",
                "{\"uri\": \"urn:x:1\", \"versioncreated\": \"2026-01-01T00:00:00Z\"}",
                "{\"guid\": \"urn:x:1\", \"type\": \"text\", \"headline\": \"A\"}"
            })
    void anItemHasAUriAndAMark(String json) {
        assertThat(NinjsItem.isItem(JsonObject.read(json.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"externalId\": \"x\", \"section\": \"world\", \"title\": \"T\", \"content\": \"C\", \"urgency\": 3}",
                "{\"uri\": \"urn:x:1\", \"section\": \"world\", \"type\": \"text\", \"title\": \"T\"}",
                "{\"uri\": \"urn:x:1\", \"title\": \"T\", \"byline\": \"B\", \"language\": \"en\"}",
                "{\"uri\": \"urn:x:1\", \"type\": \"page\"}",
                "{\"uri\": 7, \"type\": \"text\"}",
                "{\"uri\": 7, \"guid\": \"urn:x:1\", \"type\": \"text\"}",
                "{\"guid\": \" \", \"type\": \"text\"}",
                "{\"type\": \"text\", \"headline\": \"A\"}",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}"
            })
    void otherJsonIsNoItem(String json) {
        assertThat(NinjsItem.isItem(JsonObject.read(json.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }
}
