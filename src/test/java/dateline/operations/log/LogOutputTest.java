package dateline.operations.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.operations.setting.StartSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The logs go where the settings say, in the form that they say. */
class LogOutputTest {
    @TempDir
    Path folder;

    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void jsonHasAnObjectOnEachLine() throws IOException {
        Logger root = root();
        LogOutput.use(context, StartSettings.read("--dateline.log-format=json"));
        root.warn("The disk {} is \"full\"", "/data", new IllegalStateException("no room"));
        String line = output.toString(StandardCharsets.UTF_8);
        JsonNode entry = new ObjectMapper().readTree(line);
        assertThat(line).endsWith("\n").hasLineCount(1);
        assertThat(entry.at("/formattedMessage").asText()).isEqualTo("The disk /data is \"full\"");
        assertThat(entry.at("/level").asText()).isEqualTo("WARN");
        assertThat(entry.at("/timestamp").isNumber()).isTrue();
        assertThat(entry.at("/throwable/message").asText()).isEqualTo("no room");
    }

    @Test
    void textStaysText() {
        Logger root = root();
        LogOutput.use(context, StartSettings.read());
        root.warn("The disk is full");
        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("WARN The disk is full" + System.lineSeparator());
    }

    @Test
    void theAccessLogHasAFileOfItsOwn() throws IOException {
        Path file = folder.resolve("log/access.log");
        root();
        LogOutput.use(context, StartSettings.read("--dateline.access-log.file=" + file));
        context.getLogger("dateline.access").info("127.0.0.1 - - \"GET /feed.rss HTTP/1.1\" 200");
        context.stop();
        assertThat(Files.readString(file))
                .isEqualTo("127.0.0.1 - - \"GET /feed.rss HTTP/1.1\" 200" + System.lineSeparator());
        assertThat(output.size()).isZero();
    }

    private Logger root() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setContext(context);
        text.setPattern("%level %msg%n");
        text.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(text);
        appender.setOutputStream(output);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        return root;
    }
}
