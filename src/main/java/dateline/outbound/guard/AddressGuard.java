package dateline.outbound.guard;

import dateline.http.address.AddressRange;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides which addresses the server may connect to for strangers: public ones, and those that an operator allows. */
public final class AddressGuard {
    private final List<AddressRange> allowed;
    private final String setting;

    /**
     * @param allowed ranges that an operator allows although they are not public
     * @param setting the name of the setting with these, for messages
     */
    public AddressGuard(List<AddressRange> allowed, String setting) {
        this.allowed = List.copyOf(allowed);
        this.setting = setting;
    }

    /** Why an address is refused, in one sentence; empty when it is not. */
    public Optional<String> refusal(InetAddress address) {
        return isAllowed(address)
                ? Optional.empty()
                : SpecialAddresses.purpose(address)
                        .map(purpose -> address.getHostAddress() + " is not public (" + purpose
                                + "); an operator can allow its range in " + setting);
    }

    /**
     * The addresses of a host that may be connected to.
     *
     * <p>A name that has a public address and another one is refused as a whole. Each connection would be safe; but such
     * a name is an attempt to get at the other address, or a mistake, and its owner learns of it best at once and not from
     * deliveries that sometimes fail. When an operator allows one of the addresses, the name is one that he knows
     * ({@code localhost} has 127.0.0.1 and ::1), and the others are only left out.
     *
     * @throws RefusedHost when there is none
     */
    public List<InetAddress> permitted(String host, List<InetAddress> addresses) throws RefusedHost {
        List<InetAddress> permitted = new ArrayList<>();
        Optional<String> refusal = Optional.empty();
        for (InetAddress address : addresses) {
            Optional<String> reason = refusal(address);
            if (reason.isEmpty()) {
                permitted.add(address);
            } else if (refusal.isEmpty()) {
                refusal = reason;
            }
        }
        if (refusal.isPresent() && permitted.stream().noneMatch(this::isAllowed)) {
            throw new RefusedHost(host, refusal.get());
        }
        return permitted;
    }

    private boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(range -> range.contains(address));
    }
}
