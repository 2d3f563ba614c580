package dateline.delivery.document;

import java.util.function.Supplier;

/**
 * A document that has been read and not yet written.
 *
 * @param seen the highest change number of its feed at which it is known to be current
 * @param links the value of the Link field (RFC 8288); empty for none
 * @param bytes writes the document
 */
public record UnwrittenDocument(DocumentOutline outline, long seen, String links, Supplier<byte[]> bytes) {
    /** A document of the site, which belongs to no feed. */
    public UnwrittenDocument(DocumentOutline outline, Supplier<byte[]> bytes) {
        this(outline, 0, "", bytes);
    }

    UnwrittenDocument seenAt(long number) {
        return new UnwrittenDocument(outline, number, links, bytes);
    }
}
