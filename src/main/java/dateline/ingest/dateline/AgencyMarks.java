package dateline.ingest.dateline;

import com.google.re2j.Pattern;
import dateline.attribution.Agency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The marks, which are names or codes, of agencies in datelines.
 *
 * @param agencies the configured agencies
 * @param others marks of other agencies and wires
 */
record AgencyMarks(List<Agency> agencies, List<String> others) {
    private static final Pattern SEPARATOR = Pattern.compile("[/+&،,]|\\s-\\s");

    /**
     * A known mark.
     *
     * @param agency its configured agency; null for another agency
     * @param mark the mark as printed
     */
    record AgencyMark(@Nullable Agency agency, String mark) {}

    /** The known mark that is printed so, or as one of several: {@code AP/Reuters}, {@code dpa/lni}. */
    Optional<AgencyMark> find(String printed) {
        String mark = printed.strip();
        List<String> parts =
                Stream.concat(Stream.of(mark), Stream.of(SEPARATOR.split(mark))).toList();
        Optional<AgencyMark> agency = parts.stream()
                .flatMap(part -> agencies.stream().filter(one -> one.isCalled(part)))
                .findFirst()
                .map(one -> new AgencyMark(one, mark));
        return agency.or(() ->
                parts.stream().anyMatch(this::isOther) ? Optional.of(new AgencyMark(null, mark)) : Optional.empty());
    }

    /** The known mark that more text ends with, for scripts without a space before it. */
    Optional<AgencyMark> atEnd(String text) {
        return marksWithin(text).filter(known -> text.endsWith(known.mark())).findFirst();
    }

    /** The known mark that more text begins with. */
    Optional<AgencyMark> atBegin(String text) {
        return marksWithin(text).filter(known -> text.startsWith(known.mark())).findFirst();
    }

    private Stream<AgencyMark> marksWithin(String text) {
        return Stream.concat(
                        agencies.stream()
                                .flatMap(agency -> agency.marks().stream().map(mark -> new AgencyMark(agency, mark))),
                        others.stream().map(mark -> new AgencyMark(null, mark)))
                .filter(known -> text.length() > known.mark().length());
    }

    private boolean isOther(String part) {
        String name = part.strip().toLowerCase(Locale.ROOT);
        return others.stream().anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(name));
    }
}
