package dateline.ingest;

import static java.util.Objects.requireNonNull;

import dateline.article.ReferenceData;
import dateline.article.submission.Submission;
import dateline.ingest.credit.KnownAgencies;
import dateline.ingest.document.ImportReportBuilder;
import dateline.section.Section;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reads an Arabic wire story of 7 KB, from bytes to a checked article: recognition, Markdown, cleaning, language. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecognitionBenchmark {
    private static final int SIZE = 7_000;

    private final ParsingContext context = ParsingContext.creating(
            new ImportOptions("world", null, null, null, false, false),
            new ReferenceData(
                    List.of(Section.named("world", "World", null, null, null, 0, Instant.EPOCH)), KnownAgencies.ALL));
    private @Nullable ApplicationContext application;
    private @Nullable ArticleParser parser;
    private byte[] document = new byte[0];

    /** Uses the default settings. */
    @Setup
    public void read() throws IOException {
        application =
                ApplicationContext.run(Map.of("dateline.store", "jdbc:h2:mem:bench", "dateline.data", "target/bench"));
        parser = application.getBean(ArticleParser.class);
        String story = Files.readString(Path.of("config/samples/world/salt-road-talks.ar.txt"));
        int end = story.indexOf("___");
        String body = story.substring(story.indexOf("###"), end);
        StringBuilder longer = new StringBuilder(story.substring(0, end));
        while (longer.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length < SIZE - 800) {
            longer.append(body.replaceFirst("^###", "\n###"));
        }
        document = longer.append(story.substring(end)).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @TearDown
    public void close() {
        requireNonNull(application).close();
    }

    @Benchmark
    public Submission recognise() {
        return requireNonNull(parser).document(document, false, null, context, new ImportReportBuilder());
    }
}
