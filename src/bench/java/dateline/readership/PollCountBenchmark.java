package dateline.readership;

import dateline.article.feed.FeedKey;
import dateline.readership.agent.Readers;
import dateline.readership.count.CountingDay;
import dateline.readership.count.PollSheet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What counting adds to a poll that is answered from memory; the strings are new for each request, as the codec makes them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class PollCountBenchmark {
    private final byte[] agent =
            "Mozilla/5.0 (compatible; Miniflux/2.0.51; +https://miniflux.app)".getBytes(StandardCharsets.ISO_8859_1);
    private final Readers readers = new Readers();
    private final PollSheet sheet = new PollSheet(
            new PollSheet.Heading(FeedKey.ALL, "rss"),
            new CountingDay(LocalDate.EPOCH, "0123456789abcdef".repeat(2)),
            new Semaphore(1_000));

    @Benchmark
    public String nothing() {
        return new String(agent, StandardCharsets.ISO_8859_1);
    }

    @Benchmark
    public String count() {
        return counted();
    }

    @Benchmark
    @Threads(2)
    public String countOnTwoThreads() {
        return counted();
    }

    private String counted() {
        String field = new String(agent, StandardCharsets.ISO_8859_1);
        sheet.count(PollOutcome.NOT_MODIFIED, "203.0.113.7", readers.of(field), 1);
        return field;
    }
}
