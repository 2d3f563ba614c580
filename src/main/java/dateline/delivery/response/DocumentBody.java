package dateline.delivery.response;

import dateline.delivery.memory.Representation;
import dateline.http.ContentCoding;
import io.netty.buffer.ByteBuf;

/** The body of an answer: a document in a coding, whose bytes are shared by all answers with it. */
public record DocumentBody(Representation document, ContentCoding coding) {
    /** The bytes for one answer, which releases them when it is sent. */
    public ByteBuf bytes() {
        while (true) {
            ByteBuf body = document.encodedBody(coding).body();
            if (body != null) {
                return body;
            }
        }
    }
}
