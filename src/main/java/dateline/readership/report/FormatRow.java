package dateline.readership.report;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/**
 * What was counted for a format on a day, as it is stored.
 *
 * @param format the ending of addresses in this format
 * @param polls all polls, also those below
 */
@Introspected
public record FormatRow(
        LocalDate countedOn, String format, long polls, long notModified, long deltas, long deliveries) {}
