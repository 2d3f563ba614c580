package dateline.feed.rsl;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.attribution.Agency;
import dateline.attribution.Redistribution;
import dateline.feed.DocumentFormat;
import dateline.feed.Examples;
import dateline.feed.FeedSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Terms as machines read them (RSL 1.0, https://rslstandard.org/rsl). */
class RslWriterTest {
    private static final String BY = "https://creativecommons.org/licenses/by/4.0/";

    private final FeedSettings settings = Examples.settings(true);

    /** §3: rsl, content, license, permits, prohibits, payment with standard, copyright, terms. */
    @Test
    void theDocumentStatesWhatTheSettingsSay() {
        RslSettings terms = new RslSettings(
                URI.create(BY),
                URI.create("https://quay.example/terms"),
                List.of("search", "ai-input"),
                List.of("ai-train"));
        assertThat(document(terms, Examples.AP)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rsl xmlns="https://rslstandard.org/rsl">
                  <content url="https://news.example/"><license><permits type="usage">search ai-input</permits>\
                <prohibits type="usage">ai-train</prohibits><payment type="attribution"><standard>\
                https://creativecommons.org/licenses/by/4.0/</standard></payment></license><copyright type="organization" \
                contactUrl="https://quay.example/">The Quay Press</copyright><terms>https://quay.example/terms</terms></content>
                </rsl>
                """);
    }

    /** §3.3: an address is matched as in RFC 9309, so the page and what is under it are two. */
    @Test
    void theLicenceOfAnAgencyHoldsForItsPageAndFeeds() {
        assertThat(document(RslSettings.NONE, agency(BY, null)))
                .contains(
                        "url=\"https://news.example/agencies/ap$\"",
                        "url=\"https://news.example/agencies/ap/\"",
                        "<standard>" + BY + "</standard>")
                .doesNotContain("url=\"https://news.example/\"");
    }

    /** §3.7: the type of what is in the public domain. */
    @Test
    void whatIsInThePublicDomainIsFree() {
        assertThat(document(RslSettings.NONE, agency("https://creativecommons.org/publicdomain/zero/1.0/", null)))
                .contains("<payment type=\"free\">");
    }

    /** §3.7: a payment without a type says that the use is free, so nothing is said of a licence that is not known. */
    @Test
    void nothingIsStatedWhereNothingIsKnown() {
        RslWriter writer = writer(RslSettings.NONE);
        assertThat(writer.write(List.of(Examples.AP))).isEmpty();
        assertThat(writer.write(List.of(agency("https://agency.example/terms", null))))
                .isEmpty();
        assertThat(writer.write(List.of(agency(BY, Redistribution.PARTNERS)))).isEmpty();
        assertThat(writer.link(List.of(Examples.AP))).isEmpty();
        RslSettings pageOnly = new RslSettings(null, URI.create("https://quay.example/terms"), List.of(), List.of());
        assertThat(writer(pageOnly).document(List.of())).isEmpty();
    }

    /** §4.5: absolute target, rel and type. */
    @Test
    void theLinkFieldLeadsToTheDocument() {
        assertThat(writer(RslSettings.NONE).link(List.of(agency(BY, null))))
                .contains("<https://news.example/license.xml>; rel=\"license\"; type=\"application/rsl+xml\"");
    }

    /** §4.7: rsl:content in the item, of the feed's own origin; the root declares the namespace. */
    @Test
    void anArticleWithALicenceOfItsOwnStatesItInRss() {
        String rss = rss(Examples.feed(settings, Examples.everything(), Examples.nothing(2)));
        assertThat(rss)
                .containsPattern("<rss [^>]*xmlns:rsl=\"https://rslstandard.org/rsl\"")
                .containsOnlyOnce(
                        "<rsl:content url=\"https://news.example/articles/01953c00-0000-7000-8000-000000000001/")
                .contains("<rsl:license><rsl:payment type=\"attribution\"><rsl:standard>"
                        + "https://creativecommons.org/licenses/by-nd/4.0/</rsl:standard></rsl:payment></rsl:license>"
                        + "<rsl:terms>https://news.example/articles/01953c00-0000-7000-8000-000000000001/");
        assertThat(rss(Examples.feed(settings, Examples.nothing(2)))).doesNotContain("rsl");
    }

    @Test
    void aLicenceThatIsThePublicationsIsNotRepeated() {
        RslSettings terms = new RslSettings(
                URI.create("https://creativecommons.org/licenses/by-nd/4.0/"), null, List.of(), List.of());
        assertThat(writer(terms)
                        .of(Examples.feed(settings, Examples.everything())
                                .entries()
                                .getFirst()))
                .isEmpty();
        assertThat(writer(RslSettings.NONE)
                        .of(Examples.feed(settings, Examples.everything())
                                .entries()
                                .getFirst())
                        .map(new XMLOutputter()::outputString))
                .get()
                .asString()
                .startsWith("<rsl:content");
    }

    private String rss(dateline.feed.Feed feed) {
        return new String(Examples.writers(settings).write(feed, DocumentFormat.RSS), StandardCharsets.UTF_8);
    }

    private String document(RslSettings terms, Agency agency) {
        return new String(writer(terms).write(List.of(agency)).orElseThrow(), StandardCharsets.UTF_8);
    }

    private RslWriter writer(RslSettings terms) {
        return new RslWriter(terms, settings, Examples.ADDRESS);
    }

    private static Agency agency(String license, @Nullable Redistribution redistribution) {
        Agency ap = Examples.AP;
        return new Agency(
                ap.id(),
                ap.slug(),
                ap.code(),
                ap.name(),
                ap.home(),
                ap.feed(),
                ap.rights(),
                ap.usageTerms(),
                license,
                redistribution,
                ap.marks(),
                ap.former(),
                ap.changed(),
                null);
    }
}
