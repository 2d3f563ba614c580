package dateline.delivery.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.delivery.DeliverySettings;
import dateline.delivery.response.DocumentBody;
import dateline.feed.DocumentFormat;
import dateline.http.CachePolicy;
import dateline.http.ContentCoding;
import dateline.http.Validators;
import dateline.problem.ProblemException;
import io.netty.buffer.ByteBuf;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RepresentationsTest {
    private static final String TARGET = "/feed.rss";

    private static final DeliverySettings SETTINGS = new DeliverySettings(10_000_000, List.of(), "none");

    private final AtomicBoolean away = new AtomicBoolean();
    private final Representations representations =
            new Representations(SETTINGS, new ReleasedRepresentations(SETTINGS, clients -> {}), away::get);
    private final AtomicBoolean reachable = new AtomicBoolean(true);
    private final KnownVersion state = new KnownVersion(new AtomicLong(), reachable);
    private final AtomicInteger rendered = new AtomicInteger();

    @Test
    void aDocumentIsRenderedOnceUntilItsFeedChanges() {
        state.touch(5);
        Representation first = representations.get(TARGET, previous -> document(5));
        assertThat(representations.get(TARGET, previous -> document(5))).isSameAs(first);
        assertThat(representations.fresh(TARGET)).isSameAs(first);
        state.touch(6);
        assertThat(representations.fresh(TARGET)).isNull();
        assertThat(representations.get(TARGET, previous -> document(6))).isNotSameAs(first);
        assertThat(rendered).hasValue(2);
    }

    @Test
    void manyRequestsForOneColdDocumentCauseOneRendering() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Representation>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                answers.add(clients.submit(() -> {
                    go.await();
                    return representations.get(TARGET, previous -> document(1));
                }));
            }
            go.countDown();
            for (Future<Representation> answer : answers) {
                assertThat(answer.get()).isSameAs(answers.getFirst().get());
            }
        }
        assertThat(rendered).hasValue(1);
    }

    @Test
    void aChangeDuringARenderingIsSeenByTheNextRequest() {
        representations.get(TARGET, previous -> {
            state.touch(9);
            return document(8);
        });
        assertThat(representations.fresh(TARGET)).isNull();
        assertThat(representations.get(TARGET, previous -> document(9)).isFresh())
                .isTrue();
    }

    /** RFC 9110 §15.6.4. */
    @Test
    void nobodyWaitsForARenderingThatWaitsForAStoreThatIsAway() {
        CountDownLatch back = new CountDownLatch(1);
        away.set(true);
        assertThatThrownBy(() -> representations.get(TARGET, previous -> {
                    awaitUninterruptibly(back);
                    return document(1);
                }))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(503));
        away.set(false);
        back.countDown();
        assertThat(representations.get(TARGET, previous -> document(1)).isFresh())
                .isTrue();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** RFC 5861 §4. */
    @Test
    void whileTheStoreFailsTheStaleDocumentIsServed() {
        representations.get(TARGET, previous -> document(1));
        state.touch(2);
        Representation stale = representations.get(TARGET, previous -> {
            throw new IllegalStateException(new SQLException("closed", "08003"));
        });
        assertThat(stale.isFresh()).isFalse();
        assertThat(representations.freshOrStale(TARGET)).isSameAs(stale);
        reachable.set(false);
        assertThat(representations.fresh(TARGET)).isSameAs(stale);
        reachable.set(true);
        assertThat(representations.get(TARGET, previous -> document(2)).isFresh())
                .isTrue();
    }

    @Test
    void aFailureIsThrownAndNotKept() {
        assertThatThrownBy(() -> representations.get(TARGET, previous -> {
                    throw new IllegalStateException("no store");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no store");
        assertThat(representations.get(TARGET, previous -> document(1))).isNotNull();
    }

    /** A document that has not changed at a later number of its feed is not rendered again. */
    @Test
    void anUnchangedDocumentIsKeptAtALaterNumber() {
        representations.get(TARGET, previous -> document(5));
        state.touch(6);
        Representation kept =
                representations.get(TARGET, previous -> previous == null ? document(6) : previous.confirmedAt(6));
        assertThat(rendered).hasValue(1);
        assertThat(representations.fresh(TARGET)).isSameAs(kept);
    }

    /** An unsent answer keeps its bytes; further answers with the released document use the heap. */
    @Test
    void memoryIsFreedWithTheLastAnswer() {
        Representation document = document(1);
        EncodedBody gzip = document.encodedBody(ContentCoding.GZIP);
        ByteBuf sending = Objects.requireNonNull(gzip.body());
        document.close();
        assertThat(sending.refCnt()).isEqualTo(1);
        assertThat(sending.readableBytes()).isEqualTo(gzip.length());
        sending.release();
        assertThat(gzip.body()).isNull();
        assertThat(document.ready(ContentCoding.GZIP)).isNull();
        assertThat(new DocumentBody(document, ContentCoding.IDENTITY).bytes().readableBytes())
                .isEqualTo(100);
    }

    private Representation document(long version) {
        rendered.incrementAndGet();
        return new Representation(
                DocumentFormat.RSS,
                new DocumentMetadata(
                        new Validators(version + "-x", Instant.EPOCH),
                        CachePolicy.within(Duration.ofHours(1), Duration.ofMinutes(1))),
                "",
                state,
                version,
                new byte[100]);
    }
}
