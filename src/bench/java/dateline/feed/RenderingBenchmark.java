package dateline.feed;

import dateline.article.Article;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Assembles and writes a feed of 50 entries of 3 KB each, from articles to bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RenderingBenchmark {
    private static final String PARAGRAPH = "<p>"
            + "وصل الوفد إلى العاصمة & the \"delegation\" met in the old harbour hall, said one < of them. "
                    .repeat(6)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
            + "</p>\n";

    @Param({"RSS", "ATOM", "JSON"})
    DocumentFormat format = DocumentFormat.RSS;

    private final FeedSettings settings = Examples.settings(true);
    private final FeedWriters writers = Examples.writers(settings);
    private final Article[] articles = IntStream.range(0, 50)
            .mapToObj(i -> Examples.with(i, "Title " + i + " & more", PARAGRAPH.repeat(6)))
            .toArray(Article[]::new);

    @Benchmark
    public byte[] render() {
        return writers.write(Examples.feed(settings, articles), format);
    }
}
