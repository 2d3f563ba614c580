package dateline.outbound;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface OutboundResult {
    /** The time from the wait for a connection to the end. */
    Duration took();

    /**
     * The other side answered; a redirect is an answer like any other.
     *
     * @param status from 200 to 999
     * @param headers by their names in lower case; those that are sent several times are one list (RFC 9110 §5.3)
     * @param body as it was sent, also when it is compressed; not to be changed
     * @param cutShort why the body is not whole, in one line; null when it is
     */
    @SuppressWarnings("ArrayRecordComponent") // Never changed or compared.
    record Answer(
            int status,
            Map<String, String> headers,
            byte[] body,
            @Nullable String cutShort,
            Duration took) implements OutboundResult {
        public Answer {
            headers = Map.copyOf(headers);
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        /** Whether the status is a success (RFC 9110 §15.3). */
        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** Whether the whole body was read. */
        public boolean isWhole() {
            return cutShort == null;
        }
    }

    /**
     * There was no answer.
     *
     * @param reason one line for the operator and for the owner of the address. It can name an address that only the
     *     server's own DNS knows, so it is not for everybody who asks.
     */
    record Failure(Kind kind, String reason, Duration took) implements OutboundResult {
        /** Whether this server is the reason, not the other side. */
        public boolean isOwn() {
            return kind == Kind.BUSY || kind == Kind.STOPPED;
        }
    }

    /** What kept an answer from coming. */
    enum Kind {
        /** The server does not connect there. */
        REFUSED,
        /** The name has no address, or DNS does not answer. */
        UNKNOWN_HOST,
        /** Nobody takes the connection, or the proxy does not. */
        UNREACHABLE,
        /** No secure connection: a wrong certificate, no common version. */
        INSECURE,
        /** All connections to the host were in use: the server's own limit, no fault of the other side. */
        BUSY,
        /** Nothing came in time, or not all. */
        SLOW,
        /** The connection broke, or what came is not HTTP/1.1. */
        BROKEN,
        /** The server itself stopped it. */
        STOPPED
    }
}
