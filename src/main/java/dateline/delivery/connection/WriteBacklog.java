package dateline.delivery.connection;

import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What clients have asked for and not taken, in bytes: of each client and of all. Who goes beyond is not refused, since
 * that would turn away those who read: the connection or stream that has taken nothing for longest is closed.
 */
@Singleton
public final class WriteBacklog implements SlowClients {
    private final long most;
    private final long mostPerClient;
    private final AtomicLong all = new AtomicLong();
    private final Map<String, AtomicLong> clients = new ConcurrentHashMap<>();
    private final Set<Share> behind = ConcurrentHashMap.newKeySet();

    WriteBacklog(ConnectionSettings settings) {
        this.most = settings.unsent();
        this.mostPerClient = settings.unsentPerClient();
    }

    /** One connection's or stream's part. Its own event loop alone tells how much it is. */
    public final class Share {
        private final Channel channel;
        private final @Nullable String client;
        private long bytes;
        private volatile long moved = System.nanoTime();
        private boolean ended;

        private Share(Channel channel, @Nullable String client) {
            this.channel = channel;
            this.client = client;
        }

        /** So many bytes are waiting now. */
        public void is(long now) {
            if (now != bytes) {
                change(now);
            }
        }

        /** The client has taken some of what it has been given, which may count the same as before. */
        void progressed() {
            moved = System.nanoTime();
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
                    behind.remove(this);
                } else {
                    behind.add(this);
                }
            }
            if (more > 0) {
                keepWithin(client);
            }
        }

        /** Its bytes are no longer counted, since they are on their way out of memory. */
        private synchronized long end() {
            long freed = bytes;
            ended = true;
            count(this, -bytes);
            bytes = 0;
            behind.remove(this);
            return freed;
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
        int left = channels;
        while (left > 0 && endSlowest(share -> true)) {
            left--;
        }
    }

    /** What all clients have not taken, in bytes. */
    long bytes() {
        return all.get();
    }

    private void keepWithin(@Nullable String client) {
        while (client != null && ofClient(client) > mostPerClient) {
            if (!endSlowest(share -> client.equals(share.client))) {
                break;
            }
        }
        while (all.get() > most) {
            if (!endSlowest(share -> true)) {
                break;
            }
        }
    }

    private boolean endSlowest(Predicate<Share> those) {
        Optional<Share> slowest = behind.stream().filter(those).min(Comparator.comparingLong(share -> share.moved));
        slowest.ifPresent(share -> {
            share.end();
            share.close();
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
