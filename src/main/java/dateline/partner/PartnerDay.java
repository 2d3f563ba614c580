package dateline.partner;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/**
 * What a partner took on one day, from all nodes.
 *
 * @param countedOn the day (UTC)
 * @param requests all requests with a valid token
 * @param unchanged those among them that were answered 304
 * @param refused those that were refused
 * @param deliveries documents that were pushed and acknowledged
 * @param articles articles that were new or changed in what it took
 */
@Introspected
public record PartnerDay(
        LocalDate countedOn, long requests, long unchanged, long refused, long deliveries, long articles) {}
