package dateline.readership.report;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/**
 * What was counted for the readers with one name on a day, as it is stored.
 *
 * @param declared the subscribers that they declared
 * @param clients the different clients that declared nothing
 */
@Introspected
public record ReaderRow(LocalDate countedOn, String reader, long polls, long declared, long clients) {}
