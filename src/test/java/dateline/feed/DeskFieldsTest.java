package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.feed.entry.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an agency's desk sends with an article, in feeds. */
class DeskFieldsTest {
    /** IPTC Photo Metadata Standard, "Digital Source Type": property and namespace of XMP. */
    private static final String IPTC = "<Iptc4xmpExt:DigitalSourceType"
            + " xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\">"
            + "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture<";

    private final FeedSettings settings = Examples.settings(false);
    private final Feed feed = Examples.feed(settings, Examples.ofDesk());

    /** RFC 4287 §4.2.2: scheme, term and label. */
    @Test
    void atomHasSubjectsWithSchemeTermAndLabel() {
        assertThat(document(DocumentFormat.ATOM))
                .contains("scheme=\"http://cv.iptc.org/newscodes/mediatopic/\"", "term=\"20000210\"")
                .contains("label=\"fishing &amp; boats\"")
                .containsPattern("<category (?=[^>]*scheme=\"urn:desk\")(?=[^>]*term=\"7\")(?=[^>]*label=\"7\")")
                .contains("<dl:digitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture<")
                .contains(IPTC);
    }

    /** RSS 2.0, "category": the attribute domain identifies a taxonomy. */
    @Test
    void rssHasTheSchemeAsDomain() {
        assertThat(document(DocumentFormat.RSS))
                .contains("<category domain=\"http://cv.iptc.org/newscodes/mediatopic/\">fishing &#x26; boats<")
                .contains("<category domain=\"urn:desk\">7<")
                .contains("<dl:digitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture<")
                .contains(IPTC);
    }

    @Test
    void jsonHasNamesAsTagsAndSubjectsInTheExtension() throws Exception {
        JsonNode item =
                new ObjectMapper().readTree(document(DocumentFormat.JSON)).at("/items/0");
        assertThat(item.at("/tags").toString()).isEqualTo("[\"World\",\"ports\",\"fishing & boats\",\"7\"]");
        assertThat(item.at("/_dateline/subjects/0/scheme").asText())
                .isEqualTo("http://cv.iptc.org/newscodes/mediatopic/");
        assertThat(item.at("/_dateline/subjects/0/code").asText()).isEqualTo("20000210");
        assertThat(item.at("/_dateline/subjects/1").toString()).isEqualTo("{\"scheme\":\"urn:desk\",\"code\":\"7\"}");
        assertThat(item.at("/_dateline/digitalSourceType").asText()).endsWith("/digitalCapture");
    }

    @ParameterizedTest
    @EnumSource(names = {"RSS", "ATOM", "JSON"})
    void noFeedHasTheNoteToEditors(DocumentFormat format) {
        assertThat(document(format)).doesNotContain("Not for readers").doesNotContain("edNote");
        assertThat(feed.entries().getFirst().article().wire().edNote()).isNull();
    }

    @Test
    void aSubjectIsNotTakenForASection() {
        assertThat(feed.entries()).map(Entry::sectionNames).containsExactly(List.of("World"));
    }

    private String document(DocumentFormat format) {
        return new String(Examples.writers(settings).write(feed, format), StandardCharsets.UTF_8);
    }
}
