package dateline.attribution;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * The place that an article was filed from, sometimes with a date.
 *
 * @param text the dateline as printed, without the agency: "LISBON, Portugal"
 * @param place the place without a date
 * @param latitude decimal degrees north, WGS 84
 * @param longitude decimal degrees east, WGS 84
 */
@Serdeable
public record Dateline(
        String text,
        @Nullable String place,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    public Dateline {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a dateline needs a text");
        }
        if ((latitude == null) != (longitude == null)) {
            throw new IllegalArgumentException("a dateline needs both latitude and longitude, or neither");
        }
        if (latitude != null && longitude != null && !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("latitude lies within ±90, longitude within ±180 degrees");
        }
    }
}
