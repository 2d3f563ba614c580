package dateline.article.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.Map;
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
}
