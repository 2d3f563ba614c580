package dateline.http;

import io.micronaut.http.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses the representation that a client prefers (RFC 9110 §12.5.1). */
public final class Accept {
    private Accept() {}

    /**
     * A representation that the server offers.
     *
     * @param types its media types in lower case; it is sent as the first
     */
    public record Offer<T>(T value, List<String> types) {}

    /**
     * The offer of the highest quality; the first of several with the same quality. The other media types of an offer
     * count only when the client names them, and not when it refuses the first: a range such as {@code *}{@code /*}
     * matches the first one only.
     *
     * @param fields the Accept fields; without any, all offers have the same quality
     * @return empty when the client refuses all offers
     */
    public static <T> Optional<T> best(List<String> fields, List<Offer<T>> offers) {
        List<MediaType> ranges = ranges(fields);
        T best = null;
        double highest = 0;
        for (Offer<T> offer : offers) {
            double quality = quality(offer, ranges);
            if (quality > highest) {
                highest = quality;
                best = offer.value();
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<MediaType> ranges(List<String> fields) {
        List<MediaType> ranges = new ArrayList<>();
        for (String field : fields) {
            for (String member : field.split(",", -1)) {
                try {
                    ranges.add(MediaType.of(member.strip().toLowerCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    // A member that is not a media range is ignored.
                }
            }
        }
        return ranges;
    }

    private static double quality(Offer<?> offer, List<MediaType> ranges) {
        Preference first = Preference.of(offer.types().getFirst(), ranges);
        return first.isNamed() && first.quality() == 0
                ? 0
                : offer.types().stream()
                        .skip(1)
                        .map(type -> Preference.of(type, ranges))
                        .filter(Preference::isNamed)
                        .mapToDouble(Preference::quality)
                        .reduce(first.quality(), Math::max);
    }

    /**
     * The quality of a media type: that of the most specific range which matches it.
     *
     * @param specificity of that range; 0 when no range matches
     */
    private record Preference(double quality, int specificity) {
        static Preference of(String type, List<MediaType> ranges) {
            Preference preference = new Preference(ranges.isEmpty() ? 1 : 0, 0);
            for (MediaType range : ranges) {
                int specificity = Accept.specificity(range.getName(), type);
                if (specificity > preference.specificity) {
                    preference = new Preference(weight(range), specificity);
                }
            }
            return preference;
        }

        /** Whether the client names the whole type or its first part. */
        boolean isNamed() {
            return specificity > 1;
        }
    }

    private static int specificity(String range, String type) {
        if (range.equals(type)) {
            return 3;
        }
        if (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1))) {
            return 2;
        }
        return range.equals("*/*") ? 1 : 0;
    }

    private static double weight(MediaType range) {
        try {
            return range.getQualityAsNumber().doubleValue();
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
