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
 * The files that feeds and pages refer to. Each has a name with a fingerprint of its content, so that caches may keep it
 * for good: other content has another name.
 */
public enum StaticFile {
    PAGE_STYLE("page.css"),
    FEED_STYLE("feed.css"),
    API_DOCS_SCRIPT("api-docs.js"),
    LOGO("logo.png");

    /** The folder of their addresses. */
    public static final String FOLDER = "/static";

    private static final int FINGERPRINT = 12;

    private final String name;
    private final String fingerprint;

    StaticFile(String name) {
        this.name = name;
        this.fingerprint = DigestUtils.sha256Hex(content()).substring(0, FINGERPRINT);
    }

    /** Its path on this server, which nothing else ever has. */
    public String path() {
        return FOLDER + "/" + stem() + "." + fingerprint + extension();
    }

    /** The same without the fingerprint. */
    public String plainPath() {
        return FOLDER + "/" + name;
    }

    /** What tells its content from any other. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Read anew. */
    public byte[] content() {
        try (InputStream file = StaticFile.class.getResourceAsStream("/public/" + name)) {
            return Objects.requireNonNull(file, () -> name + " is not packaged").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paths of all: they stand in documents, which change with them. */
    public static List<String> all() {
        return Arrays.stream(values()).map(StaticFile::path).toList();
    }

    /**
     * The file that somebody asks for, by its name with a fingerprint or without. That of another release will do: a
     * page which was made by one node may be sent with the files of another.
     */
    public static Optional<StaticFile> named(String asked) {
        for (StaticFile file : values()) {
            if (file.isNamed(asked)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private boolean isNamed(String asked) {
        if (asked.equals(name)) {
            return true;
        }
        int length = stem().length() + 1 + FINGERPRINT + extension().length();
        return asked.length() == length
                && asked.startsWith(stem() + ".")
                && asked.endsWith(extension())
                && asked.substring(stem().length() + 1, length - extension().length())
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
