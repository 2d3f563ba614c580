package dateline.delivery.log;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Whether and how answered requests are logged. How long the files are kept is read at the start of the program.
 *
 * @param file a file, or {@code stdout}; empty for no access log
 * @param format {@code combined}, as nginx and Apache write it, or {@code json}
 */
@ConfigurationProperties("dateline.access-log")
public record AccessLogSettings(
        @Bindable(defaultValue = "") String file,
        @Bindable(defaultValue = "combined") String format) {
    boolean isOn() {
        return !file.isEmpty();
    }

    boolean isJson() {
        return format.equals("json");
    }
}
