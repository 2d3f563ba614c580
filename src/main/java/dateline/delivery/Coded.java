package dateline.delivery;

import dateline.delivery.http.ContentCoding;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A representation in one coding, outside of the heap, so that sending it copies nothing. */
final class Coded {
    private final Representation document;
    private final ContentCoding coding;
    private final ByteBuf shared;
    private final String etag;
    private volatile @Nullable PreparedHeads heads;

    /** The body is freed by the collector, with the representation; nobody writes to it or releases it. */
    Coded(Representation document, ContentCoding coding, byte[] bytes) {
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        this.document = document;
        this.coding = coding;
        this.shared =
                Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct)).asReadOnly();
        this.etag = document.validators().etag(coding);
    }

    /** The body for one answer, with a reading position of its own. */
    ByteBuf body() {
        return shared.duplicate();
    }

    /** In bytes. */
    int length() {
        return shared.readableBytes();
    }

    /** Its strong entity tag, with quotes. */
    String etag() {
        return etag;
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
