package dateline.outbound.guard;

import java.net.UnknownHostException;

/** A host that the server does not connect to. The message says why; it is thrown through the client's look-up of names. */
public final class RefusedHost extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedHost(String host, String reason) {
        super(reason.startsWith(host + " ") ? reason : "An address of " + host + " is refused: " + reason);
    }
}
