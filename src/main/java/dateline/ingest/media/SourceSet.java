package dateline.ingest.media;

import dateline.ingest.text.Deadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The candidates in a {@code srcset} (HTML Living Standard §4.8.4.2.1): one picture in several sizes. */
record SourceSet(List<Candidate> candidates) {
    /** Pixels; wider ones only cost readers time. */
    static final int WIDEST = 2_000;

    private static final double DENSEST = 2;

    /**
     * One size.
     *
     * @param width in pixels; 0 when it is not said
     * @param density pixels of the picture for one of the page; 1 when it is not said
     */
    record Candidate(String address, int width, double density) {}

    /** Reads one; what can't be read in it is passed over. */
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

    /** The largest of sensible width; the smallest when all are wider. */
    Optional<Candidate> widest() {
        return best(
                candidate -> candidate.width() > 0,
                candidate -> candidate.width() <= WIDEST,
                Comparator.comparingInt(Candidate::width));
    }

    /** The densest for a good screen. */
    Optional<Candidate> densest() {
        return best(
                candidate -> true,
                candidate -> candidate.density() <= DENSEST,
                Comparator.comparingDouble(Candidate::density));
    }

    private Optional<Candidate> best(
            Predicate<Candidate> counts, Predicate<Candidate> sensible, Comparator<Candidate> order) {
        List<Candidate> all = candidates.stream().filter(counts).toList();
        Candidate best = null;
        for (Candidate candidate : all) {
            boolean better = sensible.test(candidate) && (best == null || order.compare(candidate, best) > 0);
            best = better ? candidate : best;
        }
        return best != null ? Optional.of(best) : all.stream().min(order);
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
