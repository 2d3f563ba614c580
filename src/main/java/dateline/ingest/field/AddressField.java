package dateline.ingest.field;

import dateline.attribution.address.WebAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Reads a field with an http or https address. */
final class AddressField {
    private static final int LONGEST = 2_000;

    /** A character may be percent-encoded as up to four octets, with three characters for each. */
    private static final int LONGEST_ENCODED = 12 * LONGEST;

    private AddressField() {}

    /** The address as {@link WebAddress} writes it; null when it is absent or invalid. */
    static @Nullable URI read(Fields fields, String name, @Nullable URI base) {
        String text = fields.written(name, LONGEST_ENCODED);
        if (text == null) {
            return null;
        }
        int length = WebAddress.length(text);
        if (length > LONGEST) {
            fields.fault(name, name + " has " + length + " characters; send at most " + LONGEST);
            return null;
        }
        URI address = WebAddress.resolved(text, base).orElse(null);
        if (address == null) {
            fields.fault(name, name + " \"" + text + "\" is not an absolute http or https address");
        }
        return address;
    }
}
