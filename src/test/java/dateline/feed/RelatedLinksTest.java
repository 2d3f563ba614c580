package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The related links of an article in feeds. The golden documents prove that an article without any has not a byte of them. */
class RelatedLinksTest {
    private final FeedSettings settings = Examples.settings(false);

    /** RFC 4287 §4.2.7.2: "related" names a resource related to the one that the entry describes; §4.2.7.5: its title. */
    @ParameterizedTest
    @EnumSource(names = {"ATOM", "RSS"})
    void xmlHasALinkForEach(DocumentFormat format) {
        String prefix = format == DocumentFormat.RSS ? "atom:" : "";
        assertThat(document(format))
                .containsOnlyOnce("<" + prefix + "link rel=\"related\" href=\"https://news.example/2?a&amp;b\""
                        + " title=\"Fog &quot;again&quot; &amp; again\" dl:relation=\"sidebar\" />")
                .containsOnlyOnce("<" + prefix + "link rel=\"related\" href=\"https://news.example/3\" />");
    }

    /** JSON Feed 1.1, "Extensions". */
    @Test
    void jsonHasThemInTheExtension() throws Exception {
        assertThat(new ObjectMapper()
                        .readTree(document(DocumentFormat.JSON))
                        .at("/items/0/_dateline/related")
                        .toString())
                .isEqualTo("[{\"url\":\"https://news.example/2?a&b\",\"title\":\"Fog \\\"again\\\" & again\","
                        + "\"relation\":\"sidebar\"},{\"url\":\"https://news.example/3\"}]");
    }

    /** NewsML-G2 2.35, Link1Type, with the IPTC's vocabulary of item relations. */
    @Test
    void newsmlHasALinkThatSaysSeeAlso() {
        assertThat(document(DocumentFormat.NEWSML))
                .containsOnlyOnce("<link rel=\"irel:seeAlso\" href=\"https://news.example/2?a&amp;b\""
                        + " title=\"Fog &quot;again&quot; &amp; again\" />")
                .containsOnlyOnce("<link rel=\"irel:seeAlso\" href=\"https://news.example/3\" />");
    }

    /** ninjs 3.2, "associations": an item needs a name and a URI. */
    @Test
    void ninjsHasAnAssociatedItemForEach() throws Exception {
        assertThat(new ObjectMapper()
                        .readTree(document(DocumentFormat.NINJS))
                        .findValue("associations")
                        .toString())
                .isEqualTo("[{\"uri\":\"https://news.example/2?a&b\",\"name\":\"related1\",\"rel\":\"seeAlso\","
                        + "\"title\":\"Fog \\\"again\\\" & again\"},"
                        + "{\"uri\":\"https://news.example/3\",\"name\":\"related2\",\"rel\":\"seeAlso\"}]");
    }

    private String document(DocumentFormat format) {
        Feed feed = Examples.feed(settings, Examples.related());
        return new String(Examples.writers(settings).write(feed, format), StandardCharsets.UTF_8);
    }
}
