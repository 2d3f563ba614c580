package dateline.http;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses the content coding for a client (RFC 9110 §12.5.3). Members that can't be parsed are ignored. */
public final class AcceptEncoding {
    private AcceptEncoding() {}

    /**
     * The available coding of the highest weight; of several with the same weight the one that compresses best. Empty when the
     * client refuses all codings of this server, identity included.
     *
     * @param fields the Accept-Encoding fields; several are one list (§5.3)
     */
    public static Optional<ContentCoding> negotiated(List<String> fields) {
        return negotiated(fields, ContentCoding::isAvailable);
    }

    static Optional<ContentCoding> negotiated(List<String> fields, Predicate<ContentCoding> available) {
        String field = String.join(",", fields);
        if (field.isBlank()) {
            return Optional.of(ContentCoding.IDENTITY);
        }
        Map<ContentCoding, Double> weights = weights(field);
        ContentCoding best = null;
        double highest = 0;
        for (ContentCoding coding : ContentCoding.values()) {
            double weight = weights.getOrDefault(coding, 0.0);
            if (weight > highest && available.test(coding)) {
                best = coding;
                highest = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Map<ContentCoding, Double> weights(String field) {
        Map<ContentCoding, Double> weights = new EnumMap<>(ContentCoding.class);
        Double any = null;
        for (String member : field.split(",", -1)) {
            String[] parts = member.split(";", -1);
            String name = parts[0].strip().toLowerCase(Locale.ROOT);
            Double weight = parts.length == 1 ? Double.valueOf(1) : weight(parts[1].strip());
            if (weight != null && name.equals("*")) {
                any = weight;
            } else if (weight != null) {
                coding(name).ifPresent(coding -> weights.put(coding, weight));
            }
        }
        if (any != null) {
            for (ContentCoding coding : ContentCoding.values()) {
                weights.putIfAbsent(coding, any);
            }
        }
        // Identity is acceptable unless it is excluded. When it is not named, any other acceptable coding is preferred.
        weights.putIfAbsent(ContentCoding.IDENTITY, Double.MIN_VALUE);
        return weights;
    }

    private static Optional<ContentCoding> coding(String name) {
        String token = name.equals("x-gzip") ? "gzip" : name;
        return Arrays.stream(ContentCoding.values())
                .filter(coding -> coding.token().equals(token))
                .findFirst();
    }

    private static @Nullable Double weight(String parameter) {
        if (!parameter.matches("(?i)q\\s*=\\s*(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)")) {
            return null;
        }
        return Double.valueOf(parameter.substring(parameter.indexOf('=') + 1).strip());
    }
}
