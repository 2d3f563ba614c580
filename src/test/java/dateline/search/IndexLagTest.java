package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IndexLagTest {
    @Test
    void anIndexGetsOlderUntilItIsComplete() {
        AtomicLong nanos = new AtomicLong(7);
        IndexLag lag = new IndexLag(nanos::get);
        nanos.addAndGet(Duration.ofHours(3).toNanos());
        assertThat(lag.now()).isEqualTo(Duration.ofHours(3));
        lag.complete();
        assertThat(lag.now()).isZero();
    }
}
