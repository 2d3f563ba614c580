package dateline.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The files that feeds and pages refer to. The address of each contains a fingerprint of its content, so that caches may
 * keep it forever: when the content changes, the address changes too.
 */
public enum StaticFile {
    PAGE_STYLE("page.css", DocumentFormat.STYLE),
    FEED_STYLE("feed.css", DocumentFormat.STYLE),
    API_DOCS_SCRIPT("api-docs.js", DocumentFormat.SCRIPT),
    LOGO("logo.png", DocumentFormat.PICTURE);

    /** The beginning of their paths. */
    public static final String FOLDER = "/static";

    private static final int FINGERPRINT = 12;

    private final String name;
    private final DocumentFormat format;
    private final String fingerprint;

    StaticFile(String name, DocumentFormat format) {
        this.name = name;
        this.format = format;
        this.fingerprint = DigestUtils.sha256Hex(content()).substring(0, FINGERPRINT);
    }

    /** Its path on this server, with the fingerprint. */
    public String path() {
        return FOLDER + "/" + stem() + "." + fingerprint + extension();
    }

    /** Its path without the fingerprint. */
    public String plainPath() {
        return FOLDER + "/" + name;
    }

    public DocumentFormat format() {
        return format;
    }

    /** A digest of its content. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The content, which is read from the program's archive at each call. */
    public byte[] content() {
        try (InputStream file = StaticFile.class.getResourceAsStream("/public/" + name)) {
            return Objects.requireNonNull(file, () -> name + " is not packaged").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paths of all files. Documents contain them, and so change with them. */
    public static List<String> all() {
        return Arrays.stream(values()).map(StaticFile::path).toList();
    }

    /**
     * The file with a name, which may contain a fingerprint. The fingerprint of another release is accepted: while nodes
     * of two releases run, one node may get requests for the files of a page that the other has made.
     */
    public static Optional<StaticFile> named(String requested) {
        return Arrays.stream(values()).filter(file -> file.isNamed(requested)).findFirst();
    }

    private boolean isNamed(String requested) {
        if (requested.equals(name)) {
            return true;
        }
        int length = stem().length() + 1 + FINGERPRINT + extension().length();
        return requested.length() == length
                && requested.startsWith(stem() + ".")
                && requested.endsWith(extension())
                && requested
                        .substring(stem().length() + 1, length - extension().length())
                        .chars()
                        .allMatch(HexFormat::isHexDigit);
    }

    private String stem() {
        return name.substring(0, name.indexOf('.'));
    }

    private String extension() {
        return name.substring(name.indexOf('.'));
    }
}
