package dateline.api.statistics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180): lines end with CR LF, and fields with commas, quotes or line ends are in quotes. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it, which says that it is a text.
 */
public final class CsvTable {
    /** With a charset, as RFC 7111 §5.1 has it; the first line is a header. */
    public static final String MEDIA_TYPE = "text/csv;charset=utf-8;header=present";

    private static final String FORMULA = "=+-@\t\r\n";
    private static final String END = "\r\n";

    private final StringBuilder lines = new StringBuilder();

    CsvTable(String... columns) {
        row((Object[]) columns);
    }

    /** Adds a line. Numbers and dates are written as they are. */
    CsvTable row(Object... values) {
        lines.append(Arrays.stream(values).map(CsvTable::field).collect(Collectors.joining(",")))
                .append(END);
        return this;
    }

    private static String field(Object value) {
        String text = value.toString();
        boolean formula = value instanceof String && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** The table in UTF-8. */
    public byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
