package dateline.outbound.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** DNS, as the system asks it. It blocks, and nothing ends it early. */
@FunctionalInterface
public interface NameLookup {
    /** All addresses of a name, at least one. */
    List<InetAddress> addresses(String name) throws UnknownHostException;

    /** The look-up of the Java virtual machine, which keeps an answer for half a minute. */
    static NameLookup system() {
        return name -> List.of(InetAddress.getAllByName(name));
    }
}
