package dateline.article.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dateline.article.act.ArticleActs;
import dateline.article.act.DiskSpace;
import dateline.article.act.EmbargoActs;
import dateline.article.log.ChangeEvent;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class JobSchedulerTest {
    /** A server that is stopped right after its start has closed what the jobs need, before their first run or during it. */
    @Test
    void workThatTheStopOfTheServerBreaksOffIsNotAFailure(@TempDir Path data) {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        Logger log = (Logger) LoggerFactory.getLogger(JobScheduler.class);
        log.addAppender(said);
        try {
            ApplicationContext context = ApplicationContext.run(Map.of(
                    "dateline.store",
                    "jdbc:h2:mem:stopped;DB_CLOSE_DELAY=-1",
                    "dateline.data",
                    data.toString(),
                    "dateline.public-url",
                    "https://news.example.org"));
            JobScheduler jobs = context.getBean(JobScheduler.class);
            context.close();
            jobs.run();
            assertThat(said.list).isEmpty();
        } finally {
            log.detachAppender(said);
        }
    }

    /** A server that has nothing to do asks its store rarely; each turn in which it asks begins with the disk. */
    @Test
    void theStoreIsAskedAfterAnActAndWhenWorkIsDueAndRarelyOtherwise(@TempDir Path data) {
        try (ApplicationContext context = ApplicationContext.run(Map.of(
                "dateline.store",
                "jdbc:h2:mem:asked;DB_CLOSE_DELAY=-1",
                "dateline.data",
                data.toString(),
                "dateline.public-url",
                "https://news.example.org"))) {
            Instant now = Instant.parse("2026-12-01T09:00:00Z");
            AtomicInteger asked = new AtomicInteger();
            DueProgress progress = new DueProgress(() -> now);
            JobScheduler jobs = new JobScheduler(
                    context.getBean(ArticleActs.class),
                    context.getBean(EmbargoActs.class),
                    context.getBean(RefilingJob.class),
                    context.getBean(CombinedFeedJob.class),
                    context.getBean(AgeLimitJob.class),
                    context.getBean(EntitlementJob.class),
                    context.getBean(DelayJob.class),
                    context.getBean(EntitlementCleaning.class),
                    context.getBean(ChecksumJob.class),
                    counting(asked),
                    progress,
                    () -> now);
            jobs.run();
            assertThat(asked.get()).as("at the start").isEqualTo(1);
            jobs.run();
            jobs.run();
            assertThat(asked.get()).as("nothing is known to be due").isEqualTo(1);
            jobs.committed(new ChangeEvent(Map.of(), 1, 2, List.of()));
            jobs.run();
            assertThat(asked.get()).as("after an act").isEqualTo(2);
            progress.note(Optional.of(now.plusSeconds(1)));
            jobs.run();
            assertThat(asked.get()).as("before the time").isEqualTo(2);
            progress.note(Optional.of(now));
            jobs.run();
            assertThat(asked.get()).as("at the time").isEqualTo(3);
            for (int i = 0; i < 10; i++) {
                jobs.run();
            }
            assertThat(asked.get()).as("what another node has left").isEqualTo(4);
        }
    }

    private static DiskSpace counting(AtomicInteger asked) {
        return new DiskSpace() {
            @Override
            public boolean forStore() {
                asked.incrementAndGet();
                return true;
            }

            @Override
            public boolean forFiles() {
                return true;
            }
        };
    }
}
