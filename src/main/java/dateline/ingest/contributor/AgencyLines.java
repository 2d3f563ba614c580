package dateline.ingest.contributor;

import com.google.re2j.Pattern;
import dateline.attribution.Agency;
import dateline.ingest.byline.Bylines;
import dateline.ingest.dateline.WireMarks;
import dateline.ingest.text.Line;
import java.util.List;
import java.util.Optional;

/** Lines that are an agency's name alone, or with an office: "AP Science Writer". */
public record AgencyLines(List<Agency> agencies) {
    private static final int LONGEST = 300;
    private static final int OFFICE_WORDS = 3;
    private static final Pattern OFFICE = Pattern.compile("(?i)(?:writers?|reporters?|correspondents?|editors?)");

    /** The agency whose line it is. */
    public Optional<Agency> read(Line line) {
        if (line.verbatim() || line.isLongerThan(LONGEST)) {
            return Optional.empty();
        }
        String words = Bylines.unemphasised(WireMarks.without(line).words());
        String[] parts = words.split(" ", -1);
        int fewest = OFFICE.matches(parts[parts.length - 1]) ? Math.max(1, parts.length - OFFICE_WORDS) : parts.length;
        for (int length = parts.length; length >= fewest; length--) {
            String name = String.join(" ", List.of(parts).subList(0, length));
            Optional<Agency> called =
                    agencies.stream().filter(each -> each.isCalled(name)).findFirst();
            if (called.isPresent()) {
                return called;
            }
        }
        return Optional.empty();
    }
}
