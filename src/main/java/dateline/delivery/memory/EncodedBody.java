package dateline.delivery.memory;

import dateline.http.ContentCoding;
import dateline.http.Validators;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.IllegalReferenceCountException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A representation in one coding, outside of the heap, so that sending it copies nothing. */
public final class EncodedBody {
    private final Representation document;
    private final ContentCoding coding;
    private final ByteBuf shared;
    private final int length;
    private final String etag;
    private volatile @Nullable ResponseHeads heads;

    /** @param shared the bytes, which this owns; every answer holds them too, until it is sent */
    private EncodedBody(Representation document, ContentCoding coding, ByteBuf shared) {
        this.document = document;
        this.coding = coding;
        this.shared = shared;
        this.length = shared.readableBytes();
        this.etag = document.validators().etag(coding);
    }

    /** Outside of the heap, until it is freed. */
    static EncodedBody shared(Representation document, ContentCoding coding, byte[] bytes) {
        return new EncodedBody(
                document, coding, Unpooled.directBuffer(bytes.length).writeBytes(bytes));
    }

    /** For the answers that a document which is no longer held has still to give; the collector frees it. */
    static EncodedBody passing(Representation document, ContentCoding coding, byte[] bytes) {
        return new EncodedBody(document, coding, Unpooled.wrappedBuffer(bytes));
    }

    /** The body for one answer, whose sending releases it; null when it has been freed. */
    @Nullable
    public ByteBuf body() {
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
    public int length() {
        return length;
    }

    /** Its strong entity tag, with quotes. */
    public String etag() {
        return etag;
    }

    /** Of its document. */
    Validators validators() {
        return document.validators();
    }

    /** The header fields of answers in this second. */
    ResponseHeads heads(Instant now) {
        ResponseHeads known = heads;
        if (known == null || known.second() != now.getEpochSecond()) {
            known = ResponseHeads.of(document, coding, this, now);
            heads = known;
        }
        return known;
    }
}
