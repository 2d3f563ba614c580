package dateline.delivery.memory;

import dateline.feed.DocumentFormat;
import dateline.http.ContentCoding;
import dateline.http.Validators;
import dateline.readership.FeedPolls;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document that is ready to be sent: rendered once for its version, and encoded once in each coding asked for. */
public final class Representation {
    private final DocumentFormat format;
    private final DocumentMetadata metadata;
    private final String links;
    private final KnownVersion version;
    private final byte[] identity;
    private final long seen;
    private final PurgeKeys keys;
    private final @Nullable FeedPolls polls;
    private boolean closed;
    private volatile Map<ContentCoding, EncodedBody> bodies = Map.of();

    /**
     * A document that has just been rendered.
     *
     * @param seen the highest change number of the feed at which the document is known to be current
     */
    public Representation(
            DocumentFormat format,
            DocumentMetadata metadata,
            String links,
            KnownVersion version,
            long seen,
            byte[] identity) {
        this(format, metadata, links, version, seen, identity, PurgeKeys.NONE, null);
    }

    private Representation(
            DocumentFormat format,
            DocumentMetadata metadata,
            String links,
            KnownVersion version,
            long seen,
            byte[] identity,
            PurgeKeys keys,
            @Nullable FeedPolls polls) {
        this.keys = keys;
        this.polls = polls;
        this.format = format;
        this.metadata = metadata;
        this.links = links;
        this.version = version;
        this.seen = seen;
        this.identity = identity;
    }

    public DocumentFormat format() {
        return format;
    }

    public DocumentMetadata metadata() {
        return metadata;
    }

    public Validators validators() {
        return metadata.validators();
    }

    /** Its bytes, without a content coding. */
    public byte[] bytes() {
        return identity.clone();
    }

    /** The value of the Link field (RFC 8288). */
    public String links() {
        return links;
    }

    /** The highest change number of the feed at which the document is known to be current. */
    public long seen() {
        return seen;
    }

    /** The keys by which caches can forget it. */
    public PurgeKeys keys() {
        return keys;
    }

    /** The same document with keys. */
    public Representation with(PurgeKeys given) {
        return new Representation(format, metadata, links, version, seen, identity, given, polls);
    }

    /** Counts its polls; null when they are not counted. */
    public @Nullable FeedPolls polls() {
        return polls;
    }

    /** The same document, whose polls are counted. */
    public Representation countedBy(@Nullable FeedPolls counter) {
        return new Representation(format, metadata, links, version, seen, identity, keys, counter);
    }

    /** Whether the feed has not changed since it was rendered, as far as this node knows. */
    boolean isFresh() {
        return version.isCurrent(seen);
    }

    /** The same document, which has turned out to be current at a later change number of the feed. */
    public Representation confirmedAt(long number) {
        return new Representation(format, metadata, links, version, Math.max(seen, number), identity, keys, polls);
    }

    /** A copy, which is as fresh as this one and can be closed by itself. */
    Representation copy() {
        return confirmedAt(seen);
    }

    /**
     * Releases the bodies in all codings, which answers may still hold. A body that is asked for afterwards is encoded
     * again and not kept.
     */
    synchronized Collection<EncodedBody> close() {
        Collection<EncodedBody> all = bodies.values();
        closed = true;
        all.forEach(EncodedBody::free);
        bodies = Map.of();
        return all;
    }

    /** The body in a coding; it is encoded at the first request for it. */
    public EncodedBody encodedBody(ContentCoding coding) {
        EncodedBody ready = bodies.get(coding);
        return ready == null ? encode(coding) : ready;
    }

    /** The body in a coding, if it has been encoded; null otherwise. */
    @Nullable
    EncodedBody ready(ContentCoding coding) {
        return bodies.get(coding);
    }

    /** Its estimated size in memory, in bytes, with the codings that are likely to be asked for. */
    int weight() {
        return 2 * identity.length + identity.length / 2 + 1_024;
    }

    private synchronized EncodedBody encode(ContentCoding coding) {
        EncodedBody ready = bodies.get(coding);
        if (ready != null) {
            return ready;
        }
        if (closed) {
            return EncodedBody.temporary(this, coding, coding.encode(identity));
        }
        EncodedBody encoded = EncodedBody.shared(this, coding, coding.encode(identity));
        Map<ContentCoding, EncodedBody> all = new EnumMap<>(ContentCoding.class);
        all.putAll(bodies);
        all.put(coding, encoded);
        bodies = all;
        return encoded;
    }
}
