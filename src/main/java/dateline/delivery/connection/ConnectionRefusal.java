package dateline.delivery.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Stands on a connection too many: answers 503 to whatever comes (RFC 9110 §15.6.4) and ends it. Under TLS it only
 * ends it, since a handshake is what there is no room for.
 */
final class ConnectionRefusal extends ChannelInboundHandlerAdapter {
    private static final int MOST_SECONDS = 5;

    private boolean answered;

    /** Answers as the first on the connection can, in bytes, and ends it. */
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
    @SuppressWarnings("FutureReturnValueIgnored") // it closes what may be closed by then
    public void handlerAdded(ChannelHandlerContext context) {
        context.executor().schedule((Callable<?>) context::close, MOST_SECONDS, TimeUnit.SECONDS);
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
        }
    }
}
