package dateline.delivery.http;

import io.micronaut.http.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of several forms a client likes best (RFC 9110 §12.5.1). */
public final class Accept {
    private Accept() {}

    /**
     * A form on offer.
     *
     * @param types the media types under which it is known, in lower case
     */
    public record Offer<T>(T form, List<String> types) {}

    /**
     * The best of what is on offer; of several that are liked alike the first.
     *
     * @param fields the Accept fields; without any, everything is liked alike
     * @return empty when the client refuses everything
     */
    public static <T> Optional<T> best(List<String> fields, List<Offer<T>> offers) {
        List<MediaType> ranges = ranges(fields);
        T best = null;
        double most = 0;
        for (Offer<T> offer : offers) {
            double quality = offer.types().stream()
                    .mapToDouble(type -> quality(type, ranges))
                    .max()
                    .orElse(0);
            if (quality > most) {
                most = quality;
                best = offer.form();
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
                    // What is no media range asks for nothing.
                }
            }
        }
        return ranges;
    }

    /** The most specific range that has the type decides. */
    private static double quality(String type, List<MediaType> ranges) {
        double quality = ranges.isEmpty() ? 1 : 0;
        int closest = 0;
        for (MediaType range : ranges) {
            int close = closeness(range.getName(), type);
            if (close > closest) {
                closest = close;
                quality = quality(range);
            }
        }
        return quality;
    }

    private static int closeness(String range, String type) {
        if (range.equals(type)) {
            return 3;
        }
        if (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1))) {
            return 2;
        }
        return range.equals("*/*") ? 1 : 0;
    }

    private static double quality(MediaType range) {
        try {
            return range.getQualityAsNumber().doubleValue();
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
