package dateline.delivery;

import dateline.delivery.http.ContentCoding;
import io.netty.buffer.ByteBuf;

/** The body of an answer: a document in a coding, whose bytes are shared by all who are sent it. */
record DocumentBody(Representation document, ContentCoding coding) {
    /** The bytes for one answer, whose sending releases them. */
    ByteBuf bytes() {
        while (true) {
            ByteBuf body = document.in(coding).body();
            if (body != null) {
                return body;
            }
        }
    }
}
