package dateline.delivery.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;

/**
 * Ignores the offer of a client to upgrade a connection from HTTP/1.1 to HTTP/2 (RFC 9110 §7.8). A client that wants
 * HTTP/2 without TLS begins with its preface. The upgrade is deprecated (RFC 9113 §3.1), and to accept it the server
 * would have to hold a body of any length in memory.
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
