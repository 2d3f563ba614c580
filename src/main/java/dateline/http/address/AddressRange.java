package dateline.http.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * All addresses that begin with the same bits, as 10.0.0.0/8 and fd00::/8 (RFC 4632 §3.1, RFC 4291 §2.3).
 *
 * @param network the first address
 * @param prefix how many bits are the same
 */
public record AddressRange(InetAddress network, int prefix) {
    /** @throws IllegalArgumentException when the prefix does not fit, or the network has other bits after it */
    public AddressRange {
        byte[] bytes = network.getAddress();
        if (prefix < 0 || prefix > bytes.length * 8) {
            throw new IllegalArgumentException("/" + prefix + " is not a length for " + network.getHostAddress()
                    + ": at most /" + bytes.length * 8);
        }
        InetAddress first = masked(bytes, prefix);
        if (!first.equals(network)) {
            throw new IllegalArgumentException("\"" + network.getHostAddress() + "/" + prefix
                    + "\" is not the beginning of a range: write " + first.getHostAddress() + "/" + prefix);
        }
    }

    /**
     * A range as it is written, or a single address.
     *
     * @throws IllegalArgumentException when it is neither; the message says what to write
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        InetAddress network = IpLiteral.of(address)
                .filter(found -> address.indexOf(':') < 0 || !(found instanceof Inet4Address))
                .orElseThrow(() -> notRange(text));
        String prefix = slash < 0 ? "" : text.substring(slash + 1);
        if (slash >= 0 && !prefix.matches("0|[1-9][0-9]{0,2}")) {
            throw notRange(text);
        }
        return new AddressRange(network, slash < 0 ? network.getAddress().length * 8 : Integer.parseInt(prefix));
    }

    /** The range with an address in it. */
    public static AddressRange around(InetAddress address, int prefix) {
        return new AddressRange(masked(address.getAddress(), prefix), prefix);
    }

    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        byte[] start = network.getAddress();
        if (bytes.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit += 8) {
            int mask = bit + 8 <= prefix ? 0xff : 0xff << (bit + 8 - prefix);
            if (((bytes[bit / 8] ^ start[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return network.getHostAddress() + "/" + prefix;
    }

    private static InetAddress masked(byte[] bytes, int prefix) {
        byte[] kept = bytes.clone();
        for (int bit = prefix; bit < kept.length * 8; bit++) {
            kept[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
        }
        try {
            return InetAddress.getByAddress(kept);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has another length", e);
        }
    }

    private static IllegalArgumentException notRange(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is not a range of addresses: write it like 10.0.0.0/8 or fd00::/8");
    }
}
