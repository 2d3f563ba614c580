package dateline.push.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.push.SubscribedSection;
import dateline.push.Subscriber;
import dateline.push.Subscriber.Received;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address has many spellings (RFC 3986 §6.2); a subscriber compares with its own (WebSub §5.3). */
@MicronautTest(transactional = false)
@Property(name = "dateline.public-url", value = "HTTPS://News.example.org:443/Daily/")
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.data", value = "target/topic-spelling-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:topic-spelling;DB_CLOSE_DELAY=-1")
class TopicSpellingHttpTest {
    @Inject
    EmbeddedServer server;

    private final Subscriber subscriber = new Subscriber();
    private SubscribedSection section;

    @BeforeEach
    void section() {
        section = new SubscribedSection(server);
    }

    @AfterEach
    void close() {
        subscriber.close();
    }

    /** §6.2.2.1 to §6.2.2.3, §6.2.3. What is asked, and the denial, have the subscriber's spelling; the document has ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://news.example.org/Daily{path}",
                "https://NEWS.Example.org:443/Daily{path}",
                "https://news.example.org:/Daily{path}",
                "https://news.example.org/%44aily{encoded}",
                "https://news.example.org/Daily/feeds/..{path}"
            })
    void anotherSpellingIsTheSameTopic(String form) {
        String path = section.path("rss");
        String spelled = form.replace("{path}", path)
                .replace("{encoded}", path.replace("-", "%2d").replace("feed", "%66e%65d"));
        assertThat(section.request(spelled, subscriber.callback("/a")).statusCode())
                .isEqualTo(202);
        assertThat(Objects.requireNonNull(subscriber.asked()).parameter("hub.topic"))
                .isEqualTo(spelled);
        section.publish("Quay");
        Received told = Objects.requireNonNull(subscriber.told());
        assertThat(told.header("Link")).contains("<https://news.example.org/Daily" + path + ">; rel=\"self\"");
        assertThat(told.body())
                .isEqualTo(section.client().get("/Daily" + path).body())
                .contains("Quay");
        section.retire();
        Received denied = Objects.requireNonNull(subscriber.asked());
        assertThat(denied.parameter("hub.mode")).isEqualTo("denied");
        assertThat(denied.parameter("hub.topic")).isEqualTo(spelled);
    }

    @Test
    void aSubscriptionIsRenewedInAnySpelling() {
        String callback = subscriber.callback("/renewed");
        section.request(section.topic("rss"), callback);
        section.awaitSubscription(callback, row -> row.topic().equals(section.topic("rss")));
        String spelled = section.topic("rss").replace("https://news", "HTTPS://NEWS");
        section.request(spelled, callback, "hub.secret", "new");
        section.awaitSubscription(callback, row -> row.topic().equals(spelled) && Objects.equals(row.secret(), "new"));
    }

    /** §6.2.2.1: only the scheme, the host and the digits of encoded octets have no case. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://news.example.org/Daily/feed.rss",
                "https://news.example.org:8443/Daily/feed.rss",
                "https://news.example.org/daily/feed.rss",
                "https://news.example.org/Daily/Feed.rss",
                "https://news.example.org/Daily%2Ffeed.rss"
            })
    void anotherAddressIsNoTopic(String address) {
        assertThat(section.request(address, subscriber.callback("/a")).statusCode())
                .isEqualTo(404);
    }
}
