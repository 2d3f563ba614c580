package dateline.delivery;

import dateline.delivery.http.ContentCoding;
import dateline.delivery.http.Validators;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document of a feed, ready to be sent: rendered once for its version, and coded once in each coding that
 * somebody asks for.
 */
final class Representation {
    private final Form form;
    private final Standing standing;
    private final String links;
    private final FeedState state;
    private final byte[] identity;
    private final long seen;
    private boolean closed;
    private volatile Map<ContentCoding, Coded> coded = Map.of();

    /** @param seen the highest number of the feed when the document was known to be right */
    Representation(Form form, Standing standing, String links, FeedState state, long seen, byte[] identity) {
        this.form = form;
        this.standing = standing;
        this.links = links;
        this.state = state;
        this.seen = seen;
        this.identity = identity;
    }

    Form form() {
        return form;
    }

    Standing standing() {
        return standing;
    }

    Validators validators() {
        return standing.validators();
    }

    /** The value of the Link field (RFC 8288). */
    String links() {
        return links;
    }

    /** Whether the feed has not changed since it was rendered, as far as this node knows. */
    boolean isFresh() {
        return state.isStill(seen);
    }

    /** The same document, which has been found right at a later number of the feed. */
    Representation stillAt(long number) {
        return new Representation(form, standing, links, state, Math.max(seen, number), identity);
    }

    /** The same document, no newer than it was. */
    Representation still() {
        return stillAt(seen);
    }

    /**
     * Gives the memory of all codings back, which answers may still hold; what is still asked of it is coded anew and
     * not kept.
     */
    synchronized Collection<Coded> close() {
        Collection<Coded> all = coded.values();
        closed = true;
        all.forEach(Coded::free);
        coded = Map.of();
        return all;
    }

    /** The document in a coding; the first to ask for one does the work. */
    Coded in(ContentCoding coding) {
        Coded ready = coded.get(coding);
        return ready == null ? code(coding) : ready;
    }

    /** The document in a coding that somebody has asked for before; null otherwise. */
    @Nullable
    Coded ready(ContentCoding coding) {
        return coded.get(coding);
    }

    /** What it weighs in memory, in bytes, with the codings it is likely to get. */
    int weight() {
        return 2 * identity.length + identity.length / 2 + 1_024;
    }

    private synchronized Coded code(ContentCoding coding) {
        Coded ready = coded.get(coding);
        if (ready != null) {
            return ready;
        }
        if (closed) {
            return Coded.passing(this, coding, coding.code(identity));
        }
        Coded fresh = Coded.shared(this, coding, coding.code(identity));
        Map<ContentCoding, Coded> more = new EnumMap<>(ContentCoding.class);
        more.putAll(coded);
        more.put(coding, fresh);
        coded = more;
        return fresh;
    }
}
