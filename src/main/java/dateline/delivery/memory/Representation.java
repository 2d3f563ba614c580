package dateline.delivery.memory;

import dateline.feed.DocumentFormat;
import dateline.http.ContentCoding;
import dateline.http.Validators;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document of a feed, ready to be sent: rendered once for its version, and coded once in each coding that
 * somebody asks for.
 */
public final class Representation {
    private final DocumentFormat format;
    private final DocumentState state;
    private final String links;
    private final KnownVersion version;
    private final byte[] identity;
    private final long seen;
    private boolean closed;
    private volatile Map<ContentCoding, EncodedBody> coded = Map.of();

    /**
     * A document that has just been rendered.
     *
     * @param seen the highest number of the feed when the document was known to be right
     */
    public Representation(
            DocumentFormat format,
            DocumentState state,
            String links,
            KnownVersion version,
            long seen,
            byte[] identity) {
        this.format = format;
        this.state = state;
        this.links = links;
        this.version = version;
        this.seen = seen;
        this.identity = identity;
    }

    public DocumentFormat format() {
        return format;
    }

    public DocumentState state() {
        return state;
    }

    public Validators validators() {
        return state.validators();
    }

    /** Its bytes, without a content coding. */
    public byte[] bytes() {
        return identity.clone();
    }

    /** The value of the Link field (RFC 8288). */
    public String links() {
        return links;
    }

    /** Whether the feed has not changed since it was rendered, as far as this node knows. */
    boolean isFresh() {
        return version.isStill(seen);
    }

    /** The same document, which has been found right at a later number of the feed. */
    public Representation stillAt(long number) {
        return new Representation(format, state, links, version, Math.max(seen, number), identity);
    }

    /** The same document, no newer than it was. */
    Representation still() {
        return stillAt(seen);
    }

    /**
     * Gives the memory of all codings back, which answers may still hold; what is still asked of it is coded anew and
     * not kept.
     */
    synchronized Collection<EncodedBody> close() {
        Collection<EncodedBody> all = coded.values();
        closed = true;
        all.forEach(EncodedBody::free);
        coded = Map.of();
        return all;
    }

    /** The document in a coding; the first to ask for one does the work. */
    public EncodedBody in(ContentCoding coding) {
        EncodedBody ready = coded.get(coding);
        return ready == null ? code(coding) : ready;
    }

    /** The document in a coding that somebody has asked for before; null otherwise. */
    @Nullable
    EncodedBody ready(ContentCoding coding) {
        return coded.get(coding);
    }

    /** What it weighs in memory, in bytes, with the codings it is likely to get. */
    int weight() {
        return 2 * identity.length + identity.length / 2 + 1_024;
    }

    private synchronized EncodedBody code(ContentCoding coding) {
        EncodedBody ready = coded.get(coding);
        if (ready != null) {
            return ready;
        }
        if (closed) {
            return EncodedBody.passing(this, coding, coding.encode(identity));
        }
        EncodedBody fresh = EncodedBody.shared(this, coding, coding.encode(identity));
        Map<ContentCoding, EncodedBody> more = new EnumMap<>(ContentCoding.class);
        more.putAll(coded);
        more.put(coding, fresh);
        coded = more;
        return fresh;
    }
}
