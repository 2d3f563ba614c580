package dateline.push.document;

import dateline.delivery.memory.Representation;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Tells whether a document that subscribers would get differs from the one that they have. The entity tag does not: it
 * changes with everything that a document might depend on, such as the title of any section.
 */
final class DocumentDigest {
    private DocumentDigest() {}

    /** 43 characters. */
    static String of(Representation document) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(document.bytes()));
    }
}
