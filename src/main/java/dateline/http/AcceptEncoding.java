package dateline.http;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which coding a client gets (RFC 9110 §12.5.3). Members that can't be parsed are passed over. */
public final class AcceptEncoding {
    private AcceptEncoding() {}

    /**
     * The coding of the highest weight, of equals the best for the line; empty when the client refuses all of
     * ours, identity included.
     *
     * @param fields the values of the fields that were sent, if any; several count as one list (§5.3)
     */
    public static Optional<ContentCoding> negotiated(List<String> fields) {
        String field = String.join(",", fields);
        if (field.isBlank()) {
            return Optional.of(ContentCoding.IDENTITY);
        }
        Map<ContentCoding, Double> weights = weights(field);
        ContentCoding best = null;
        double most = 0;
        for (ContentCoding coding : ContentCoding.values()) {
            double weight = weights.getOrDefault(coding, 0.0);
            if (weight > most) {
                best = coding;
                most = weight;
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
        // Identity stays acceptable unless it is excluded, but is the last resort when it is not named.
        weights.putIfAbsent(ContentCoding.IDENTITY, Double.MIN_VALUE);
        return weights;
    }

    private static Optional<ContentCoding> coding(String name) {
        String token = name.equals("x-gzip") ? "gzip" : name;
        for (ContentCoding coding : ContentCoding.values()) {
            if (coding.token().equals(token)) {
                return Optional.of(coding);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Double weight(String parameter) {
        if (!parameter.matches("(?i)q\\s*=\\s*(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)")) {
            return null;
        }
        return Double.valueOf(parameter.substring(parameter.indexOf('=') + 1).strip());
    }
}
