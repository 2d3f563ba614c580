package dateline.delivery.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.WriteBufferWaterMark;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of answers that clients have not read, of each client and of all together. Beyond the limit no request is
 * refused, since that would also hit clients that do read. Instead the connection or stream that has read nothing for
 * the longest time is closed.
 */
@Singleton
public final class WriteBacklog implements SlowClients {
    private final long max;
    private final long maxPerClient;
    private final AtomicLong all = new AtomicLong();
    private final LongAdder ended = new LongAdder();
    private final Map<String, AtomicLong> clients = new ConcurrentHashMap<>();
    private final Set<Share> waiting = ConcurrentHashMap.newKeySet();

    WriteBacklog(ConnectionSettings settings) {
        this.max = settings.unsent();
        this.maxPerClient = settings.unsentPerClient();
    }

    /**
     * The bytes that a connection, or a stream of HTTP/2, still holds because its client has not read them, or has not
     * opened the window of the stream.
     */
    public static long unsent(Channel channel) {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        if (buffer != null) {
            return buffer.totalPendingWriteBytes() - buffer.currentProgress();
        }
        if (!channel.isOpen()) {
            return 0;
        }
        // A stream has no buffer of its own; it tells only how many bytes it is away from its water marks.
        WriteBufferWaterMark marks = channel.config().getWriteBufferWaterMark();
        return channel.isWritable()
                ? marks.high() + 1 - channel.bytesBeforeUnwritable()
                : marks.low() - 1 + channel.bytesBeforeWritable();
    }

    /** The bytes of one connection or stream. Only its own event loop sets them. */
    public final class Share {
        private final Channel channel;
        private final @Nullable String client;
        private long bytes;
        private volatile long lastProgress = System.nanoTime();
        private boolean ended;

        private Share(Channel channel, @Nullable String client) {
            this.channel = channel;
            this.client = client;
        }

        /** Sets the number of bytes that are waiting now. */
        public void set(long now) {
            if (now != bytes) {
                change(now);
            }
        }

        /** The client has read something, although the number of waiting bytes may be the same as before. */
        void progressed() {
            lastProgress = System.nanoTime();
        }

        private void change(long now) {
            long more;
            synchronized (this) {
                if (ended) {
                    return;
                }
                more = now - bytes;
                if (more < 0 || bytes == 0) {
                    progressed();
                }
                bytes = now;
                count(this, more);
                if (now == 0) {
                    waiting.remove(this);
                } else {
                    waiting.add(this);
                }
            }
            if (more > 0) {
                keepWithin(client);
            }
        }

        /** Stops counting the bytes, which are going to be freed. */
        private synchronized void end() {
            ended = true;
            count(this, -bytes);
            bytes = 0;
            waiting.remove(this);
        }

        private void close() {
            channel.eventLoop()
                    .execute(() -> channel.unsafe().close(channel.unsafe().voidPromise()));
        }
    }

    /** @param client empty for a proxy, whose connections many clients share */
    Share share(Channel channel, Optional<String> client) {
        Share share = new Share(channel, client.orElse(null));
        channel.closeFuture().addListener(closed -> share.end());
        return share;
    }

    @Override
    public void endSlowest(int channels) {
        int remaining = channels;
        while (remaining > 0 && endSlowest(share -> true)) {
            remaining--;
        }
    }

    /** The bytes that all clients have not read. */
    public long bytes() {
        return all.get();
    }

    /** The number of connections and streams since the start that were closed because their clients did not read. */
    public long ended() {
        return ended.sum();
    }

    private void keepWithin(@Nullable String client) {
        boolean ended = true;
        while (ended && client != null && ofClient(client) > maxPerClient) {
            ended = endSlowest(share -> client.equals(share.client));
        }
        ended = true;
        while (ended && all.get() > max) {
            ended = endSlowest(share -> true);
        }
    }

    /** Returns whether there was one to end. */
    private boolean endSlowest(Predicate<Share> condition) {
        Optional<Share> slowest =
                waiting.stream().filter(condition).min(Comparator.comparingLong(share -> share.lastProgress));
        slowest.ifPresent(share -> {
            share.end();
            share.close();
            ended.increment();
        });
        return slowest.isPresent();
    }

    private long ofClient(String client) {
        AtomicLong bytes = clients.get(client);
        return bytes == null ? 0 : bytes.get();
    }

    private void count(Share share, long more) {
        all.addAndGet(more);
        if (share.client != null) {
            clients.compute(share.client, (client, bytes) -> {
                AtomicLong sum = bytes == null ? new AtomicLong() : bytes;
                return sum.addAndGet(more) == 0 ? null : sum;
            });
        }
    }
}
