package dateline.delivery.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;

/**
 * Leaves a request that offers to go on in HTTP/2 as it is in HTTP/1.1 (RFC 9110 §7.8). Who wants HTTP/2 without TLS
 * begins with it: the offer is deprecated (RFC 9113 §3.1), and taking it would mean to hold a body of any length.
 */
final class UpgradeFilter extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest request) {
            request.headers().remove(HttpHeaderNames.UPGRADE);
        }
        super.channelRead(context, message);
    }
}
