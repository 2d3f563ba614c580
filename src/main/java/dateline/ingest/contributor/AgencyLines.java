package dateline.ingest.contributor;

import com.google.re2j.Pattern;
import dateline.attribution.Agency;
import dateline.ingest.byline.Bylines;
import dateline.ingest.dateline.WireMarks;
import dateline.ingest.text.Line;
import java.util.List;
import java.util.Optional;

/** Reads lines that are an agency's name, alone or with a job title: "AP Science Writer". */
public record AgencyLines(List<Agency> agencies) {
    private static final int LONGEST = 300;
    private static final int MOST_TITLE_WORDS = 3;
    private static final Pattern JOB_TITLE = Pattern.compile("(?i)(?:writers?|reporters?|correspondents?|editors?)");

    /** The agency that a line names. */
    public Optional<Agency> read(Line line) {
        if (line.verbatim() || line.isLongerThan(LONGEST)) {
            return Optional.empty();
        }
        String words = Bylines.unemphasised(WireMarks.without(line).words());
        String[] parts = words.split(" ", -1);
        int fewest = JOB_TITLE.matches(parts[parts.length - 1])
                ? Math.max(1, parts.length - MOST_TITLE_WORDS)
                : parts.length;
        for (int length = parts.length; length >= fewest; length--) {
            String name = String.join(" ", List.of(parts).subList(0, length));
            Optional<Agency> found =
                    agencies.stream().filter(each -> each.isCalled(name)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
