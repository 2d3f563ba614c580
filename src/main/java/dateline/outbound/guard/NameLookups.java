package dateline.outbound.guard;

import dateline.http.address.IpLiteral;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up with patience that ends. A look-up holds the thread of the operating system that it runs on, and the
 * virtual threads share a few of these: so it runs on threads of its own, each name on one at a time.
 */
public final class NameLookups implements AutoCloseable {
    private static final int THREADS = 32;

    private final NameLookup lookup;
    private final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> running = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("lookup-", 0).factory());

    public NameLookups(NameLookup lookup) {
        this.lookup = lookup;
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * All addresses of a host; of a numeric address, itself.
     *
     * @throws UnknownHostException when it has none, or DNS does not say so in time
     */
    public List<InetAddress> addresses(String host, Duration patience) throws UnknownHostException {
        Optional<InetAddress> literal = IpLiteral.of(host);
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        try {
            return running(host).get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw unknown("DNS did not find " + host + " in " + patience.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw unknown("DNS knows no address of " + host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown("The look-up of " + host + " was stopped", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private CompletableFuture<List<InetAddress>> running(String host) {
        CompletableFuture<List<InetAddress>> own = new CompletableFuture<>();
        CompletableFuture<List<InetAddress>> other = running.putIfAbsent(host, own);
        if (other != null) {
            return other;
        }
        threads.execute(() -> {
            try {
                own.complete(lookup.addresses(host));
            } catch (UnknownHostException | RuntimeException e) {
                own.completeExceptionally(e);
            } finally {
                running.remove(host, own);
            }
        });
        return own;
    }

    private static UnknownHostException unknown(String message, Exception cause) {
        UnknownHostException unknown = new UnknownHostException(message);
        unknown.initCause(cause);
        return unknown;
    }
}
