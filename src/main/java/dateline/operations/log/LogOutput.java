package dateline.operations.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import dateline.delivery.log.AccessLog;
import dateline.operations.setting.StartSettings;
import org.slf4j.LoggerFactory;

/**
 * The server's own log, and the access log. The shipped configuration of Logback writes text to the standard output and no
 * access log; this changes it as the settings say. Another configuration, which an operator may name with
 * {@code logback.configurationFile}, keeps its own formats.
 */
public final class LogOutput {
    private LogOutput() {}

    /** Sets the logs up. Nothing is written before. */
    public static void use(StartSettings settings) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            use(context, settings);
        }
    }

    static void use(LoggerContext context, StartSettings settings) {
        if (settings.text("dateline.log-format").equals("json")) {
            context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)
                    .iteratorForAppenders()
                    .forEachRemaining(LogOutput::writeJson);
        }
        if (!settings.text("dateline.access-log.file").isEmpty()) {
            Logger access = context.getLogger(AccessLog.LOGGER);
            access.setLevel(Level.INFO);
            access.setAdditive(false);
            access.addAppender(new AccessLogFile(context, settings).appender());
        }
    }

    /** A line about the settings. */
    public static void warn(String line) {
        LoggerFactory.getLogger("dateline").warn(line);
    }

    private static void writeJson(Appender<ILoggingEvent> appender) {
        if (appender instanceof OutputStreamAppender<ILoggingEvent> output) {
            JsonEncoder encoder = new JsonEncoder();
            encoder.setContext(output.getContext());
            encoder.setWithSequenceNumber(false);
            encoder.setWithNanoseconds(false);
            encoder.setWithContext(false);
            encoder.setWithMessage(false);
            encoder.setWithArguments(false);
            encoder.setWithFormattedMessage(true);
            encoder.start();
            output.setEncoder(encoder);
        }
    }
}
