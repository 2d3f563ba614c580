package dateline.delivery.response;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.body.ResponseBodyWriter;
import io.micronaut.http.netty.body.NettyByteBodyFactory;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Passes the shared bytes of a document to the server when the answer is sent, not earlier, so that they are released. */
@Singleton
final class DocumentBodyWriter implements ResponseBodyWriter<DocumentBody> {
    @Override
    public CloseableByteBody writePiece(
            ByteBodyFactory factory,
            HttpRequest<?> request,
            HttpResponse<?> response,
            Argument<DocumentBody> type,
            MediaType mediaType,
            DocumentBody body) {
        return ((NettyByteBodyFactory) factory).adapt(body.bytes());
    }

    @Override
    public void writeTo(
            Argument<DocumentBody> type,
            MediaType mediaType,
            DocumentBody body,
            MutableHeaders headers,
            OutputStream out) {
        ByteBuf bytes = body.bytes();
        try {
            out.write(ByteBufUtil.getBytes(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            bytes.release();
        }
    }
}
