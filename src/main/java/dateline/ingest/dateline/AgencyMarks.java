package dateline.ingest.dateline;

import com.google.re2j.Pattern;
import dateline.attribution.Agency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that agencies have in datelines.
 *
 * @param agencies those that copy may be recognised as
 * @param others names of agencies and wires that are not among them
 */
record AgencyMarks(List<Agency> agencies, List<String> others) {
    private static final Pattern BETWEEN = Pattern.compile("[/+&،,]|\\s-\\s");

    /**
     * A mark that is known.
     *
     * @param agency whose it is; null for another's
     * @param mark as printed
     */
    record AgencyMark(@Nullable Agency agency, String mark) {}

    /** What a printed mark stands for, one of several included: {@code AP/Reuters}, {@code dpa/lni}. */
    Optional<AgencyMark> called(String printed) {
        String mark = printed.strip();
        Optional<AgencyMark> agency = Stream.concat(Stream.of(mark), Stream.of(BETWEEN.split(mark)))
                .flatMap(part -> agencies.stream().filter(known -> known.isCalled(part)))
                .findFirst()
                .map(known -> new AgencyMark(known, mark));
        return agency.or(() -> Stream.concat(Stream.of(mark), Stream.of(BETWEEN.split(mark)))
                .filter(part -> others.stream().anyMatch(other -> isCalled(other, part)))
                .findFirst()
                .map(part -> new AgencyMark(null, mark)));
    }

    /** The known mark that a text ends with, for scripts that put no space before it. */
    Optional<AgencyMark> ending(String text) {
        return all().filter(known -> text.length() > known.mark().length() && text.endsWith(known.mark()))
                .findFirst();
    }

    /** The known mark that a text begins with. */
    Optional<AgencyMark> beginning(String text) {
        return all().filter(known -> text.length() > known.mark().length() && text.startsWith(known.mark()))
                .findFirst();
    }

    private Stream<AgencyMark> all() {
        return Stream.concat(
                agencies.stream().flatMap(agency -> agency.marks().stream().map(mark -> new AgencyMark(agency, mark))),
                others.stream().map(mark -> new AgencyMark(null, mark)));
    }

    private static boolean isCalled(String mark, String printed) {
        return mark.toLowerCase(Locale.ROOT).equals(printed.strip().toLowerCase(Locale.ROOT));
    }
}
