package dateline.delivery.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WriteBacklogTest {
    private final WriteBacklog backlog = new WriteBacklog(new ConnectionSettings(
            0,
            0,
            List.of(),
            List.of(),
            9,
            9,
            9,
            1_000,
            600,
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1)));

    @Test
    void theSlowestIsClosedWhenAllTogetherExceedTheLimit() {
        EmbeddedChannel slow = new EmbeddedChannel();
        EmbeddedChannel reader = new EmbeddedChannel();
        EmbeddedChannel late = new EmbeddedChannel();
        WriteBacklog.Share slowShare = backlog.share(slow, Optional.of("a"));
        WriteBacklog.Share readerShare = backlog.share(reader, Optional.of("b"));
        readerShare.set(500);
        slowShare.set(400);
        readerShare.set(450);
        backlog.share(late, Optional.of("c")).set(200);
        List.of(slow, reader, late).forEach(EmbeddedChannel::runPendingTasks);
        assertThat(slow.isOpen()).isFalse();
        assertThat(reader.isOpen()).isTrue();
        assertThat(late.isOpen()).isTrue();
        assertThat(backlog.bytes()).isEqualTo(650);
        assertThat(backlog.ended()).isEqualTo(1);
    }

    /** A shared document counts the same until all of it is sent. A slow reader is not an idle one. */
    @Test
    void aSlowReaderIsNotTheSlowest() {
        EmbeddedChannel reader = new EmbeddedChannel();
        EmbeddedChannel idle = new EmbeddedChannel();
        WriteBacklog.Share readerShare = backlog.share(reader, Optional.of("a"));
        readerShare.set(500);
        backlog.share(idle, Optional.of("b")).set(400);
        readerShare.progressed();
        backlog.share(new EmbeddedChannel(), Optional.of("c")).set(200);
        List.of(reader, idle).forEach(EmbeddedChannel::runPendingTasks);
        assertThat(reader.isOpen()).isTrue();
        assertThat(idle.isOpen()).isFalse();
    }

    @Test
    void oneClientHasItsOwnLimit() {
        EmbeddedChannel first = new EmbeddedChannel();
        EmbeddedChannel second = new EmbeddedChannel();
        EmbeddedChannel other = new EmbeddedChannel();
        backlog.share(other, Optional.of("b")).set(100);
        backlog.share(first, Optional.of("a")).set(400);
        backlog.share(second, Optional.of("a")).set(300);
        List.of(first, second, other).forEach(EmbeddedChannel::runPendingTasks);
        assertThat(first.isOpen()).isFalse();
        assertThat(second.isOpen()).isTrue();
        assertThat(other.isOpen()).isTrue();
    }

    @Test
    void sentAndDiscardedBytesAreNotCounted() {
        EmbeddedChannel channel = new EmbeddedChannel();
        WriteBacklog.Share share = backlog.share(channel, Optional.empty());
        share.set(300);
        share.set(0);
        assertThat(backlog.bytes()).isZero();
        share.set(200);
        assertThat(channel.close().isSuccess()).isTrue();
        assertThat(backlog.bytes()).isZero();
    }
}
