package dateline.ingest.dateline;

import dateline.ingest.text.Line;

/**
 * The marks of the old wire format, in which a headline is sent as {@code ^Fog closes the port<} and a byline as
 * {@code ^By ANN LEE=}.
 */
public final class WireMarks {
    private WireMarks() {}

    /** The line without these marks. */
    public static Line without(Line line) {
        String text = line.text().strip();
        boolean marked = line.block() == null
                && !line.verbatim()
                && text.length() > 2
                && text.startsWith("^")
                && (text.endsWith("<") || text.endsWith("="));
        return marked ? line.withText(text.substring(1, text.length() - 1).strip()) : line;
    }
}
