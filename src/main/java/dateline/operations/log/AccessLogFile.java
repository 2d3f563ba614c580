package dateline.operations.log;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import dateline.operations.setting.StartSettings;

/**
 * Where the access log is written: a file that begins anew every day and at 100 MB, or the standard output. Requests never
 * wait for it: when the disk is so slow that 10,000 lines wait, further lines are dropped.
 */
final class AccessLogFile {
    private static final String STANDARD_OUTPUT = "stdout";
    private static final String MOST_OF_ONE = "100MB";
    private static final int WAITING = 10_000;

    private final LoggerContext context;
    private final StartSettings settings;

    AccessLogFile(LoggerContext context, StartSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    Appender<ILoggingEvent> appender() {
        String file = settings.text("dateline.access-log.file");
        AsyncAppender queue = new AsyncAppender();
        queue.setContext(context);
        queue.setQueueSize(WAITING);
        queue.setDiscardingThreshold(0);
        queue.setNeverBlock(true);
        queue.addAppender(file.equals(STANDARD_OUTPUT) ? started(new ConsoleAppender<>()) : rolling(file));
        queue.start();
        return queue;
    }

    private Appender<ILoggingEvent> rolling(String file) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        appender.setFile(file);
        appender.setRollingPolicy(policy);
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i.gz");
        policy.setMaxFileSize(FileSize.valueOf(MOST_OF_ONE));
        policy.setMaxHistory(Integer.parseInt(settings.text("dateline.access-log.days")));
        policy.setTotalSizeCap(FileSize.valueOf(settings.text("dateline.access-log.most-size")));
        policy.setCleanHistoryOnStart(true);
        policy.start();
        return started(appender);
    }

    /** Each line is complete already. */
    private Appender<ILoggingEvent> started(OutputStreamAppender<ILoggingEvent> appender) {
        PatternLayoutEncoder line = new PatternLayoutEncoder();
        line.setContext(context);
        line.setPattern("%msg%n");
        line.start();
        appender.setContext(context);
        appender.setEncoder(line);
        appender.start();
        return appender;
    }
}
