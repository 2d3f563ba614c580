package dateline.delivery.partner;

import static dateline.delivery.partner.PartnerFixture.OPEN;
import static dateline.delivery.partner.PartnerFixture.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.article.entitlement.EntitlementTopic;
import dateline.article.entitlement.EntitlementTopics;
import dateline.article.entitlement.Entitlements;
import dateline.article.feed.FeedKey;
import dateline.article.range.FeedRanges;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contracts over many stored articles: the newest are served at once, and the archive is in order when it is whole. */
@MicronautTest(transactional = false)
@Property(name = "dateline.store", value = "jdbc:h2:mem:partner-large;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-partner-large")
@Property(name = "dateline.clients.requests-per-minute", value = "0")
class LargeContractHttpTest {
    private static final int STORED = 6_000;
    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final Pattern TITLE = Pattern.compile("<title>T(\\d+)</title>");
    private static final Pattern PREVIOUS = Pattern.compile("rel=\"prev-archive\" href=\"([^\"]+)\"");

    @Inject
    EmbeddedServer server;

    @Inject
    EntitlementTopics topics;

    @Inject
    Entitlements entitlements;

    @Inject
    FeedRanges ranges;

    private Client client;
    private PartnerFixture fixture;

    @BeforeEach
    void fill() {
        client = new Client(server, Path.of("target/test-partner-large"));
        fixture = PartnerFixture.of(client);
        while (SERIAL.get() < STORED) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 2_000; i++) {
                int serial = SERIAL.incrementAndGet();
                lines.append("""
                        {"externalId": "large-%d", "title": "T%d", "section": "world", "language": "en", "agency": "%s", \
                        "published": "20%02d-01-%02dT%02d:00:00Z", "content": "<p>Text.</p>"}
                        """.formatted(
                                serial,
                                serial,
                                serial % 10 == 0 ? RESTRICTED : OPEN,
                                10 + serial / 600,
                                1 + serial % 600 / 24,
                                serial % 24));
            }
            assertThat(client.importing("", "application/x-ndjson", lines.toString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** RFC 5005 §4: a reader that walks the archive gets every entry once, in the order of their dates. */
    @Test
    void aNewContractHasItsNewestArticlesAtOnceAndThenItsArchive() {
        fixture.partner("new", "");
        String address = "/p/" + fixture.token("new");
        HttpResponse<String> first = client.get(address + "/feed.atom");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(titles(first.body()))
                .isEqualTo(IntStream.range(0, 50).mapToObj(i -> STORED - i).toList());
        whole();
        List<Integer> walked = walked(address, "/feed.atom");
        assertThat(walked)
                .isEqualTo(IntStream.range(0, STORED).mapToObj(i -> STORED - i).toList());
    }

    /** The archive is 503 while it is not whole, since its documents will come (RFC 9110 §15.6.4). */
    @Test
    void aContractThatNarrowsNeverShowsTheWiderOneAndIsNeverAway() {
        fixture.partner("changing", "");
        String address = "/p/" + fixture.token("changing");
        assertThat(client.get(address + "/feed.atom").body()).contains("<title>T6000</title>");
        whole();
        int before = entitlements.lastId();
        fixture.partner("changing", ", \"none\": {\"agencies\": [\"harbour-wire\"]}");
        assertThat(entitlements.lastId()).isEqualTo(before + 1);
        for (int i = 0; i < 400; i++) {
            HttpResponse<String> live = client.get(address + "/feed.atom");
            assertThat(live.statusCode()).isEqualTo(200);
            assertThat(titles(live.body())).contains(5_999).noneMatch(serial -> serial % 10 == 0);
            HttpResponse<String> archive = client.get(address + "/archive/5000.atom");
            assertThat(archive.statusCode()).isIn(200, 503);
            assertThat(titles(archive.body())).noneMatch(serial -> serial % 10 == 0);
            if (archive.statusCode() == 503) {
                assertThat(archive.headers().firstValue("Retry-After")).isPresent();
            }
            if (archive.statusCode() == 200) {
                break;
            }
        }
        assertThat(client.get(address + "/feed.atom").body()).contains("deleted-entry");
        whole();
        assertThat(walked(address, "/feed.atom"))
                .isEqualTo(IntStream.range(0, STORED)
                        .map(i -> STORED - i)
                        .filter(serial -> serial % 10 != 0)
                        .boxed()
                        .toList());
        assertThat(client.get(address + "/archive/9000.atom").statusCode()).isEqualTo(404);
    }

    /** A tag that nobody has is not told apart from one that others have. */
    @Test
    void aTopicWithoutPermittedArticlesIsUnknown() {
        fixture.publish(RESTRICTED, ", \"tags\": [\"Hush\"]");
        fixture.partner("outside", ", \"any\": {\"agencies\": [\"open-wire\"]}");
        String address = "/p/" + fixture.token("outside");
        for (int i = 0; i < 2; i++) {
            assertThat(client.get(address + "/tags/hush/feed.rss").statusCode()).isEqualTo(404);
            assertThat(client.get(address + "/tags/never/feed.rss").statusCode())
                    .isEqualTo(404);
        }
        client.api("DELETE", "/api/partners/outside", "");
    }

    /** Waits until nothing is left to file. */
    private void whole() {
        int last = entitlements.lastId();
        PartnerFixture.await(() -> topics.next().isEmpty()
                && ranges.row(FeedKey.entitled(last, FeedKey.ALL)).isPresent());
        assertThat(topics.of(last)).allMatch(EntitlementTopic::complete);
    }

    private List<Integer> walked(String address, String live) {
        List<Integer> walked = new ArrayList<>();
        String at = live;
        while (!at.isEmpty()) {
            HttpResponse<String> document = client.get(address + at);
            assertThat(document.statusCode()).as(at).isEqualTo(200);
            walked.addAll(titles(document.body()));
            Matcher previous = PREVIOUS.matcher(document.body());
            at = previous.find() ? "/archive/" + previous.group(1).replaceAll(".*/", "") : "";
        }
        return walked.stream().filter(serial -> serial <= STORED).toList();
    }

    private static List<Integer> titles(String atom) {
        List<Integer> titles = new ArrayList<>();
        Matcher title = TITLE.matcher(atom);
        while (title.find()) {
            titles.add(Integer.valueOf(title.group(1)));
        }
        return titles;
    }
}
