package dateline.partner;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * The last request of a partner.
 *
 * @param taken the highest change number of a document that it got
 */
@MappedEntity("partner_look")
public record PartnerLook(@Id String partner, Instant at, long taken) {}
