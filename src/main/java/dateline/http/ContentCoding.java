package dateline.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.util.Native;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * The content codings of documents (RFC 9110 §8.4.1, RFC 7932, RFC 8878); the first compresses best. The levels are those
 * after which a feed hardly gets smaller: the best ones save 1 % more and take 2 to 9 times as long, at each change.
 */
public enum ContentCoding {
    ZSTD("zstd", "-zs"),
    BR("br", "-br"),
    GZIP("gzip", "-gz"),
    IDENTITY("identity", "");

    private static final int GZIP_LEVEL = 5;
    private static final int ZSTD_LEVEL = 9;
    private static final int BROTLI_QUALITY = 5;

    private final String token;
    private final String tagSuffix;

    ContentCoding(String token, String tagSuffix) {
        this.token = token;
        this.tagSuffix = tagSuffix;
    }

    /** Its name in Accept-Encoding and Content-Encoding. */
    public String token() {
        return token;
    }

    /** The end of its entity tags, by which they differ from those of other codings (RFC 9110 §8.8.3.3). */
    public String tagSuffix() {
        return tagSuffix;
    }

    /** Whether this platform has it: zstd and br need native libraries. They are loaded at the first question. */
    public boolean isAvailable() {
        return switch (this) {
            case IDENTITY, GZIP -> true;
            case ZSTD -> NativeLibrary.ZSTD_LOADED;
            case BR -> NativeLibrary.BR_LOADED;
        };
    }

    /** The names of the available codings, as an alternative. */
    public static String offer() {
        return Arrays.stream(values())
                .filter(ContentCoding::isAvailable)
                .map(ContentCoding::token)
                .collect(Collectors.joining(", "))
                .replace(", identity", " or identity");
    }

    /** The suffixes of all codings, as alternatives of a pattern. */
    static String tagSuffixes() {
        return Arrays.stream(values())
                .map(ContentCoding::tagSuffix)
                .filter(suffix -> !suffix.isEmpty())
                .collect(Collectors.joining("|"));
    }

    /** The bytes in this coding. */
    public byte[] encode(byte[] identity) {
        try {
            return switch (this) {
                case IDENTITY -> identity;
                case GZIP -> gzip(identity);
                case ZSTD -> Zstd.compress(identity, ZSTD_LEVEL);
                case BR -> {
                    Brotli4jLoader.ensureAvailability();
                    yield Encoder.compress(identity, Encoder.Parameters.create(BROTLI_QUALITY));
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] identity) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(identity.length / 4 + 64);
        try (GZIPOutputStream gzip = new LeveledGzip(bytes)) {
            gzip.write(identity);
        }
        return bytes.toByteArray();
    }

    /** The native libraries, which their archives unpack into the directory for temporary files. */
    private static final class NativeLibrary {
        static final boolean ZSTD_LOADED = isLoaded(() -> {
            Native.load();
            return Native.isLoaded();
        });
        static final boolean BR_LOADED = isLoaded(() -> Brotli4jLoader.isAvailable());

        private static boolean isLoaded(BooleanSupplier library) {
            try {
                return library.getAsBoolean();
            } catch (LinkageError e) {
                return false;
            }
        }
    }

    /** The JDK's gzip, whose level only a subclass can set. */
    private static final class LeveledGzip extends GZIPOutputStream {
        LeveledGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(GZIP_LEVEL);
        }
    }
}
