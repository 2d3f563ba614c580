package dateline.delivery.memory;

import dateline.http.ContentCoding;
import dateline.http.Validators;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.IllegalReferenceCountException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of a representation in one coding. It is outside of the heap, so that it is sent without a copy. */
public final class EncodedBody {
    private final Representation document;
    private final ContentCoding coding;
    private final ByteBuf shared;
    private final int length;
    private final String etag;
    private volatile @Nullable ResponseHeads heads;

    /** @param shared the bytes, which this object and every unsent answer hold a reference to */
    private EncodedBody(Representation document, ContentCoding coding, ByteBuf shared) {
        this.document = document;
        this.coding = coding;
        this.shared = shared;
        this.length = shared.readableBytes();
        this.etag = document.validators().etag(coding);
    }

    /** A body outside of the heap, until it is freed. */
    static EncodedBody shared(Representation document, ContentCoding coding, byte[] bytes) {
        return new EncodedBody(
                document, coding, Unpooled.directBuffer(bytes.length).writeBytes(bytes));
    }

    /** A body on the heap, for answers with a document that memory has released already. */
    static EncodedBody temporary(Representation document, ContentCoding coding, byte[] bytes) {
        return new EncodedBody(document, coding, Unpooled.wrappedBuffer(bytes));
    }

    /** The body for one answer, which releases it when it is sent; null when the body has been freed. */
    @Nullable
    public ByteBuf body() {
        try {
            return shared.retainedDuplicate();
        } catch (IllegalReferenceCountException freed) {
            return null;
        }
    }

    /** Frees the memory as soon as the last answer is sent. */
    void free() {
        shared.release();
    }

    /** Whether the memory is free. */
    boolean isFree() {
        return shared.refCnt() == 0;
    }

    /** In bytes. */
    public int length() {
        return length;
    }

    /** The strong entity tag, with quotes. */
    public String etag() {
        return etag;
    }

    /** The validators of its document. */
    Validators validators() {
        return document.validators();
    }

    /** The header fields of answers in this second. */
    ResponseHeads heads(Instant now) {
        ResponseHeads current = heads;
        if (current == null || current.second() != now.getEpochSecond()) {
            current = ResponseHeads.of(document, coding, this, now);
            heads = current;
        }
        return current;
    }
}
