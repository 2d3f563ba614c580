package dateline.outbound;

import dateline.outbound.OutboundResult.Kind;
import dateline.outbound.guard.RefusedHost;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Why a request has no answer, in a word for the program and in a line for people. */
record FailureReason(Kind kind, String text) {
    private static final int MAX_LENGTH = 300;

    /**
     * @param failure what the client threw
     * @param limits those of the request
     */
    static FailureReason of(Exception failure, OutboundPolicy policy, OutboundLimits limits) {
        return switch (failure) {
            case RefusedHost e -> new FailureReason(Kind.REFUSED, line(e));
            case UnknownHostException e -> new FailureReason(Kind.UNKNOWN_HOST, String.valueOf(e.getMessage()));
            case ConnectionRequestTimeoutException e ->
                new FailureReason(Kind.BUSY, "All connections to the host were in use for " + time(limits.queue()));
            case ConnectTimeoutException e ->
                new FailureReason(Kind.UNREACHABLE, "There was no connection in " + time(policy.connectTime()));
            case ConnectException e -> new FailureReason(Kind.UNREACHABLE, "There is no connection: " + line(e));
            case NoRouteToHostException e -> new FailureReason(Kind.UNREACHABLE, line(e));
            case SSLException e -> new FailureReason(Kind.INSECURE, "No secure connection: " + line(e));
            case SocketTimeoutException e -> new FailureReason(Kind.SLOW, "Nothing came for " + time(limits.silence()));
            case MessageConstraintException e -> new FailureReason(Kind.BROKEN, "The answer is refused: " + line(e));
            case NoHttpResponseException e ->
                new FailureReason(Kind.BROKEN, "The connection was closed without an answer");
            case ConnectionClosedException e ->
                new FailureReason(Kind.BROKEN, "The connection was closed before the answer was complete");
            case ClientProtocolException e ->
                new FailureReason(Kind.BROKEN, "What came is not an answer in HTTP/1.1: " + line(e));
            default -> new FailureReason(Kind.BROKEN, "The connection broke: " + line(failure));
        };
    }

    /** What happened, in one line, because parts of it can come from the other side. */
    static String line(Exception failure) {
        Throwable last = failure;
        while (last.getCause() != null && last.getCause().getMessage() != null) {
            last = last.getCause();
        }
        StringBuilder line = new StringBuilder();
        String message = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        message.codePoints().limit(MAX_LENGTH).forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }

    static String time(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
