package dateline.delivery.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The combined log format of nginx and Apache, with the id of the request and the milliseconds added at the end. What a
 * client has sent can neither end a line nor a quotation.
 */
final class CombinedLine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CombinedLine() {}

    static String of(AccessRecord record) {
        String request = record.method().equals("-")
                ? "-"
                : escaped(record.method() + " " + record.target() + " " + record.protocol());
        return record.client() + " - - [" + TIME.format(Instant.parse(record.time())) + "] \"" + request + "\" "
                + record.status() + " " + record.bytes() + " \"" + escaped(record.referer()) + "\" \""
                + escaped(record.agent()) + "\" " + record.id() + " " + record.milliseconds();
    }

    private static String escaped(@Nullable String text) {
        if (text == null) {
            return "-";
        }
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || (c > '~' && c <= 0xff)) {
                line.append("\\x%02X".formatted((int) c));
            } else if (c > 0xff) {
                line.append("\\u%04X".formatted((int) c));
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }
}
