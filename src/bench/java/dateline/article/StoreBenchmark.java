package dateline.article;

import dateline.article.act.ArticleActs;
import dateline.article.feed.FeedKey;
import dateline.article.range.FeedRange;
import dateline.article.range.FeedRanges;
import dateline.article.submission.Submission;
import dateline.article.submission.Submitter;
import dateline.attribution.Author;
import dateline.attribution.Credits;
import dateline.attribution.Dateline;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reads the newest 50 articles of a section from H2 on disk, for two numbers of stored articles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
public class StoreBenchmark {
    private static final int BATCH = 200;
    private static final String CONTENT = "<p>" + "Words of a story that goes on and on. ".repeat(78) + "</p>";

    @Param({"1000", "100000"})
    int stored = 1_000;

    private ApplicationContext context = ApplicationContext.builder().build();

    @Setup
    public void fill() throws IOException {
        Path data = Files.createTempDirectory("dateline-bench");
        String store = "jdbc:h2:file:" + data + "/store";
        context = ApplicationContext.run(Map.of("dateline.store", store, "dateline.data", data.toString()));
        ArticleActs articleActs = context.getBean(ArticleActs.class);
        for (int from = 0; from < stored; from += BATCH) {
            articleActs.store(IntStream.range(from, from + BATCH)
                    .mapToObj(i -> article(i).by(Submitter.of("bench")))
                    .toList());
        }
    }

    @Benchmark
    public FeedRange newest() {
        return context.getBean(FeedRanges.class).newest(FeedKey.section("world"), 50, Instant.EPOCH);
    }

    @TearDown
    public void close() {
        context.close();
    }

    private static Submission article(int i) {
        Credits credits = new Credits(
                "Ann Lee",
                List.of(Author.named("Ann Lee")),
                List.of(),
                null,
                "ap",
                new Dateline("LISBON", "LISBON", null, null),
                null,
                null,
                null,
                null);
        ArticleDetails details = new ArticleDetails(
                credits,
                ArticleLinks.NONE,
                List.of(),
                List.of("trade"),
                List.of(),
                List.of(),
                List.of(),
                PublicationTimes.NONE,
                null);
        Instant published = Instant.EPOCH.plusSeconds(1_000_000_000L + i);
        return new Submission(
                new Article(
                        UUID.randomUUID(),
                        null,
                        Stage.PUBLISHED,
                        "world",
                        "Title " + i,
                        null,
                        CONTENT,
                        "en",
                        details,
                        published,
                        published,
                        null,
                        0),
                true,
                true,
                true);
    }
}
