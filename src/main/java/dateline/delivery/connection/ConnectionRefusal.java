package dateline.delivery.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Refuses a connection beyond the limit: it answers the first message with 503 (RFC 9110 §15.6.4) and closes the
 * connection. A TLS connection is closed without an answer, since the handshake would cost too much.
 */
final class ConnectionRefusal extends ChannelInboundHandlerAdapter {
    private static final int MAX_SECONDS = 5;

    private final IntConsumer log;
    private boolean answered;

    /** @param log takes the status of the answer */
    ConnectionRefusal(IntConsumer log) {
        this.log = log;
    }

    /** Writes an answer as bytes, since there is no codec before the first handler, and closes the connection. */
    static void write(ChannelHandlerContext first, String status) {
        String answer = "HTTP/1.1 " + status + """
                \r
                Retry-After: 5\r
                Connection: close\r
                Content-Length: 0\r
                Cache-Control: no-store\r
                \r
                """;
        first.writeAndFlush(Unpooled.copiedBuffer(answer, StandardCharsets.US_ASCII))
                .addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the channel may be closed by then
    public void handlerAdded(ChannelHandlerContext context) {
        context.executor().schedule((Callable<?>) context::close, MAX_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void channelActive(ChannelHandlerContext context) {
        if (context.pipeline().get(SslHandler.class) != null) {
            context.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
        if (!answered) {
            answered = true;
            write(context, "503 Service Unavailable");
            log.accept(HttpResponseStatus.SERVICE_UNAVAILABLE.code());
        }
    }
}
