package dateline.delivery.connection;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields in which proxies name the client: each proxy adds the address of its own client at the end. */
public final class ForwardedFields {
    /** RFC 7239 §4: the parameter {@code for} of an element, a token or a quoted string. */
    private static final Pattern FOR =
            Pattern.compile("(?<![^;,\\s])for=(?:\"([^\"]{0,100})\"|([^;,\"\\s]{0,100}))", Pattern.CASE_INSENSITIVE);

    /** RFC 7239 §6: an address may have a port, and an IPv6 address is written in brackets. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\[([0-9a-fA-F:.]{2,45})](?::\\w{1,10})?|([0-9.]{7,15}):\\w{1,10}");

    private final List<String> names;

    public ForwardedFields(List<String> names) {
        for (String name : names) {
            if (!name.equalsIgnoreCase("X-Forwarded-For") && !name.equalsIgnoreCase("Forwarded")) {
                throw new IllegalArgumentException("dateline.clients.forwarded: \"" + name
                        + "\" is not known; name X-Forwarded-For, Forwarded or both");
            }
        }
        this.names = List.copyOf(names);
    }

    /**
     * The addresses in each of the fields that a request has, without ports: that of the client first, then those of the
     * proxies. A field that is sent several times is one list (RFC 9110 §5.3).
     */
    public List<List<String>> hops(HttpHeaders headers) {
        List<List<String>> hops = new ArrayList<>(names.size());
        for (String name : names) {
            List<String> fields = headers.getAll(name);
            if (!fields.isEmpty()) {
                String list = String.join(",", fields);
                hops.add(name.toLowerCase(Locale.ROOT).equals("forwarded") ? elements(list) : addresses(list));
            }
        }
        return hops;
    }

    private static List<String> addresses(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(hop -> withoutPort(hop.strip()))
                .toList();
    }

    private static List<String> elements(String list) {
        return FOR.matcher(list)
                .results()
                .map(found -> withoutPort(found.group(1) == null ? found.group(2) : found.group(1)))
                .toList();
    }

    private static String withoutPort(String hop) {
        Matcher matcher = ADDRESS.matcher(hop);
        if (!matcher.matches()) {
            return hop;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
