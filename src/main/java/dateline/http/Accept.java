package dateline.http;

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
     * @param types the media types under which it is known, in lower case; the first is that under which it is sent
     */
    public record Offer<T>(T form, List<String> types) {}

    /**
     * The best of what is on offer; of several that are liked alike the first. By other types than its own a form is
     * liked only when they are named, and not when its own is refused: "anything" means what it is sent as.
     *
     * @param fields the Accept fields; without any, everything is liked alike
     * @return empty when the client refuses everything
     */
    public static <T> Optional<T> best(List<String> fields, List<Offer<T>> offers) {
        List<MediaType> ranges = ranges(fields);
        T best = null;
        double most = 0;
        for (Offer<T> offer : offers) {
            double quality = quality(offer, ranges);
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

    private static double quality(Offer<?> offer, List<MediaType> ranges) {
        Preference own = Preference.of(offer.types().getFirst(), ranges);
        return own.isNamed() && own.quality() == 0
                ? 0
                : offer.types().stream()
                        .skip(1)
                        .map(type -> Preference.of(type, ranges))
                        .filter(Preference::isNamed)
                        .mapToDouble(Preference::quality)
                        .reduce(own.quality(), Math::max);
    }

    /**
     * How a type is liked: as the most specific range says that has it.
     *
     * @param closeness of that range; 0 when none has it
     */
    private record Preference(double quality, int closeness) {
        static Preference of(String type, List<MediaType> ranges) {
            Preference liking = new Preference(ranges.isEmpty() ? 1 : 0, 0);
            for (MediaType range : ranges) {
                int closeness = nearness(range.getName(), type);
                if (closeness > liking.closeness) {
                    liking = new Preference(weight(range), closeness);
                }
            }
            return liking;
        }

        /** By itself, or by what it begins with. */
        boolean isNamed() {
            return closeness > 1;
        }
    }

    private static int nearness(String range, String type) {
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
