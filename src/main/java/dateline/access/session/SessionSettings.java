package dateline.access.session;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * The settings of sessions at the desk.
 *
 * @param idle a session ends when it is not used for this time
 * @param longest a session ends after this time, also when it is used
 * @param attemptsPerMinute wrong tokens and links that a client may send to sign in, in a minute; 0 for any number
 */
@ConfigurationProperties("dateline.desk")
public record SessionSettings(
        @Bindable(defaultValue = "8h") Duration idle,
        @Bindable(defaultValue = "7d") Duration longest,
        @Bindable(defaultValue = "10") int attemptsPerMinute) {}
