package dateline.push.subscription;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was delivered to a subscription on a day (UTC).
 *
 * @param delivered the number of acknowledged messages
 * @param failed the number of failures
 * @param millis the time from the changes to the acknowledgements, all together
 * @param mostMillis the longest of these times
 */
@Introspected
public record SubscriptionDay(
        UUID subscription, LocalDate onDay, long delivered, long failed, long millis, long mostMillis) {}
