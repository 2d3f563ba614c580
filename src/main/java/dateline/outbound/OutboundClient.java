package dateline.outbound;

import dateline.http.address.IpLiteral;
import dateline.outbound.OutboundResult.Answer;
import dateline.outbound.OutboundResult.Failure;
import dateline.outbound.OutboundResult.Kind;
import dateline.outbound.guard.AddressGuard;
import dateline.outbound.guard.GuardedResolver;
import dateline.outbound.guard.NameLookups;
import dateline.outbound.guard.RequestDeadline;
import dateline.outbound.proxy.OutboundProxies;
import dateline.outbound.proxy.OutboundProxy;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Sends requests to addresses that strangers name, in HTTP/1.1. It never follows a redirect, repeats a request, keeps a
 * cookie or decompresses an answer. A request blocks its thread, which may be a virtual one.
 */
public final class OutboundClient {
    private final OutboundPolicy policy;
    private final Shared shared;
    private final AddressGuard guard;
    private final LazyClient direct;
    private final ProxiedRequests proxied;
    private volatile boolean isClosed;

    OutboundClient(OutboundPolicy policy, Shared shared) {
        this.policy = policy;
        this.shared = shared;
        this.guard = new AddressGuard(policy.allowed(), policy.setting());
        this.direct = new LazyClient(() -> ClassicClients.of(
                        policy,
                        new GuardedResolver(shared.lookups(), guard, policy.connectTime()),
                        shared.tls().get())
                .setUserAgent(shared.userAgent())
                .build());
        this.proxied = new ProxiedRequests(policy, shared, guard);
    }

    /** What all clients share. */
    record Shared(
            NameLookups lookups,
            OutboundProxies proxies,
            Supplier<SSLContext> tls,
            String userAgent,
            ScheduledExecutorService alarms) {}

    /**
     * Why the server would not connect to an address, as far as that is known without DNS: for numeric hosts.
     *
     * @return one sentence; empty when the host is a name, or a permitted address
     */
    public Optional<String> refusal(OutboundAddress address) {
        return IpLiteral.of(address.bareHost()).flatMap(guard::refusal);
    }

    /**
     * Fetches what is at an address.
     *
     * @param headers those of the request, beside Host, User-Agent and Connection
     */
    public OutboundResult get(OutboundAddress address, Map<String, String> headers, OutboundLimits limits) {
        return exchange(address, ClassicRequests.of("GET", address, headers, limits), limits);
    }

    /**
     * Sends a document to an address.
     *
     * @param headers those of the request, beside Host, User-Agent, Connection and Content-Length
     * @param body is sent as it is, never copied and never changed, so that many requests can share it
     */
    public OutboundResult post(
            OutboundAddress address, Map<String, String> headers, byte[] body, OutboundLimits limits) {
        HttpUriRequestBase request = ClassicRequests.of("POST", address, headers, limits);
        request.setEntity(new ByteArrayEntity(body, null));
        return exchange(address, request, limits);
    }

    /**
     * The usual User-Agent with more about this server.
     *
     * @param more is put into its comment, after the address
     */
    public String userAgent(String more) {
        String usual = shared.userAgent();
        return usual.substring(0, usual.length() - 1) + "; " + more + ")";
    }

    void close() {
        isClosed = true;
        direct.close();
        proxied.close();
    }

    private OutboundResult exchange(OutboundAddress address, HttpUriRequestBase request, OutboundLimits limits) {
        long start = System.nanoTime();
        try {
            ScheduledFuture<?> alarm =
                    shared.alarms().schedule(request::cancel, limits.total().toNanos(), TimeUnit.NANOSECONDS);
            try {
                return ScopedValue.where(RequestDeadline.CURRENT, RequestDeadline.after(limits.total()))
                        .call(() -> answer(send(address, request), request, limits, start));
            } finally {
                alarm.cancel(false);
            }
        } catch (IOException | RuntimeException e) {
            // The client has many exceptions for what it cannot read, and for a request that ends while it works on it.
            return failure(e, limits, since(start));
        }
    }

    private Failure failure(Exception e, OutboundLimits limits, Duration took) {
        if (isClosed || Thread.currentThread().isInterrupted()) {
            return new Failure(Kind.STOPPED, "The server stopped the request", took);
        }
        if (took.compareTo(limits.total()) >= 0) {
            return new Failure(Kind.SLOW, "There was no answer in " + FailureReason.time(limits.total()), took);
        }
        FailureReason reason = FailureReason.of(e, policy, limits);
        return new Failure(reason.kind(), reason.text(), took);
    }

    private ClassicHttpResponse send(OutboundAddress address, HttpUriRequestBase request) throws IOException {
        HttpHost host = new HttpHost(address.uri().getScheme(), address.bareHost(), address.port());
        Optional<OutboundProxy> proxy = shared.proxies().proxy(address.uri());
        return proxy.isPresent()
                ? proxied.send(host, request, proxy.get())
                : direct.client().executeOpen(host, request, null);
    }

    private static Answer answer(
            ClassicHttpResponse response, HttpUriRequestBase request, OutboundLimits limits, long start) {
        AnswerBody body = AnswerBody.read(response.getEntity(), limits);
        if (body.cutShort() != null) {
            // Closing the answer would read the rest of it, which may have no end.
            request.cancel();
        }
        return new Answer(
                response.getCode(), ClassicRequests.headers(response), body.bytes(), body.cutShort(), since(start));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
