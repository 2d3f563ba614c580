package dateline.push.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.push.PushSettings;
import dateline.push.subscription.SubscriptionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerificationPlacesTest {
    private static final int CONNECTIONS = 8;

    private final VerificationPlaces places = new VerificationPlaces(new PushSettings(
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofDays(30),
            Duration.ofDays(10),
            List.of(),
            1,
            1,
            1,
            CONNECTIONS,
            Duration.ofSeconds(10)));

    @Test
    void oneHostTakesHalfOfItsConnections() {
        for (int i = 0; i < CONNECTIONS / 2; i++) {
            assertThat(places.take(of("slow.example", "192.0.2." + i))).isTrue();
        }
        assertThat(places.take(of("slow.example", "192.0.2.99"))).isFalse();
        assertThat(places.busy().hosts()).contains("slow.example");
        assertThat(places.busy().clients()).doesNotContain("192.0.2.0");
        assertThat(places.take(of("other.example", "192.0.2.0"))).isTrue();
    }

    @Test
    void oneClientWithManyHostsLeavesPlacesToOthers() {
        int taken = 0;
        while (places.take(of("h" + taken + ".example", "192.0.2.1"))) {
            taken++;
        }
        assertThat(taken).isEqualTo(VerificationPlaces.CLIENT).isLessThan(VerificationPlaces.ALL / 2);
        assertThat(places.busy().clients()).contains("192.0.2.1");
        assertThat(places.take(of("h.example", "192.0.2.2"))).isTrue();
    }

    @Test
    void aPlaceThatIsGivenBackIsFree() {
        Verification one = of("h.example", "192.0.2.1");
        for (int i = 0; i < VerificationPlaces.ALL * 2; i++) {
            assertThat(places.take(one)).isTrue();
            places.leave(one);
        }
        assertThat(places.free()).isEqualTo(VerificationPlaces.ALL);
        assertThat(places.busy().isAny()).isFalse();
    }

    @Test
    void manyClientsWithManyHostsAreBoundedTogether() {
        for (int i = 0; i < VerificationPlaces.ALL; i++) {
            assertThat(places.take(of("h" + i + ".example", "192.0.2." + i))).isTrue();
        }
        assertThat(places.free()).isZero();
        assertThat(places.take(of("h.example", "192.0.2.1"))).isFalse();
    }

    private static Verification of(String host, String client) {
        return new Verification(
                UUID.randomUUID(),
                SubscriptionKind.WEBSUB,
                VerificationMode.SUBSCRIBE,
                "/feed.rss",
                "https://news.example.org/feed.rss",
                "https://" + host + "/",
                host,
                client,
                null,
                false,
                0,
                0,
                null,
                Instant.EPOCH);
    }
}
