package dateline.delivery;

import dateline.delivery.http.ContentCoding;
import dateline.delivery.http.Validators;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.IllegalReferenceCountException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A representation in one coding, outside of the heap, so that sending it copies nothing. */
final class Coded {
    private final Representation document;
    private final ContentCoding coding;
    private final ByteBuf shared;
    private final int length;
    private final String etag;
    private volatile @Nullable PreparedHeads heads;

    /** @param shared the bytes, which this owns; every answer holds them too, until it is sent */
    private Coded(Representation document, ContentCoding coding, ByteBuf shared) {
        this.document = document;
        this.coding = coding;
        this.shared = shared;
        this.length = shared.readableBytes();
        this.etag = document.validators().etag(coding);
    }

    /** Outside of the heap, until it is freed. */
    static Coded shared(Representation document, ContentCoding coding, byte[] bytes) {
        return new Coded(document, coding, Unpooled.directBuffer(bytes.length).writeBytes(bytes));
    }

    /** For the answers that a document which is no longer held has still to give; the collector frees it. */
    static Coded passing(Representation document, ContentCoding coding, byte[] bytes) {
        return new Coded(document, coding, Unpooled.wrappedBuffer(bytes));
    }

    /** The body for one answer, whose sending releases it; null when it has been freed. */
    @Nullable
    ByteBuf body() {
        try {
            return shared.retainedDuplicate();
        } catch (IllegalReferenceCountException freed) {
            return null;
        }
    }

    /** Gives the memory back when the last answer is sent. */
    void free() {
        shared.release();
    }

    /** Whether no answer holds it any more. */
    boolean isFree() {
        return shared.refCnt() == 0;
    }

    /** In bytes. */
    int length() {
        return length;
    }

    /** Its strong entity tag, with quotes. */
    String etag() {
        return etag;
    }

    /** Of its document. */
    Validators validators() {
        return document.validators();
    }

    /** The header fields of answers in this second. */
    PreparedHeads heads(Instant now) {
        PreparedHeads known = heads;
        if (known == null || known.second() != now.getEpochSecond()) {
            known = PreparedHeads.of(document, coding, this, now);
            heads = known;
        }
        return known;
    }
}
