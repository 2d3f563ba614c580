package dateline.ingest.media;

import dateline.ingest.text.Deadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The sizes of a picture in a {@code srcset} (HTML Living Standard §4.8.4.2.1). */
record SourceSet(List<Candidate> candidates) {
    /** The greatest useful width in pixels; wider pictures only take longer to load. */
    static final int WIDEST = 2_000;

    private static final double DENSEST = 2;

    /**
     * One size.
     *
     * @param width in pixels; 0 when it is unknown
     * @param density pixels of the picture for one pixel of the page; 1 when it is unknown
     */
    record Candidate(String address, int width, double density) {}

    /** Reads a {@code srcset}; invalid parts of it are skipped. */
    static SourceSet of(String text) {
        List<Candidate> candidates = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Deadline.check();
            while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
                at++;
            }
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            String address = text.substring(at, end);
            int comma = end;
            if (!address.endsWith(",")) {
                comma = text.indexOf(',', end);
                comma = comma < 0 ? text.length() : comma;
            }
            add(candidates, address, text.substring(end, Math.max(end, comma)));
            at = Math.max(end, comma);
        }
        return new SourceSet(candidates);
    }

    /** The address of the widest picture of a useful width; of the narrowest when all are wider. */
    Optional<String> widest() {
        return best(
                candidate -> candidate.width() > 0,
                candidate -> candidate.width() <= WIDEST,
                Comparator.comparingInt(Candidate::width));
    }

    /** The address of the picture with the greatest useful density. */
    Optional<String> densest() {
        return best(
                candidate -> true,
                candidate -> candidate.density() <= DENSEST,
                Comparator.comparingDouble(Candidate::density));
    }

    private Optional<String> best(
            Predicate<Candidate> counts, Predicate<Candidate> useful, Comparator<Candidate> order) {
        List<Candidate> all = candidates.stream().filter(counts).toList();
        // Of equal candidates the first one is taken.
        return all.stream()
                .filter(useful)
                .reduce((best, next) -> order.compare(next, best) > 0 ? next : best)
                .or(() -> all.stream().min(order))
                .map(Candidate::address);
    }

    private static void add(List<Candidate> candidates, String written, String descriptors) {
        String address = written;
        while (address.endsWith(",")) {
            address = address.substring(0, address.length() - 1);
        }
        if (!Pictures.isUsable(address)) {
            return;
        }
        int width = 0;
        double density = 1;
        for (String descriptor : descriptors.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            Double number = descriptor.length() < 2 ? null : number(descriptor.substring(0, descriptor.length() - 1));
            if (number != null && descriptor.endsWith("w")) {
                width = (int) Math.round(number);
            } else if (number != null && descriptor.endsWith("x")) {
                density = number;
            }
        }
        candidates.add(new Candidate(address, width, density));
    }

    private static @Nullable Double number(String text) {
        try {
            double number = Double.parseDouble(text);
            return number > 0 && number < 100_000 ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
