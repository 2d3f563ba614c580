package dateline.delivery.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection or stream whose answer was sent before the request was complete. An immediate close would reset the
 * connection, and the client could lose the answer (RFC 9112 §9.6). So the server closes its own direction, and reads
 * and throws away what still arrives for a few seconds. A stream is reset without an error (RFC 9113 §8.1).
 */
public final class GracefulClose implements ChannelFutureListener {
    public static final GracefulClose INSTANCE = new GracefulClose();

    private static final int MAX_SECONDS = 5;

    private GracefulClose() {}

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the channel may be closed by then
    public void operationComplete(ChannelFuture sent) {
        Channel channel = sent.channel();
        if (!sent.isSuccess()) {
            channel.close();
            return;
        }
        if (channel instanceof Http2StreamChannel) {
            channel.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.NO_ERROR));
            return;
        }
        if (channel instanceof DuplexChannel duplex && channel.pipeline().get(SslHandler.class) == null) {
            duplex.shutdownOutput();
        }
        channel.read();
        channel.eventLoop().schedule((Callable<?>) channel::close, MAX_SECONDS, TimeUnit.SECONDS);
    }
}
