package dateline.ingest.source.folder;

import dateline.ingest.source.entry.EntryIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The name of a file as text, by which its article is known. A name is bytes: one that is no text in the encoding of this
 * system, or has control characters, is written as in a URI, so that two names never are the same text.
 */
final class FileName {
    private static final String REPORT = ".report.json";
    private static final int MOST_BYTES = 255;
    private static final int SHORT = 30;

    private FileName() {}

    static String of(Path file) {
        String name = file.getFileName().toString();
        boolean isText = name.chars().noneMatch(c -> c == '\uFFFD' || Character.isISOControl(c))
                && StandardCharsets.UTF_8.newEncoder().canEncode(name);
        if (isText) {
            return name;
        }
        String address = file.toUri().getRawPath();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** The name of the report on a file; that of a long name has a digest in it. */
    static String ofReport(Path file) {
        String name = of(file);
        if (name.getBytes(StandardCharsets.UTF_8).length + REPORT.length() <= MOST_BYTES) {
            return name + REPORT;
        }
        String beginning =
                name.codePoints().limit(SHORT).mapToObj(Character::toString).collect(Collectors.joining());
        return beginning + "-" + EntryIdentity.digest(name) + REPORT;
    }
}
