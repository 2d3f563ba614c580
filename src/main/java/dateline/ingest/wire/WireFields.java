package dateline.ingest.wire;

import com.google.re2j.Pattern;
import dateline.article.wire.ItemVersion;
import dateline.article.wire.WireMetadata;
import dateline.ingest.field.Fields;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the fields that an agency's desk sends with an article. */
public final class WireFields {
    /** The maximum length of a slugline, in characters. */
    public static final int SLUGLINE = 300;

    /** The maximum length of a note to editors, in characters. */
    public static final int ED_NOTE = 5_000;

    private static final int VERSION = 100;
    private static final String VOCABULARY = "cv.iptc.org/newscodes/digitalsourcetype/";
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]{1,99}");

    private WireFields() {}

    /** The metadata; faults are added to the fields. */
    public static WireMetadata read(Fields fields) {
        return new WireMetadata(
                urgency(fields),
                fields.text("slugline", SLUGLINE),
                fields.text("edNote", ED_NOTE),
                SubjectFields.read(fields),
                digitalSourceType(fields),
                itemVersion(fields));
    }

    private static @Nullable ItemVersion itemVersion(Fields fields) {
        Fields version = fields.object("itemVersion", "number");
        if (version == null) {
            return null;
        }
        String number = version.text("number", VERSION);
        Instant created = version.instant("created");
        version.refuseUnknown();
        return number == null && created == null ? null : new ItemVersion(number, created);
    }

    private static @Nullable Integer urgency(Fields fields) {
        Double urgency = fields.number("urgency", 1, 9);
        if (urgency != null && urgency != Math.rint(urgency)) {
            fields.fault("urgency", "urgency " + urgency + " is not a whole number: send 1, the most urgent, to 9");
            return null;
        }
        return urgency == null ? null : urgency.intValue();
    }

    /** The address in the vocabulary as the IPTC writes it, with http. */
    private static @Nullable URI digitalSourceType(Fields fields) {
        String text = fields.text("digitalSourceType", 200);
        if (text == null) {
            return null;
        }
        String code = code(text);
        if (!CODE.matches(code)) {
            fields.fault(
                    "digitalSourceType",
                    "\"" + text
                            + "\" is not an address in the IPTC's vocabulary of digital source types: send one such as "
                            + WireMetadata.DIGITAL_SOURCE_TYPES + "digitalCapture");
            return null;
        }
        return URI.create(WireMetadata.DIGITAL_SOURCE_TYPES + code);
    }

    /** What follows the vocabulary's address; empty when the text does not begin with that. */
    private static String code(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int from = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : -1;
        return from > 0 && lower.startsWith(VOCABULARY, from) ? text.substring(from + VOCABULARY.length()) : "";
    }
}
