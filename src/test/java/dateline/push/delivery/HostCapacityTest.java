package dateline.push.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.push.PushSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostCapacityTest {
    private static final String HOST = "reader.example.net";

    private final HostCapacity hosts = capacity(8);

    @Test
    void slowCallbacksTakeAQuarterOfTheirHost() {
        HostCapacity.Room slow = hosts.slowRoom();
        assertThat(slow.take(HOST)).isTrue();
        assertThat(slow.take(HOST)).isTrue();
        assertThat(slow.take(HOST)).isFalse();
        assertThat(slow.take("other.example.net")).isTrue();
        assertThat(slow.busy()).containsExactlyInAnyOrder("", HOST);
        hosts.add(HOST, true);
        hosts.add(HOST, true);
        assertThat(hosts.slowRoom().take(HOST)).isFalse();
        HostCapacity.Room prompt = hosts.room();
        for (int i = 0; i < 6; i++) {
            assertThat(prompt.take(HOST)).isTrue();
        }
        assertThat(prompt.take(HOST)).isFalse();
        hosts.remove(HOST, true);
        assertThat(hosts.slowRoom().take(HOST)).isTrue();
    }

    @Test
    void theyTakeNoPlaceThatIsTaken() {
        for (int i = 0; i < 8; i++) {
            hosts.add(HOST, false);
        }
        assertThat(hosts.slowRoom().take(HOST)).isFalse();
    }

    /** Else they would never be told. */
    @Test
    void theyMayTakeOneOfOne() {
        assertThat(capacity(1).slowRoom().take(HOST)).isTrue();
    }

    private static HostCapacity capacity(int connections) {
        return new HostCapacity(new PushSettings(
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                Duration.ofDays(30),
                Duration.ofDays(10),
                List.of(),
                1,
                1,
                1,
                connections,
                Duration.ofSeconds(10)));
    }
}
