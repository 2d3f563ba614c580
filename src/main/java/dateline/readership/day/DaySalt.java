package dateline.readership.day;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/**
 * The salt of a day, for all nodes.
 *
 * @param salt 32 hexadecimal digits
 */
@MappedEntity("readership_salt")
record DaySalt(@Id LocalDate countedOn, String salt) {}
