package dateline.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The files that feeds and pages refer to. The address of each contains a fingerprint of its content, so that caches may
 * keep it forever: when the content changes, the address changes too.
 */
public enum StaticFile {
    PAGE_STYLE("page.css", DocumentFormat.STYLE),
    FEED_STYLE("feed.css", DocumentFormat.STYLE),
    API_DOCS_SCRIPT("api-docs.js", DocumentFormat.SCRIPT),
    LOGO("logo.png", DocumentFormat.PICTURE),
    DESK_STYLE("desk.css", DocumentFormat.STYLE, Use.DESK),
    DESK_SCRIPT("desk.js", DocumentFormat.SCRIPT, Use.DESK),
    /** The library htmx, from its package. */
    HTMX("htmx.min.js", DocumentFormat.SCRIPT, Use.LIBRARY_OF_DESK);

    /** What refers to a file. */
    private enum Use {
        DOCUMENTS,
        DESK,
        LIBRARY_OF_DESK
    }

    /** The beginning of their paths. */
    public static final String FOLDER = "/static";

    private static final int FINGERPRINT = 12;

    private final String name;
    private final DocumentFormat format;
    private final Use use;
    private final String fingerprint;

    StaticFile(String name, DocumentFormat format) {
        this(name, format, Use.DOCUMENTS);
    }

    StaticFile(String name, DocumentFormat format, Use use) {
        this.name = name;
        this.format = format;
        this.use = use;
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
        return resource((use == Use.LIBRARY_OF_DESK ? htmxFolder() : "/public/") + name);
    }

    private static String htmxFolder() {
        Properties htmx = new Properties();
        try {
            htmx.load(new ByteArrayInputStream(resource("/META-INF/maven/org.webjars.npm/htmx.org/pom.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/META-INF/resources/webjars/htmx.org/" + htmx.getProperty("version") + "/dist/";
    }

    private static byte[] resource(String path) {
        try (InputStream file = StaticFile.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(file, () -> path + " is not packaged").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paths of the files that documents contain; the documents change with them. Those of the desk are in none. */
    public static List<String> ofDocuments() {
        return Arrays.stream(values())
                .filter(file -> file.use == Use.DOCUMENTS)
                .map(StaticFile::path)
                .toList();
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
