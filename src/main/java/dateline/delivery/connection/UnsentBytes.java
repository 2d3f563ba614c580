package dateline.delivery.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.WriteBufferWaterMark;

/** The bytes of answers that a channel still holds because its client has not read them. */
public final class UnsentBytes {
    private UnsentBytes() {}

    /** The number of bytes of a connection, or of an HTTP/2 stream, whose bytes wait for the client's window. */
    public static long bytes(Channel channel) {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        if (buffer != null) {
            return buffer.totalPendingWriteBytes() - buffer.currentProgress();
        }
        if (!channel.isOpen()) {
            return 0;
        }
        // A stream has no buffer of its own; it tells only how many bytes it is away from its water marks.
        WriteBufferWaterMark marks = channel.config().getWriteBufferWaterMark();
        return channel.isWritable()
                ? marks.high() + 1 - channel.bytesBeforeUnwritable()
                : marks.low() - 1 + channel.bytesBeforeWritable();
    }
}
